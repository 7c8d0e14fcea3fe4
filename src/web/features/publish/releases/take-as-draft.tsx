import { useState } from 'react';
import { useLocation } from 'wouter';
import { api, keys, must, useInvalidate } from '../../../api/index.ts';
import { FormDialog, TextField } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { words } from '../words.ts';
import styles from '../publish.module.css';

/** Begins a draft with all that a release says. */
export function TakeAsDraft(props: { readonly release: number; readonly onClose: () => void }) {
  const { release, onClose } = props;
  const text = useWords(words);
  const [, go] = useLocation();
  const [title, setTitle] = useState(text.draftFrom(release));
  const state = useBegin(release, go);
  return (
    <FormDialog
      title={text.takeAsDraft}
      action={text.takeAsDraft}
      isDisabled={title.trim() === ''}
      isPending={state.isPending}
      error={state.error}
      onSend={() => void state.begin(title.trim())}
      onClose={onClose}
    >
      <p className={styles.softText}>{text.takeAsDraftText(release)}</p>
      <TextField
        label={text.draftTitle}
        value={title}
        onChange={setTitle}
        maxLength={200}
        autoFocus
      />
    </FormDialog>
  );
}

function useBegin(release: number, go: (href: string) => void) {
  const invalidate = useInvalidate();
  const [state, setState] = useState<{ isPending: boolean; error?: unknown }>({ isPending: false });
  const begin = async (title: string) => {
    setState({ isPending: true });
    try {
      const draft = await must(api.POST('/definition-drafts', { body: { title, release } }));
      await invalidate(keys.drafts);
      go(`/build/${draft.id}`);
    } catch (error) {
      setState({ isPending: false, error });
    }
  };
  return { ...state, begin };
}
