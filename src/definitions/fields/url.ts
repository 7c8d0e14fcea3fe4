import type { Json } from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import { refuse } from './faults.ts';
import type { Normalized } from './field-type.ts';
import { limitText, textSchema, textType } from './texts.ts';

/** A web address; no other scheme, so that a link never runs a script. */
export const url = textType({
  name: 'URL',
  title: { en: 'Web address', 'zh-CN': '网址' },
  widget: 'url',
  settings: ['max length', 'unique', 'default', 'computed'],
  jsonSchema: (field) => textSchema(field, { format: 'uri' }),
  normalize: normalizeUrl,
});

function normalizeUrl(input: Json, field: Field): Normalized {
  const text = typeof input === 'string' ? input.trim() : '';
  const parsed = /^https?:\/\/\S+$/i.test(text) && text.length <= 2000 ? URL.parse(text) : null;
  if (!parsed?.hostname) return refuse('value-not-a-url', field, { value: text.slice(0, 80) });
  return limitText(text, field);
}
