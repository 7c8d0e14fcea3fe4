import { useState } from 'react';
import { FormDialog, RadioGroup, TextArea } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

export interface Said {
  readonly reason: string;
  readonly note?: string;
}

export interface ReasonDialogProps {
  readonly title: string;
  /** What will happen, in a sentence. */
  readonly lead?: string;
  /** What the button does. */
  readonly action: string;
  readonly reasons: readonly { readonly id: string; readonly title: string }[];
  /** What is chosen, where it is no reason. */
  readonly reasonLabel?: string;
  readonly noteRequired?: boolean;
  readonly danger?: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSend: (said: Said) => void;
  readonly onClose: () => void;
}

/** Asks for one of the reasons and a note: to reject an offer, to send a case back. */
export function ReasonDialog(props: ReasonDialogProps) {
  const text = useWords(words);
  const { reasons, noteRequired = false, danger = true } = props;
  const [reason, setReason] = useState<string>();
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const isComplete = reason !== undefined && !(noteRequired && note.trim() === '');
  const send = () => {
    setTried(true);
    if (reason === undefined || !isComplete) return;
    props.onSend({ reason, ...(note.trim() !== '' && { note: note.trim() }) });
  };
  return (
    <FormDialog
      title={props.title}
      action={props.action}
      isPending={props.isPending}
      error={props.error}
      danger={danger}
      onSend={send}
      onClose={props.onClose}
      isDismissable={note === ''}
    >
      {props.lead === undefined ? null : <p>{props.lead}</p>}
      <RadioGroup
        label={props.reasonLabel ?? text.reason}
        options={reasons}
        autoFocus
        isRequired
        value={reason ?? null}
        onChange={setReason}
        error={isTried && reason === undefined ? text.reasonNeeded : undefined}
      />
      <TextArea
        label={text.note}
        help={text.noteHelp}
        isRequired={noteRequired}
        rows={3}
        maxLength={5000}
        value={note}
        onChange={setNote}
        error={isTried && noteRequired && note.trim() === '' ? text.noteNeeded : undefined}
      />
    </FormDialog>
  );
}
