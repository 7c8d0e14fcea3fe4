import { useState } from 'react';
import { today, type CalendarDate } from '@internationalized/date';
import { api, keys, must, useDeed } from '../../api/index.ts';
import { DatePicker, FormDialog, TextField, toast } from '../../ui/index.ts';
import { useWords, useZone } from '../../words/index.ts';
import { AmountField, amountOf } from './amount-field.tsx';
import { words } from './words.ts';
import styles from './payouts.module.css';

/** Sets what one currency is worth in another from a day on. */
export function RateDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useWords(words);
  const zone = useZone();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [on, setOn] = useState<CalendarDate | null>(() => today(zone));
  const [typed, setTyped] = useState('');
  const deed = useDeed(keys.payouts, keys.earnings);
  const rate = amountOf(typed);
  const codes = [from, to].map((code) => code.trim().toUpperCase());
  const isFilled = codes.every((code) => /^[A-Z]{3}$/.test(code)) && on !== null && rate;
  const act = (): void => {
    const [base = '', other = ''] = codes;
    if (!isFilled) return;
    const items = [{ from: base, to: other, on: on.toString(), rate }];
    deed.mutate(() => must(api.POST('/exchange-rates', { body: { items } })), {
      onSuccess: () => {
        toast({ text: text.rateSet });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={text.addRate}
      onClose={onClose}
      isDismissable={typed === ''}
      action={text.addRate}
      isDisabled={!isFilled}
      isPending={deed.isPending}
      error={deed.error}
      onSend={act}
    >
      <div className={styles.pair}>
        <TextField
          label={text.fromCurrency}
          placeholder={text.exampleFrom}
          value={from}
          onChange={setFrom}
          isRequired
          maxLength={3}
        />
        <TextField
          label={text.toCurrency}
          placeholder={text.exampleTo}
          value={to}
          onChange={setTo}
          isRequired
          maxLength={3}
        />
      </div>
      <DatePicker label={text.fromDay} value={on} onChange={setOn} />
      <AmountField label={text.rate} help={text.rateHelp} value={typed} onChange={setTyped} />
    </FormDialog>
  );
}
