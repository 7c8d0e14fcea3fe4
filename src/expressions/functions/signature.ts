import type { CheckedType } from '../check/checked-type.ts';

/** A type in a signature, in which `T` stands for any one type. */
export type Pattern =
  | { readonly kind: 'T' }
  | { readonly kind: 'list'; readonly of: Pattern }
  | { readonly kind: 'plain'; readonly type: CheckedType };

export interface Signature {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly pattern: Pattern }[];
  readonly returns: Pattern;
}

/** Reads `round(value: money, digits: int): money`. */
export function parseSignature(text: string): Signature {
  const match = /^(\w+)\((.*)\): ([\w<>]+)$/.exec(text);
  if (!match) throw new Error(`wrong signature: ${text}`);
  const [, name = '', list = '', returns = ''] = match;
  const parameters = list === '' ? [] : list.split(', ').map(parseParameter);
  return { name, parameters, returns: parsePattern(returns) };
}

function parseParameter(text: string) {
  const [name = '', type = ''] = text.split(': ');
  return { name, pattern: parsePattern(type) };
}

const plain = new Set(['bool', 'int', 'decimal', 'money', 'text', 'date', 'instant', 'duration']);

function parsePattern(text: string): Pattern {
  if (text === 'T') return { kind: 'T' };
  const list = /^list<(.*)>$/.exec(text);
  if (list) return { kind: 'list', of: parsePattern(list[1] ?? '') };
  if (!plain.has(text)) throw new Error(`wrong type in a signature: ${text}`);
  return { kind: 'plain', type: { kind: text } as CheckedType };
}
