/** How a tag of a Word template takes part in a block. */
export type TagKind = 'value' | 'open' | 'else' | 'close';

/** A tag of a Word template, as it was written, and where. */
export interface Tag {
  /** From 1, over all parts of the file. */
  readonly number: number;
  /** Between the braces, in one line. */
  readonly text: string;
  readonly kind: TagKind;
  /** The part of the file, such as `word/document.xml`. */
  readonly part: string;
  /** Of that part, from 1. */
  readonly paragraph: number;
  /** The element whose text it is part of, such as `w:t`. */
  readonly holder: string;
  /** The text of its paragraph. */
  readonly around: string;
}

/** What kind of tag a text between braces is. */
export function kindOf(text: string): TagKind {
  const plain = text.replace(/^~\s*/, '').replace(/\s*~$/, '');
  if (plain.startsWith('#')) return 'open';
  if (plain.startsWith('/')) return 'close';
  return /^(else\b|\^\s*$)/.test(plain) ? 'else' : 'value';
}

const entities: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Text of XML, in one line. */
export function decoded(xml: string): string {
  return xml
    .replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, ' ');
}

/**
 * The text of a tag as its author meant it: Word writes curved quotes and unbreakable spaces by itself, so
 * where a tag has no straight quotes, curved ones stand for them.
 */
export function tagText(xml: string): string {
  const text = decoded(xml).trim();
  return text.includes('"') ? text : text.replaceAll(/[“”„‟]/g, '"');
}
