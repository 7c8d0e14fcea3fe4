import type { MapEntry, RawNode } from '../../definitions/index.ts';

/** Where a node really ends: behind its last character that is not white space or a comment. */
export function endOf(node: RawNode, text: string): number {
  if (node.kind === 'map' && !node.flow) {
    const last = [...node.entries.values()].at(-1);
    return last ? endOfEntry(last, text) : node.range[1];
  }
  if (node.kind === 'list' && text.charAt(node.range[0]) !== '[') {
    const last = node.items.at(-1);
    return last ? endOf(last, text) : node.range[1];
  }
  const [start, end] = node.range;
  return start + text.slice(start, end).trimEnd().length;
}

/** Where an entry ends: with its value, or behind the colon of a key that has none. */
export function endOfEntry({ key, value }: MapEntry, text: string): number {
  if (value) return endOf(value, text);
  const colon = /^\s*:/.exec(text.slice(key[1]));
  return key[1] + (colon?.[0].length ?? 0);
}
