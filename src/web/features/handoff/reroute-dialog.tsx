import { useState } from 'react';
import { api, must } from '../../api/index.ts';
import { PersonField, useAct } from '../../parts/casework/index.ts';
import { FormDialog, TextArea, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { Contract } from './queries.ts';
import { words } from './words.ts';

/** Offers to somebody else, or anew by the rules. */
export function RerouteDialog(props: {
  readonly contract: Contract;
  readonly onClose: () => void;
}) {
  const text = useWords(words);
  const { contract, onClose } = props;
  const { dialog } = useAct(contract.case.id);
  const [to, setTo] = useState<string>();
  const [note, setNote] = useState('');
  const send = () => {
    const params = { path: { case: contract.case.id, offer: contract.id } };
    const body = {
      ...(to !== undefined && { to }),
      ...(note.trim() !== '' && { note: note.trim() }),
    };
    dialog.mutate(() => must(api.POST('/cases/{case}/offers/{offer}/reroute', { params, body })), {
      onSuccess: () => {
        toast({ text: text.rerouted });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={text.rerouteTitle}
      action={text.rerouteDo}
      isPending={dialog.isPending}
      error={dialog.error}
      onSend={send}
      onClose={onClose}
    >
      <PersonField
        case={contract.case.id}
        label={text.rerouteWhom}
        help={text.rerouteHelp}
        value={to}
        onChange={setTo}
      />
      <TextArea label={text.note2} rows={3} maxLength={5000} value={note} onChange={setNote} />
    </FormDialog>
  );
}
