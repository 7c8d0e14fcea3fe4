import { useState } from 'react';
import { api, keys, must, useDeed } from '../../api/index.ts';
import type { Dispute } from '../../parts/payouts/index.ts';
import { FormDialog, RadioGroup, TextArea, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { AmountField, amountOf } from './amount-field.tsx';
import { words } from './words.ts';
import styles from './payouts.module.css';

/** Accepts an objection, perhaps with an amount that makes it good, or rejects it; with words either way. */
export function AnswerDialog({
  dispute,
  onClose,
}: {
  readonly dispute: Dispute;
  readonly onClose: () => void;
}) {
  const text = useWords(words);
  const [verdict, setVerdict] = useState<string>();
  const [says, setSays] = useState('');
  const [typed, setTyped] = useState('');
  const deed = useDeed(keys.payouts, keys.earnings, keys.work);
  const amount = typed.trim() === '' ? undefined : amountOf(typed);
  const isFilled =
    verdict !== undefined && says.trim() !== '' && (typed.trim() === '' || amount !== undefined);
  const accepted = verdict === 'accept';
  const body = { accepted, says, ...(accepted && amount !== undefined && { amount }) };
  const done = (): void => {
    toast({ text: text.answerSent });
    onClose();
  };
  return (
    <FormDialog
      title={text.answerTo(dispute.person.name ?? dispute.person.id)}
      onClose={onClose}
      isDismissable={says === ''}
      action={text.answer}
      isDisabled={!isFilled}
      isPending={deed.isPending}
      error={deed.error}
      onSend={() => deed.mutate(() => answer(dispute.id, body), { onSuccess: done })}
    >
      <blockquote className={styles.quote}>{dispute.says}</blockquote>
      <RadioGroup
        label={text.verdict}
        options={[
          { id: 'accept', title: text.accept },
          { id: 'reject', title: text.reject },
        ]}
        value={verdict ?? ''}
        onChange={setVerdict}
        isRequired
      />
      {accepted ? (
        <AmountField
          label={text.makesGood}
          help={text.makesGoodHelp}
          value={typed}
          onChange={setTyped}
        />
      ) : null}
      <TextArea label={text.inWords} value={says} onChange={setSays} isRequired rows={3} />
    </FormDialog>
  );
}

interface Answer {
  readonly accepted: boolean;
  readonly says: string;
  readonly amount?: string;
}

function answer(dispute: string, body: Answer): Promise<unknown> {
  return must(api.POST('/disputes/{dispute}/answer', { params: { path: { dispute } }, body }));
}
