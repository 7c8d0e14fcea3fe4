import type { Json } from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import { refuse } from './faults.ts';
import type { Normalized } from './field-type.ts';
import { limitText, textSchema, textType } from './texts.ts';

const address = /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u;

/** One e-mail address; its domain is kept in small letters. */
export const eMail = textType({
  name: 'e-mail',
  title: { en: 'E-mail', 'zh-CN': '电子邮件' },
  widget: 'email',
  settings: ['max length', 'unique', 'default', 'computed'],
  jsonSchema: (field) => textSchema(field, { format: 'email' }),
  normalize: normalizeAddress,
});

function normalizeAddress(input: Json, field: Field): Normalized {
  const text = typeof input === 'string' ? input.trim() : '';
  if (!address.test(text) || text.length > 254)
    return refuse('value-not-an-address', field, { value: text.slice(0, 80) });
  const [local = '', domain = ''] = text.split('@');
  return limitText(`${local}@${domain.toLowerCase()}`, field);
}
