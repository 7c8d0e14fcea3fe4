/** The languages of the app. */
export const locales = ['en', 'zh-CN'] as const;

export type Locale = (typeof locales)[number];

/** English puts the day first and has 24 hours, in what is shown and what is typed, as the server's texts do. */
export function dateLocale(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** The language of the app that is nearest to a language tag. */
export function nearestLocale(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
