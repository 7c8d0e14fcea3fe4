import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api, keys, must, useInvalidate } from '../../../api/index.ts';
import { Banner, FormDialog, TextArea, toast } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { changesQuery, impactQuery, type Draft } from '../queries.ts';
import { words } from '../words.ts';
import { standingInVanishing } from './impact-tab.tsx';
import styles from '../publish.module.css';

/** Publishes a draft with a message; where stages in use vanish, with the reason for that. */
export function PublishDialog(props: { readonly draft: Draft; readonly onClose: () => void }) {
  const { draft, onClose } = props;
  const text = useWords(words);
  const { data: impact } = useQuery(impactQuery(draft.id));
  const { data: changes } = useQuery(changesQuery(draft.id));
  const [message, setMessage] = useState(draft.title);
  const [why, setWhy] = useState('');
  const { publish, isPending, error } = usePublish(draft);
  const inUse = impact ? standingInVanishing(impact) : 0;
  const running = impact?.funnels.reduce((sum, { open }) => sum + open, 0) ?? 0;
  const isReady = message.trim() !== '' && (inUse === 0 || why.trim() !== '');
  return (
    <FormDialog
      title={text.publishTitle(draft.release + 1)}
      action={text.publishNow}
      isDisabled={!isReady}
      isPending={isPending}
      error={error}
      onSend={() => void publish(message.trim(), inUse > 0 ? why.trim() : undefined)}
      onClose={onClose}
    >
      <p className={styles.softText}>{text.summary(changes?.items.length ?? 0, running)}</p>
      <TextArea
        label={text.message}
        help={text.messageHelp}
        value={message}
        onChange={setMessage}
        maxLength={1000}
        rows={3}
        isRequired
        autoFocus
      />
      {inUse > 0 ? (
        <>
          <Banner tone="warn">{text.inUse(inUse)}</Banner>
          <TextArea
            label={text.why}
            value={why}
            onChange={setWhy}
            maxLength={1000}
            rows={2}
            isRequired
          />
        </>
      ) : null}
    </FormDialog>
  );
}

function usePublish({ id, revision }: Draft) {
  const text = useWords(words);
  const [, go] = useLocation();
  const client = useQueryClient();
  const invalidate = useInvalidate();
  const [state, setState] = useState<{ isPending: boolean; error?: unknown }>({ isPending: false });
  const publish = async (message: string, force: string | undefined) => {
    setState({ isPending: true });
    try {
      const params = { path: { draft: id } };
      const body = { message, revision, ...(force !== undefined && { force }) };
      const release = await must(api.POST('/definition-drafts/{draft}/publish', { params, body }));
      toast({ text: text.published(release.number) });
      go(`/releases/${release.number}`);
      client.removeQueries({ queryKey: [...keys.drafts, id] });
      await invalidate(keys.drafts, keys.releases, keys.funnels, keys.recordTypes);
    } catch (error) {
      setState({ isPending: false, error });
    }
  };
  return { ...state, publish };
}
