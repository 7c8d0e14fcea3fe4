import type { Json } from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import { refuse } from './faults.ts';
import type { Normalized } from './field-type.ts';
import { limitText, textSchema, textType } from './texts.ts';

const number = /^\+?[0-9][0-9 ().\-/]{1,28}[0-9](?: ?(?:x|ext\.?|转) ?[0-9]{1,6})?$/i;

/** A telephone number as it is dialled, with at most fifteen digits (E.164) and an extension. */
export const phone = textType({
  name: 'phone',
  title: { en: 'Phone', 'zh-CN': '电话' },
  widget: 'tel',
  settings: ['unique', 'default', 'computed'],
  jsonSchema: (field) => textSchema(field, { format: 'phone' }),
  normalize: normalizeNumber,
});

function normalizeNumber(input: Json, field: Field): Normalized {
  const text = String(typeof input === 'object' ? '' : input)
    .trim()
    .replace(/\s+/g, ' ');
  const digits = (text.split(/x|ext|转/i)[0] ?? '').replace(/\D/g, '').length;
  if (!number.test(text) || digits > 15)
    return refuse('value-not-a-phone', field, { value: text.slice(0, 40) });
  return limitText(text, field);
}
