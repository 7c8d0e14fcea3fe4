import { localize, type LocalizedText } from '../../shared/index.ts';

/** Words in both languages. */
export type Words = { readonly en: string; readonly 'zh-CN': string };

export const words = (en: string, zh: string): Words => ({ en, 'zh-CN': zh });

/** What reads alike in both languages. */
export const same = (text: string): Words => words(text, text);

/** An id or an expression. */
export const code = (text: string): Words => same(`\`${text}\``);

/** A list of ids or expressions. */
export const codes = (texts: readonly string[]): Words => listed(texts.map(code));

export const listed = (parts: readonly Words[]): Words =>
  words(parts.map(({ en }) => en).join(', '), parts.map((part) => part['zh-CN']).join('、'));

/** Text that people read, in quotation marks. */
export const quoted = (text: LocalizedText): Words =>
  words(`“${localize(text, 'en')}”`, `“${localize(text, 'zh-CN')}”`);

/** A number and what is counted: `1 row`, `3 rows`, `3 行`. */
export const counted = (count: number, en: string, zh: string): Words =>
  words(`${count} ${en}${count === 1 ? '' : 's'}`, `${count} ${zh}`);

/**
 * Fills `{name}` in a sentence of either language. Where Chinese meets code, a number or a Latin word,
 * a space stands between them, as is usual.
 */
export function sentence(en: string, zh: string, parts: { readonly [name: string]: Words }): Words {
  return words(
    en.replace(placeholder, (whole, name: string) => parts[name]?.en ?? whole),
    fillChinese(zh, parts),
  );
}

const placeholder = /\{(\w+)\}/g;
const chinese = /[\u4e00-\u9fff]/;
const latin = /[`%A-Za-z0-9]/;

function fillChinese(template: string, parts: { readonly [name: string]: Words }): string {
  return template.split(/(\{\w+\})/).reduce((text, piece) => {
    const next = parts[piece.slice(1, -1)]?.['zh-CN'] ?? piece;
    const [last, first] = [text.at(-1) ?? '', next[0] ?? ''];
    const apart =
      (chinese.test(last) && latin.test(first)) || (latin.test(last) && chinese.test(first));
    return `${text}${apart ? ' ' : ''}${next}`;
  }, '');
}
