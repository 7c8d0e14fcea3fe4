import { TextField } from '../../../ui/index.ts';
import { useLocale } from '../../../words/index.ts';
import type { Json } from '../model/answer.ts';
import type { FieldModel } from '../model/field-model.ts';
import { decimalText, padded, readDecimal, shift } from '../model/decimal.ts';
import { partsOf, type ControlProps } from './control.ts';
import { useTyped } from './use-typed.ts';
import styles from './controls.module.css';

/**
 * Whole numbers, numbers, percentages and amounts in a fixed currency: grouped as the reader’s language does, plain
 * while one types. What is no number stays as it was typed, for the server to say so.
 */
export function NumberControl(props: ControlProps) {
  const { field, value, onChange, onLeave } = props;
  const locale = useLocale();
  const shown = numberText(field, value, locale);
  const typed = useTyped(
    shown,
    shown,
    (text) => onChange(numberValue(field, text, locale)),
    onLeave,
  );
  const unit = field.widget === 'percent' ? '%' : undefined;
  const currency = field.widget === 'money' ? field.currency : undefined;
  return (
    <TextField
      {...partsOf(props)}
      hideLabel={props.cell !== undefined}
      {...typed}
      inputMode={field.widget === 'integer' ? 'numeric' : 'decimal'}
      autoComplete="off"
      {...(currency && { before: <span className={styles.unit}>{currency}</span> })}
      {...(unit && { after: <span className={styles.unit}>{unit}</span> })}
    />
  );
}

/** How a number is shown in its control: without its unit, which stands beside it. */
export function numberText(field: FieldModel, value: Json | undefined, locale: string): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = readDecimal(decimalText(value), 'en');
  if (text === undefined) return String(value);
  const own = field.widget === 'percent' ? shift(text, 2) : text;
  const digits = field.widget === 'money' ? (field.scale ?? 2) : 0;
  const least = Math.max(digits, (own.split('.')[1] ?? '').length);
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: least,
  }).format(own as unknown as number);
}

/** The stored value of what was typed; what is no number is kept as it is. */
export function numberValue(field: FieldModel, typed: string, locale: string): Json {
  if (typed.trim() === '') return null;
  const text = readDecimal(typed, locale);
  if (text === undefined) return typed;
  if (field.widget === 'money') return padded(text, field.scale ?? 2);
  return Number(field.widget === 'percent' ? shift(text, -2) : text);
}
