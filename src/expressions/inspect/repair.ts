/** The brackets that are open at the end of a text, and the quote, where it ends within one. */
export interface OpenEnds {
  readonly closers: string;
  /** Where the text that is not closed begins: at its quote. */
  readonly quote?: { readonly at: number; readonly mark: string };
}

const closing: { readonly [open: string]: string } = { '(': ')', '[': ']', '{': '}' };

/** What is open at the end of a piece of an expression. */
export function openEnds(source: string): OpenEnds {
  const open: string[] = [];
  let quote: { at: number; mark: string } | undefined;
  for (let i = 0; i < source.length; i++) {
    const char = source.charAt(i);
    if (quote) {
      if (char === '\\') i += 1;
      else if (char === quote.mark) quote = undefined;
    } else if (char === '"' || char === "'") quote = { at: i, mark: char };
    else if (closing[char] !== undefined) open.push(closing[char]);
    else if (char === open.at(-1)) open.pop();
  }
  return { closers: open.toReversed().join(''), ...(quote ? { quote } : {}) };
}

/** Ways to complete a piece that ends in a value to something that can be parsed. */
export function repairs(piece: string): readonly string[] {
  const { closers } = openEnds(piece);
  return [`${piece}${closers}`, `${piece} : 0${closers}`, `${piece}${closers} : 0`];
}
