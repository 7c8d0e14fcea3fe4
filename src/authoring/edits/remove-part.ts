import {
  nodeAt,
  type MapNode,
  type PathPart,
  type RawNode,
  type SourceDocument,
} from '../../definitions/index.ts';
import { unfit } from './add-entry.ts';
import { endOf, endOfEntry } from './extent.ts';
import { lineEnd, lineStart, type TextEdit } from './text-edit.ts';

/** Removes an entry or item; the map or list around it goes with its last. Comments above it stay. */
export function removePart(document: SourceDocument, path: readonly PathPart[]): TextEdit {
  const parentPath = path.slice(0, -1);
  const parent = nodeAt(document.root, parentPath);
  const last = path.at(-1);
  if (last === undefined || !parent || parent.kind === 'scalar') throw unfit(path);
  const parts = partsOf(parent, document.file.text);
  const index =
    parent.kind === 'map' ? [...parent.entries.keys()].indexOf(String(last)) : Number(last);
  const part = parts[index];
  if (!part) throw unfit(path);
  if (parts.length === 1 && parentPath.length > 0) return removePart(document, parentPath);
  return isFlow(parent, document.file.text)
    ? fromFlow(parts, index)
    : wholeLines(document.file.text, part);
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

function partsOf(node: Exclude<RawNode, { kind: 'scalar' }>, text: string): readonly Extent[] {
  if (node.kind === 'list')
    return node.items.map((item) => ({ from: item.range[0], to: endOf(item, text) }));
  return [...node.entries.values()].map((entry) => ({
    from: entry.key[0],
    to: endOfEntry(entry, text),
  }));
}

const isFlow = (node: RawNode, text: string) =>
  node.kind === 'map' ? (node satisfies MapNode).flow : text.charAt(node.range[0]) === '[';

function fromFlow(parts: readonly Extent[], index: number): TextEdit {
  const [part, next, before] = [parts[index], parts[index + 1], parts[index - 1]];
  const { from = 0, to = 0 } = part ?? {};
  if (next) return { from, to: next.from, insert: '' };
  return { from: before?.to ?? from, to, insert: '' };
}

function wholeLines(text: string, { from, to }: Extent): TextEdit {
  const start = lineStart(text, from);
  const end = lineEnd(text, to);
  // What stands beside it on its first line, such as the dash of the item around it, stays.
  if (!/^\s*(- )?\s*$/.test(text.slice(start, from))) return { from, to, insert: '' };
  return start === 0
    ? { from: 0, to: Math.min(end + 1, text.length), insert: '' }
    : { from: start - 1, to: end, insert: '' };
}
