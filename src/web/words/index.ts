export { createFormat, useFormat, type Format, type Money } from './format.ts';
export { dateLocale, locales, nearestLocale, type Locale } from './locale.ts';
export { defineWords, LocaleProvider, plural, useLocale, useWords, type Words } from './words.ts';
export { useZone, ZoneProvider } from './zone.ts';
