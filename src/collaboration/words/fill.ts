import { localize, type Locale } from '../../shared/index.ts';
import { english } from './en.ts';
import type { Wording } from './wording.ts';
import { chinese } from './zh-cn.ts';

/** In place of what the reader may not know. */
export const hidden = '•••';

/** Baton's words in the reader's language, or in English. */
export function wordingFor(locale: Locale): Wording {
  return localize({ en: 'en', 'zh-CN': 'zh-CN' }, locale) === 'zh-CN' ? chinese : english;
}

/** The text with its `{slots}` filled; between Chinese and Latin script stands a space. */
export function fill(text: string, slots: { readonly [slot: string]: string | undefined }): string {
  return text.replaceAll(/(\p{sc=Han})?\{(\w+)\}(?=(\p{sc=Han})?)/gu, (...found: unknown[]) => {
    const [, before = '', slot = '', after = ''] = found as (string | undefined)[];
    const filled = slots[slot] ?? hidden;
    const left = before !== '' && latin.test(filled.charAt(0)) ? ' ' : '';
    const right = after !== '' && latin.test(filled.at(-1) ?? '') ? ' ' : '';
    return `${before}${left}${filled}${right}`;
  });
}

const latin = /[\p{sc=Latin}\d]/u;
