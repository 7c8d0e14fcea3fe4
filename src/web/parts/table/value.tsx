import { CheckIcon, DashIcon, StarFillIcon } from '@primer/octicons-react';
import { rowHref } from '../related/index.ts';
import { Avatar, Link } from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import type { Labels } from './model/rows.ts';
import type { ListField } from './model/source.ts';
import { words } from './words.ts';
import styles from './value.module.css';

export interface FieldValueProps {
  readonly field: ListField;
  readonly value: unknown;
  readonly labels: Labels;
  /** References lead to their record. */
  readonly linked?: boolean;
}

/** The value of a field on one line, as its type is read. */
export function FieldValue({ field, value, labels, linked }: FieldValueProps) {
  const format = useFormat();
  const text = useWords(words);
  if (value === undefined || value === null || value === '') return null;
  if (field.type === 'boolean')
    return value === true ? (
      <span role="img" aria-label={text.yes}>
        <CheckIcon />
      </span>
    ) : (
      <span role="img" aria-label={text.no} className={styles.faint}>
        <DashIcon />
      </span>
    );
  if (field.type === 'user') return <Person id={String(value)} labels={labels} />;
  if (field.type === 'rating')
    return (
      <span role="img" aria-label={String(value)} className={styles.rating}>
        {Array.from({ length: Number(value) }, (_, star) => (
          <StarFillIcon key={star} size={12} />
        ))}
      </span>
    );
  if (field.to !== undefined) {
    const name = labels[field.to]?.[String(value)] ?? String(value);
    return linked ? <Link href={rowHref(field.to, String(value))}>{name}</Link> : <>{name}</>;
  }
  return <>{plainText(field, value, { format, labels })}</>;
}

function Person({ id, labels }: { readonly id: string; readonly labels: Labels }) {
  const name = labels['person']?.[id] ?? id;
  return (
    <span className={styles.person}>
      <Avatar name={name} size="small" />
      <span className={styles.cut}>{name}</span>
    </span>
  );
}

/** A value in words; money of a field without a currency of its own carries it. */
export function plainText(
  field: ListField,
  value: unknown,
  { format, labels }: { readonly format: Format; readonly labels: Labels },
): string {
  if (Array.isArray(value))
    return format.list(value.map((one) => plainText(field, one, { format, labels })));
  const option = field.options?.find(({ id }) => id === value);
  if (option) return option.title;
  if (field.type === 'user') return labels['person']?.[String(value)] ?? String(value);
  if (field.to !== undefined) return labels[field.to]?.[String(value)] ?? String(value);
  switch (field.type) {
    case 'money':
      return moneyText(field, value, format);
    case 'integer':
    case 'number':
      return format.number(value as number);
    case 'percent':
      return format.percent(value as number, 2);
    case 'date':
      return format.date(String(value));
    case 'date-time':
      return format.dateTime(String(value));
    default:
      return typeof value === 'object' ? '' : String(value);
  }
}

function moneyText({ currency }: ListField, value: unknown, format: Format): string {
  if (typeof value === 'object' && value !== null) {
    const own = value as { readonly amount?: string; readonly currency?: string };
    return format.money({ amount: own.amount ?? '', currency: own.currency ?? '' });
  }
  return currency === undefined ? String(value) : format.money({ amount: String(value), currency });
}

const numeric = new Set(['money', 'integer', 'number', 'percent']);

/** Numbers stand at the right, so that their digits are below each other. */
export function isNumeric({ type }: Pick<ListField, 'type'>): boolean {
  return numeric.has(type);
}
