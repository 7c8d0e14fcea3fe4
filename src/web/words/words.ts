import { createContext, useContext } from 'react';
import { nearestLocale, type Locale } from './locale.ts';

/** A text, or a function that makes one of what it is about; groups of them by name. */
export interface Texts {
  readonly [key: string]: string | ((...about: never[]) => string) | Texts;
}

/** The same texts in every language of the app. */
export type Words<T> = { readonly [locale in Locale]: T };

/** As the English texts, with other words: a key that one language lacks does not compile. */
export type LikeTexts<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...about: infer A) => string
      ? (...about: A) => string
      : LikeTexts<T[K]>;
};

/** Declares the texts of a folder of the app, once in each language. */
export function defineWords<const T extends Texts>(words: {
  readonly en: T;
  readonly 'zh-CN': LikeTexts<T>;
}): Words<LikeTexts<T>> {
  return words as unknown as Words<LikeTexts<T>>;
}

const LocaleContext = createContext<Locale>(nearestLocale(document.documentElement.lang));

/** Gives a language to everything below it. */
export const LocaleProvider = LocaleContext.Provider;

/** The reader's language. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The texts in the reader's language. */
export function useWords<T>(words: Words<T>): T {
  return words[useLocale()];
}

/** One of two forms by number, for languages that tell one from many. */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
