import { nodeAt, type PathPart, type SourceDocument } from '../../definitions/index.ts';
import type { Json } from '../../shared/index.ts';
import { addEntry, addItem, columnOf, unfit } from './add-entry.ts';
import { endOf } from './extent.ts';
import { entry, inFlow, inOneLine } from './render.ts';
import type { TextEdit } from './text-edit.ts';

/** Writes a value at a path: in place of the one there, else as a further entry or item. */
export function setValue(
  document: SourceDocument,
  path: readonly PathPart[],
  value: Json,
): TextEdit {
  const [parentPath, key] = [path.slice(0, -1), path.at(-1)];
  if (key === undefined) throw unfit(path);
  const node = nodeAt(document.root, path);
  const { text, path: file } = document.file;
  const json = file.endsWith('.json');
  const parent = nodeAt(document.root, parentPath);
  if (!node && typeof key === 'number') return addItem(document, parentPath, value);
  if (parent?.kind === 'list' && node) {
    const insert = inFlow(value, json);
    return { from: node.range[0], to: endOf(node, text), insert };
  }
  if (!node) return addEntry(document, parentPath, String(key), value);
  const own = parent?.kind === 'map' ? parent.entries.get(String(key)) : undefined;
  if (!own || parent?.kind !== 'map') throw unfit(path);
  const from = own.key[0];
  const to = endOf(node, text);
  if (isScalar(node) && isPlain(value)) {
    const insert = parent.flow ? inFlow(value, json) : inOneLine(value, json);
    return { from: node.range[0], to, insert };
  }
  const manner = { indent: columnOf(text, from), flow: parent.flow, json };
  const block = node.kind === 'map' && !node.flow;
  return { from, to, insert: entry(String(key), value, manner, block) };
}

const isScalar = (node: { readonly kind: string }) => node.kind === 'scalar';
const isPlain = (value: Json) => typeof value !== 'object' || value === null;
