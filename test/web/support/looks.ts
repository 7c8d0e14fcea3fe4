import type { Look } from './app.ts';

/** How pages are looked at: both languages, both themes, a window and a phone. */
export const looks = {
  en: { locale: 'en' },
  zh: { locale: 'zh-CN' },
  dark: { locale: 'zh-CN', dark: true },
  phone: { locale: 'zh-CN', width: 390, height: 844, touch: true },
  'phone-en': { locale: 'en', width: 390, height: 844, touch: true },
} as const satisfies { readonly [name: string]: Look };

export type LookName = keyof typeof looks;
