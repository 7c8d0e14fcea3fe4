import { useState } from 'react';
import { api, must } from '../../api/index.ts';
import { PersonField } from '../../parts/casework/index.ts';
import { TextArea } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { CommandDialog } from './command-dialog.tsx';
import type { CaseData } from './queries.ts';
import { words } from './words.ts';

/** Gives the case to another person. */
export function AssignDialog(props: { readonly data: CaseData; readonly onClose: () => void }) {
  const { assign: text } = useWords(words);
  const { data, onClose } = props;
  const [owner, setOwner] = useState<string>();
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (owner === undefined) return undefined;
    const body = { owner, ...(note.trim() !== '' && { note: note.trim() }) };
    const params = { path: { case: data.id } };
    return () => must(api.POST('/cases/{case}/assign', { params, body }));
  };
  return (
    <CommandDialog caseId={data.id} text={text} send={send} onClose={onClose}>
      <PersonField
        case={data.id}
        label={text.owner}
        value={owner}
        onChange={setOwner}
        isRequired
        error={isTried && owner === undefined ? text.ownerNeeded : undefined}
      />
      <TextArea label={text.note} rows={3} maxLength={5000} value={note} onChange={setNote} />
    </CommandDialog>
  );
}
