/** What a key means: in English and in Chinese. */
export type Meaning = readonly [en: string, zh: string];

/** The keys of sections (see `sectionsOf`). */
export type Meanings = { readonly [section: string]: { readonly [key: string]: Meaning } };
