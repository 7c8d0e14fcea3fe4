import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, must } from '../../../api/index.ts';
import {
  Button,
  CheckboxGroup,
  Dialog,
  ProblemBanner,
  RadioGroup,
  TextField,
} from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Layout, View } from '../model/layout.ts';
import type { ListSource } from '../model/source.ts';
import { words } from '../words.ts';
import { useSaveView, type ViewDraft } from './use-views.ts';
import styles from './views.module.css';

export interface ViewDialogProps {
  readonly source: ListSource;
  readonly layout: Layout;
  /** The view that is changed; a new one without it. */
  readonly view?: View;
  readonly onClose: () => void;
  readonly onSaved: (view: View) => void;
}

/** The name of a view, and with whom it is shared. */
export function ViewDialog({ source, layout, view, onClose, onSaved }: ViewDialogProps) {
  const text = useWords(words);
  const [title, setTitle] = useState(view?.title ?? '');
  const [share, setShare] = useState<View['share']>(view?.share);
  const [isTried, setTried] = useState(false);
  const save = useSaveView(source);
  const send = (): void => {
    setTried(true);
    if (title.trim() === '') return;
    const draft: ViewDraft = { title: title.trim(), layout, ...(share && { share }) };
    save.mutate({ ...(view && { view }), draft }, { onSuccess: onSaved });
  };
  return (
    <Dialog
      title={view ? text.views.shareTitle : text.views.save}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {text.views.cancel}
          </Button>
          <Button variant="primary" isPending={save.isPending} onPress={send}>
            {text.views.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {save.error ? <ProblemBanner error={save.error} /> : null}
        <TextField
          label={text.views.name}
          value={title}
          onChange={setTitle}
          maxLength={100}
          autoFocus
          error={isTried && title.trim() === '' ? text.views.lackName : undefined}
        />
        <RadioGroup
          label={text.views.who}
          help={text.views.note}
          value={share?.with ?? 'mine'}
          onChange={(to) => setShare(shareFor(to, share))}
          options={[
            { id: 'mine', title: text.views.mine },
            { id: 'some', title: text.views.some },
            { id: 'everybody', title: text.views.everybody },
          ]}
        />
        {share?.with === 'some' ? <Receivers share={share} onChange={setShare} /> : null}
      </div>
    </Dialog>
  );
}

function shareFor(to: string, before: View['share']): View['share'] {
  if (to === 'everybody') return { with: 'everybody' };
  if (to !== 'some') return undefined;
  return before?.with === 'some' ? before : { with: 'some', roles: [], departments: [] };
}

type Some = Extract<NonNullable<View['share']>, { readonly with: 'some' }>;

function Receivers(props: { readonly share: Some; readonly onChange: (share: Some) => void }) {
  const text = useWords(words);
  const { share, onChange } = props;
  const { data } = useQuery({
    queryKey: ['organization'],
    queryFn: () => must(api.GET('/organization')),
    staleTime: 300_000,
  });
  return (
    <div className={styles.receivers}>
      <CheckboxGroup
        label={text.views.roles}
        options={data?.roles ?? []}
        value={share.roles}
        onChange={(roles) => onChange({ ...share, roles })}
      />
      <CheckboxGroup
        label={text.views.departments}
        options={data?.departments ?? []}
        value={share.departments}
        onChange={(departments) => onChange({ ...share, departments })}
      />
    </div>
  );
}
