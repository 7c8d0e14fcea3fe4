/** A language tag (BCP 47). English and Chinese are always there; a workspace may add others. */
export type Locale = string;

/** Text that people read: the same in every language, or one text per language. */
export type LocalizedText = string | { readonly [locale: string]: string };

/**
 * Picks the text for a reader: the exact tag, then its language (`zh` for `zh-CN` and the other way
 * round), then English, then whatever comes first.
 */
export function localize(text: LocalizedText, locale: Locale): string {
  if (typeof text === 'string') return text;
  const language = locale.split('-')[0] ?? locale;
  const related = Object.keys(text).find((tag) => tag.split('-')[0] === language);
  return (
    text[locale] ??
    text[language] ??
    (related && text[related]) ??
    text['en'] ??
    Object.values(text)[0] ??
    ''
  );
}
