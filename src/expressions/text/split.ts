import { fail, ok, type Result } from '../../shared/index.ts';

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  /** `offset` is where the expression begins in the text. */
  | { readonly kind: 'placeholder'; readonly source: string; readonly offset: number };

/** Cuts a text at its placeholders; the offset of one that is not closed is the error. */
export function splitTemplate(text: string): Result<readonly TemplatePart[], number> {
  const parts: TemplatePart[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{{', at);
    const plain = text.slice(at, open < 0 ? text.length : open);
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    if (open < 0) break;
    const close = closingBraces(text, open + 2);
    if (close < 0) return fail(open);
    parts.push(placeholder(text, open + 2, close));
    at = close + 2;
  }
  return ok(parts);
}

function placeholder(text: string, start: number, end: number): TemplatePart {
  const inner = text.slice(start, end);
  const offset = start + (inner.length - inner.trimStart().length);
  return { kind: 'placeholder', source: inner.trim(), offset };
}

/** Where `}}` stands outside of quoted texts; -1 where it does not. */
function closingBraces(text: string, from: number): number {
  let quote = '';
  for (let i = from; i < text.length; i++) {
    const char = text.charAt(i);
    if (quote !== '') {
      if (char === '\\') i += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '}' && text.charAt(i + 1) === '}') return i;
  }
  return -1;
}
