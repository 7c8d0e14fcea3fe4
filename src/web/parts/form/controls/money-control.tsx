import { useState } from 'react';
import { Select, TextField } from '../../../ui/index.ts';
import { useLocale, useWords } from '../../../words/index.ts';
import type { Json, Values } from '../model/answer.ts';
import { padded, readDecimal } from '../model/decimal.ts';
import { words } from '../words.ts';
import { partsOf, type ControlProps } from './control.ts';
import { NumberControl } from './number-control.tsx';
import { useTyped } from './use-typed.ts';
import styles from './controls.module.css';

/** An amount: in the currency of its field, or in one that is chosen with it. */
export function MoneyControl(props: ControlProps) {
  return props.field.currency === undefined ? (
    <ChosenMoney {...props} />
  ) : (
    <NumberControl {...props} />
  );
}

/** Those that are used most come first. */
const usual = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP', 'SGD', 'KRW', 'TWD', 'AUD', 'CAD', 'CHF'];
const lastUsed = { currency: 'CNY' };

function ChosenMoney(props: ControlProps) {
  const { field, value, onChange, onLeave, cell } = props;
  const text = useWords(words);
  const locale = useLocale();
  const given = (typeof value === 'object' && value !== null ? value : {}) as Values;
  const [currency, setCurrency] = useState(String(given['currency'] ?? lastUsed.currency));
  const amount = typeof given['amount'] === 'string' ? given['amount'] : '';
  const shown = amountText(amount, locale);
  const put = (typed: string, code: string): void => onChange(moneyValue(typed, code, locale));
  const typed = useTyped(shown, shown, (next) => put(next, currency), onLeave);
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const codes = [...new Set([currency, ...usual, ...Intl.supportedValuesOf('currency')])];
  return (
    <TextField
      {...partsOf(props)}
      hideLabel={props.cell !== undefined}
      {...typed}
      inputMode="decimal"
      autoComplete="off"
      before={
        <span className={styles.currency}>
          <Select
            label={text.money.currency(cell?.label ?? field.title)}
            hideLabel
            value={currency}
            onChange={(code) => {
              lastUsed.currency = code;
              setCurrency(code);
              if (amount !== '') put(amount, code);
            }}
            options={codes.map((id) => ({ id, title: id, help: names.of(id) }))}
          />
        </span>
      }
    />
  );
}

function amountText(amount: string, locale: string): string {
  const digits = (amount.split('.')[1] ?? '').length;
  if (readDecimal(amount, 'en') === undefined) return amount;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits }).format(
    amount as unknown as number,
  );
}

function moneyValue(typed: string, currency: string, locale: string): Json {
  if (typed.trim() === '') return null;
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  const amount = readDecimal(typed, locale);
  return { amount: amount === undefined ? typed : padded(amount, digits), currency };
}
