import { parseDecimal, type Json } from '../../../shared/index.ts';
import type { Field } from '../../model/index.ts';
import { amountChange, lowered, raised, type Amount } from '../aspects/amount.ts';
import { listChange } from '../aspects/list.ts';
import { textChange } from '../aspects/text.ts';
import { idShown, jsonShown, valueChange } from '../aspects/value.ts';
import type { Difference } from '../difference.ts';
import type { Aspect, Part } from '../part.ts';
import { same, words, type Words } from '../words.ts';

/** What a field is called, its type and its limits. */
export function fieldSettings(part: Part, before: Field, after: Field): Difference[] {
  const aspect = aspectsOf(part);
  return [
    ...textChange(aspect('title', words('title', '名称')), before.title, after.title),
    ...textChange(aspect('help', words('help', '帮助说明')), before.help, after.help),
    ...valueChange(
      aspect('type', words('type', '类型')),
      idShown(before.type),
      idShown(after.type),
    ),
    ...valueChange(
      aspect('to', words('target', '引用目标')),
      idShown(before.to),
      idShown(after.to),
    ),
    ...currencyChange(part, before, after),
    ...limitChanges(part, before, after),
    ...formChanges(part, before, after),
  ];
}

function aspectsOf(part: Part) {
  return (key: string, label: Words): Aspect => ({ part, key, label, impact: 'running cases' });
}

/** Another currency or type brings its own number of decimals along. */
function currencyChange(part: Part, before: Field, after: Field): Difference[] {
  if (before.type !== after.type) return [];
  const aspect = aspectsOf(part);
  const currency = valueChange(
    { ...aspect('currency', words('currency', '币种')), impact: 'figures' },
    idShown(before.currency),
    idShown(after.currency),
  );
  if (currency.length > 0) return currency;
  const label = words('number of decimals', '小数位数');
  return valueChange(
    { ...aspect('decimals', label), impact: 'figures' },
    jsonShown(before.scale),
    jsonShown(after.scale),
  );
}

const demandsMore = { larger: raised, smaller: lowered, more: 'tightened' } as const;
const allowsMore = { larger: raised, smaller: lowered, more: 'loosened' } as const;

function limitChanges(part: Part, before: Field, after: Field): Difference[] {
  const aspect = aspectsOf(part);
  const limit = (field: Field, value: Json | undefined) => limitShown(field, value);
  const number = (value: number | undefined) => limitShown({ type: 'integer' }, value);
  return [
    ...amountChange(
      aspect('min', words('smallest value', '最小值')),
      limit(before, before.min),
      limit(after, after.min),
      demandsMore,
    ),
    ...amountChange(
      aspect('max', words('largest value', '最大值')),
      limit(before, before.max),
      limit(after, after.max),
      allowsMore,
    ),
    ...amountChange(
      aspect('max length', words('greatest length', '最大长度')),
      number(before.maxLength),
      number(after.maxLength),
      allowsMore,
    ),
    ...amountChange(
      aspect('max rows', words('largest number of rows', '最大行数')),
      number(before.maxRows),
      number(after.maxRows),
      allowsMore,
    ),
    ...amountChange(
      aspect('max size', words('largest file size', '最大文件大小')),
      bytesShown(before.maxBytes),
      bytesShown(after.maxBytes),
      allowsMore,
    ),
  ];
}

/** A limit as a person writes it; dates are compared as texts, the rest as numbers. */
function limitShown({ type }: Pick<Field, 'type'>, value: Json | undefined): Amount | undefined {
  if (value === undefined) return undefined;
  const size = typeof value === 'object' ? undefined : parseDecimal(String(value));
  if (type === 'percent' && size)
    return { json: value, words: same(`${size.times(100).toString()} %`), size };
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return { json: value, words: same(text), size: size ?? text };
}

const KILOBYTE = 1000;

function bytesShown(bytes: number | undefined): Amount | undefined {
  if (bytes === undefined) return undefined;
  const megabytes = bytes / KILOBYTE ** 2;
  const text = megabytes >= 1 ? `${megabytes} MB` : `${bytes / KILOBYTE} kB`;
  return { json: bytes, words: same(text), size: bytes };
}

function formChanges(part: Part, before: Field, after: Field): Difference[] {
  const aspect = aspectsOf(part);
  return [
    ...valueChange(
      aspect('pattern', words('pattern', '格式')),
      idShown(before.pattern),
      idShown(after.pattern),
    ),
    ...valueChange(
      aspect('series', words('number pattern', '编号规则')),
      idShown(before.series),
      idShown(after.series),
    ),
    ...listChange(
      aspect('accept', words('accepted file types', '可接受的文件类型')),
      before.accept ?? [],
      after.accept ?? [],
      'loosened',
    ),
  ];
}
