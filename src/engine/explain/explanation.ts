import { localize, type Locale, type LocalizedText } from '../../shared/index.ts';
import type { Because } from '../model/index.ts';

/** Why something is as it is, in words of both languages. */
export interface Explanation {
  readonly summary: LocalizedText;
  readonly points: readonly ExplanationPoint[];
}

/** One reason, or one party to it. */
export interface ExplanationPoint {
  readonly text: LocalizedText;
  /** Whether it speaks for or against, where it is a condition. */
  readonly holds?: boolean;
  /** The rule behind it, with what it read. */
  readonly because?: Because;
  readonly person?: string;
}

/** The languages in which explanations are given. */
export const explained: readonly Locale[] = ['en', 'zh-CN'];

/** The same text made for each language. */
export function inEach(make: (locale: Locale) => string): LocalizedText {
  return Object.fromEntries(explained.map((locale) => [locale, make(locale)]));
}

/** Fills what stands in braces; what is localised is put in the same language. */
export function say(
  words: { readonly [locale: string]: string },
  values: { readonly [name: string]: LocalizedText | number | undefined } = {},
): LocalizedText {
  return inEach((locale) =>
    (words[locale] ?? words['en'] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? String(value) : localize(value ?? '', locale);
    }),
  );
}

/** Several, as a list in a sentence. */
export function listed(texts: readonly LocalizedText[]): LocalizedText {
  return inEach((locale) => {
    const stop = locale === 'en' ? ', ' : '、';
    return texts.map((text) => localize(text, locale)).join(stop);
  });
}
