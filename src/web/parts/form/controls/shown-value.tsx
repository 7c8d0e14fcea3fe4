import { Link } from '../../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../../words/index.ts';
import type { Json, Values } from '../model/answer.ts';
import type { FieldModel } from '../model/field-model.ts';
import { isEmpty } from '../model/values.ts';
import type { Labels } from '../filling/filling.ts';
import { useFormServices } from '../services.ts';
import { words } from '../words.ts';
import styles from './controls.module.css';

/** A field that is only read. */
export function ShownField(props: {
  readonly field: FieldModel;
  readonly value: Json | undefined;
  readonly labels: Labels;
  readonly isNew: boolean;
}) {
  const { field, value, labels, isNew } = props;
  const text = useWords(words);
  const shown = useShown(labels);
  const { fileHref } = useFormServices();
  const isFile = field.widget === 'file' && typeof value === 'object' && value !== null;
  const href = isFile ? fileHref?.(field.pointer, value) : undefined;
  const written = shown(field, value);
  return (
    <div className={styles.shown} role="group" aria-label={field.title}>
      <span className={styles.shownTitle}>{field.title}</span>
      <span className={styles.shownValue}>
        {href ? <Link href={href}>{written}</Link> : written}
        {written === ''
          ? isNew && field.widget === 'readonly'
            ? text.automatic
            : text.none
          : null}
      </span>
    </div>
  );
}

/** Writes values of fields as the reader reads them. */
export function useShown(labels: Labels): (field: FieldModel, value: Json | undefined) => string {
  const format = useFormat();
  const text = useWords(words);
  return (field, value) =>
    isEmpty(value) ? '' : shownText(field, value, { labels, format, text });
}

interface Writer {
  readonly labels: Labels;
  readonly format: Format;
  readonly text: {
    readonly yes: string;
    readonly no: string;
    readonly conflict: { readonly rows: (count: number) => string };
  };
}

function shownText(
  field: FieldModel,
  value: Json | undefined,
  { labels, format, text }: Writer,
): string {
  const plain = String(value);
  switch (field.widget) {
    case 'money':
      return moneyText(field, value, format);
    case 'percent':
      return typeof value === 'number' ? format.percent(value, 4) : plain;
    case 'integer':
    case 'number':
      return typeof value === 'number' ? format.number(value) : plain;
    case 'checkbox':
      return value === true ? text.yes : text.no;
    case 'date':
      return safely(() => format.date(plain), plain);
    case 'date-time':
      return safely(() => format.dateTime(plain), plain);
    case 'select':
    case 'radio':
    case 'department':
      return titleOf(field, value);
    case 'checkboxes':
      return format.list([value].flat().map((one) => titleOf(field, one as Json)));
    case 'user':
    case 'reference':
      return labels[field.to ?? 'person']?.[plain] ?? plain;
    case 'file':
      return String((value as Values)['name'] ?? '');
    case 'table':
      return text.conflict.rows(Array.isArray(value) ? value.length : 0);
    case 'rating':
      return '★'.repeat(Number(value));
    default:
      return typeof value === 'object' ? JSON.stringify(value) : plain;
  }
}

function moneyText({ currency }: FieldModel, value: Json | undefined, format: Format): string {
  const own = typeof value === 'object' && value !== null ? (value as Values) : undefined;
  const amount = String(own?.['amount'] ?? value);
  const code = String(own?.['currency'] ?? currency ?? '');
  return safely(() => format.money({ amount, currency: code }), `${amount} ${code}`);
}

function titleOf({ options = [] }: FieldModel, value: Json | undefined): string {
  return options.find(({ id }) => id === value)?.title ?? String(value);
}

/** What was typed and not sent yet may be of any form. */
function safely(write: () => string, otherwise: string): string {
  try {
    return write();
  } catch {
    return otherwise;
  }
}
