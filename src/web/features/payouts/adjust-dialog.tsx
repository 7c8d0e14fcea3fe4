import { useState } from 'react';
import { api, keys, must, useDeed } from '../../api/index.ts';
import { newKey } from '../../parts/form/index.ts';
import type { OfPeriod } from '../../parts/payouts/index.ts';
import { PersonPicker } from '../../parts/people/index.ts';
import { FormDialog, TextArea, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { AmountField, amountOf } from './amount-field.tsx';
import { words } from './words.ts';

/** Adds an amount to a statement by hand, or takes one off, with the reason. */
export function AdjustDialog(props: {
  readonly of: OfPeriod;
  readonly currency: string;
  readonly onClose: () => void;
}) {
  const { of, currency, onClose } = props;
  const text = useWords(words);
  const [person, setPerson] = useState<string>();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  // The same as long as what is filled in stays, so that a retry adds nothing twice.
  const [key, setKey] = useState(newKey);
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      setKey(newKey());
    };
  const deed = useDeed(keys.payouts, keys.earnings);
  const amount = amountOf(typed);
  const isFilled = person !== undefined && amount !== undefined && reason.trim() !== '';
  const done = (): void => {
    toast({ text: text.adjusted });
    onClose();
  };
  const act = (): void => {
    if (isFilled)
      deed.mutate(() => adjust(of, key, { person, amount, reason }), { onSuccess: done });
  };
  return (
    <FormDialog
      title={text.adjust}
      onClose={onClose}
      isDismissable={typed === '' && reason === ''}
      action={text.adjust}
      isDisabled={!isFilled}
      isPending={deed.isPending}
      error={deed.error}
      onSend={act}
    >
      <PersonPicker label={text.person} value={person} onChange={changed(setPerson)} isRequired />
      <AmountField
        label={text.amount}
        help={text.amountHelp}
        unit={currency}
        value={typed}
        onChange={changed(setTyped)}
      />
      <TextArea
        label={text.reason}
        value={reason}
        onChange={changed(setReason)}
        isRequired
        rows={3}
      />
    </FormDialog>
  );
}

interface Adjustment {
  readonly person: string;
  readonly amount: string;
  readonly reason: string;
}

function adjust(of: OfPeriod, key: string, body: Adjustment): Promise<unknown> {
  const params = { path: of, header: { 'Idempotency-Key': key } };
  return must(api.POST('/incentives/{plan}/periods/{period}/adjustments', { params, body }));
}
