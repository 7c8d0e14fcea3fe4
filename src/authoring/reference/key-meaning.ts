import type { JsonObject } from '../../shared/index.ts';
import { documentedSections } from './documented-sections.ts';
import { meanings, type Meaning } from './meanings/index.ts';
import { keysOf, signatureOf, type Key } from './sections.ts';

/** A key with what is written for it and what it means. */
export interface ExplainedKey extends Key {
  readonly meaning?: Meaning;
}

/** Sections by the keys that they have: what has the same keys is explained once. */
let known: ReadonlyMap<string, string> | undefined;
const sections = () =>
  (known ??= new Map(documentedSections().map(({ name, keys }) => [signatureOf(keys), name])));

/** The keys that a map of one of these forms can have, each explained. */
export function explainedKeys(kind: string, forms: readonly JsonObject[]): readonly ExplainedKey[] {
  const keys = keysOf({ anyOf: forms });
  const all = forms.flatMap((form) => keysOf(form));
  const names = [sectionOf(keys), ...forms.map((form) => sectionOf(keysOf(form)))];
  return keys.map((key) => {
    const meaning = meaningOf(kind, names, key.key) ?? anyMeaning(kind, key.key);
    const required = all.filter((one) => one.key === key.key).every((one) => one.required);
    return { ...key, required, ...(meaning ? { meaning } : {}) };
  });
}

const sectionOf = (keys: readonly Key[]) => sections().get(signatureOf(keys));

function meaningOf(kind: string, names: readonly (string | undefined)[], key: string) {
  const heading = meanings['Every definition'];
  for (const name of names) {
    const found = name === undefined ? undefined : meanings[name]?.[key];
    if (found) return found;
    if (name === kind && heading?.[key]) return heading[key];
  }
  return undefined;
}

/** Where the written keys chose one form of several that are explained together. */
function anyMeaning(kind: string, key: string): Meaning | undefined {
  const own = Object.entries(meanings).filter(([name]) => name.startsWith(`${kind} `));
  const found = new Set(own.flatMap(([, keys]) => (keys[key] ? [keys[key]] : [])));
  return found.size === 1 ? [...found][0] : undefined;
}
