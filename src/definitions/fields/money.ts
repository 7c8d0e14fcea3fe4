import {
  type Decimal,
  isCurrency,
  minorUnitDigits,
  type CurrencyCode,
  type Json,
  type JsonObject,
} from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import { accept, refuse, wrongValue } from './faults.ts';
import type { FieldType, Normalized } from './field-type.ts';
import { numberFormat } from './intl.ts';
import {
  decimalOf,
  limitNumber,
  numberAggregations,
  numberOperators,
  plainNumber,
} from './numbers.ts';

/**
 * An amount of money. With a fixed currency it is a decimal text such as `1200.00`; without, the value
 * carries its own: `{ amount, currency }`. Never a binary fraction.
 */
export const money: FieldType = {
  name: 'money',
  title: { en: 'Money', 'zh-CN': '金额' },
  settings: ['min', 'max', 'currency', 'decimals', 'default', 'computed'],
  widget: 'money',
  operators: numberOperators,
  aggregations: numberAggregations,
  groups: false,
  column: 'scaled',
  valueType: ({ currency }) => (currency ? { kind: 'money', currency } : { kind: 'money' }),
  jsonSchema: moneySchema,
  normalize: normalizeMoney,
  parseText: parseMoneyText,
  format: formatMoney,
};

const amountSchema: JsonObject = { type: 'string', pattern: String.raw`^-?\d+(\.\d+)?$` };

function moneySchema({ currency }: Field): JsonObject {
  if (currency !== undefined) return amountSchema;
  return {
    type: 'object',
    properties: { amount: amountSchema, currency: { type: 'string', pattern: '^[A-Z]{3}$' } },
    required: ['amount', 'currency'],
    additionalProperties: false,
  };
}

function normalizeMoney(input: Json, field: Field): Normalized {
  if (isStoredForm(input, field)) return accept(input);
  const given = split(input, field.currency);
  const amount = decimalOf(given.amount);
  if (!amount) return wrongValue(field, expectedMoney(field));
  if (field.currency !== undefined && given.currency !== field.currency)
    return refuse('value-wrong-currency', field, { currency: field.currency });
  if (given.currency === undefined || !isCurrency(given.currency))
    return refuse('value-no-currency', field);
  const scale = field.scale ?? minorUnitDigits(given.currency);
  const store = (value: Decimal): Json => value.toFixed(scale);
  const limited = limitNumber(amount, { ...field, scale }, store);
  if (!limited.ok || field.currency !== undefined) return limited;
  return accept({ amount: limited.value, currency: given.currency });
}

/**
 * Whether this is what will be stored, within the limits: the common case, told without arithmetic.
 * So few digits are exact in a double, and so is comparing them.
 */
function isStoredForm(input: Json, { currency, scale, min, max }: Field): input is string {
  if (typeof input !== 'string' || input.length > 15 || currency === undefined) return false;
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(input)) return false;
  const point = input.indexOf('.');
  const digits = point < 0 ? 0 : input.length - point - 1;
  if (digits !== (scale ?? minorUnitDigits(currency))) return false;
  const amount = Number(input);
  if (Object.is(amount, -0)) return false;
  const isAtLeast = min === undefined || amount >= shortNumber(min);
  return isAtLeast && (max === undefined || amount <= shortNumber(max));
}

/** Not a number where it has more digits than that, and so compares to nothing. */
function shortNumber(limit: Json): number {
  return String(limit).length > 15 ? Number.NaN : Number(limit);
}

function split(
  input: Json,
  fixed: string | undefined,
): { amount: Json; currency?: string | undefined } {
  if (typeof input === 'string') {
    const match = /^([A-Z]{3})\s+(.+)$/.exec(input.trim());
    return match
      ? { amount: match[2] ?? '', currency: match[1] }
      : { amount: input, currency: fixed };
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { amount: input, currency: fixed };
  const { amount = null, currency } = input as JsonObject;
  return { amount, currency: typeof currency === 'string' ? currency : undefined };
}

function expectedMoney({ currency = 'CNY' }: Field) {
  return {
    en: `an amount such as \`1200.00\` or \`${currency} 1200.00\``,
    'zh-CN': `金额，如 \`1200.00\` 或 \`${currency} 1200.00\``,
  };
}

function parseMoneyText(
  text: string,
  field: Field,
  { locale }: { readonly locale: string },
): Normalized {
  const match = /^(?:([A-Z]{3})\s*)?[¥￥$€£]?\s*(.+?)(?:\s*([A-Z]{3}))?$/.exec(text);
  const currency = match?.[1] ?? match?.[3] ?? field.currency;
  const amount = plainNumber(match?.[2] ?? text, locale);
  return normalizeMoney(currency === undefined ? amount : { amount, currency }, field);
}

function formatMoney(value: Json, field: Field, { locale }: { readonly locale: string }): string {
  const { amount, currency = 'XXX' as CurrencyCode } = split(value, field.currency);
  const digits = field.scale ?? minorUnitDigits(currency);
  return numberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(String(amount) as unknown as number);
}
