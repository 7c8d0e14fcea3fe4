/** A parsed definition with the place of every part: half-open offsets into the file's text. */
export type RawNode = ScalarNode | MapNode | ListNode;
export type Range = readonly [start: number, end: number];

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly range: Range;
}

export interface MapNode {
  readonly kind: 'map';
  /** Written in braces. */
  readonly flow: boolean;
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly range: Range;
}

export interface MapEntry {
  readonly key: Range;
  /** Undefined where the key stands alone, without a colon or with nothing behind it. */
  readonly value: RawNode | undefined;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly RawNode[];
  readonly range: Range;
}

export type PathPart = string | number;

/** The plain value of a node. */
export function valueOf(node: RawNode | undefined): unknown {
  if (!node) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(valueOf);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, valueOf(entry.value)]));
}

/** The node at a path; undefined where there is none. */
export function nodeAt(root: RawNode, path: readonly PathPart[]): RawNode | undefined {
  let node: RawNode | undefined = root;
  for (const part of path) {
    if (node?.kind === 'map') node = node.entries.get(String(part))?.value;
    else if (node?.kind === 'list') node = node.items[Number(part)];
    else return undefined;
  }
  return node;
}
