import {
  nodeAt,
  type MapNode,
  type PathPart,
  type SourceDocument,
} from '../../definitions/index.ts';
import { BatonError, type Json } from '../../shared/index.ts';
import { endOf, endOfEntry } from './extent.ts';
import { entry, inOneLine } from './render.ts';
import { lineEnd, lineStart, type TextEdit } from './text-edit.ts';

export interface EntryPlace {
  /** The entry after which it is written; at the end by default. */
  readonly after?: string | undefined;
}

const isJson = ({ file }: SourceDocument) => file.path.endsWith('.json');

/**
 * Adds an entry to the map at a path, which is written where it is missing. The new entry is written as
 * its neighbours are: on one line, or on several. Raises `bad-edit` where no map can stand there.
 */
export function addEntry(
  document: SourceDocument,
  path: readonly PathPart[],
  key: string,
  value: Json,
  { after }: EntryPlace = {},
): TextEdit {
  const map = nodeAt(document.root, path);
  if (map?.kind === 'map' && map.entries.size > 0)
    return map.flow
      ? intoFlow(document, map, key, value, after)
      : intoBlock(document, map, key, value, after);
  const last = path.at(-1);
  if (map?.kind === 'map') {
    const inside = inOneLine({ [key]: value }, isJson(document));
    return { from: map.range[0], to: map.range[1], insert: inside };
  }
  if (last === undefined || typeof last === 'number') throw unfit(path);
  if (map) return spelledOut(document, path, { [key]: value });
  return setEmpty(document, path.slice(0, -1), last, { [key]: value });
}

/** A key with nothing behind it is filled; one that is missing is added. */
function setEmpty(
  document: SourceDocument,
  path: readonly PathPart[],
  key: string,
  value: Json,
): TextEdit {
  const parent = nodeAt(document.root, path);
  const empty = parent?.kind === 'map' ? parent.entries.get(key) : undefined;
  if (parent?.kind !== 'map' || !empty) return addEntry(document, path, key, value);
  const { text } = document.file;
  const end = endOfEntry(empty, text);
  const indent = columnOf(text, empty.key[0]);
  const manner = { indent, flow: parent.flow, json: isJson(document) };
  return { from: empty.key[0], to: end, insert: entry(key, value, manner, true) };
}

/** A field that is written as its type alone: `name: text`. */
function spelledOut(
  { root, file }: SourceDocument,
  path: readonly PathPart[],
  more: { readonly [key: string]: Json },
): TextEdit {
  const node = nodeAt(root, path);
  const within = path.at(-2);
  if (node?.kind !== 'scalar' || (within !== 'fields' && within !== 'columns')) throw unfit(path);
  const insert = inOneLine({ type: node.value, ...more }, file.path.endsWith('.json'));
  return { from: node.range[0], to: node.range[1], insert };
}

function intoFlow(
  document: SourceDocument,
  map: MapNode,
  key: string,
  value: Json,
  after: string | undefined,
): TextEdit {
  const { text } = document.file;
  const before = neighbour(map, after);
  const at = endOfEntry(before, text);
  const written = entry(key, value, { indent: 0, flow: true, json: isJson(document) });
  return { from: at, to: at, insert: `, ${written}` };
}

function intoBlock(
  document: SourceDocument,
  map: MapNode,
  key: string,
  value: Json,
  after: string | undefined,
): TextEdit {
  const { text } = document.file;
  const before = neighbour(map, after);
  const indent = columnOf(text, before.key[0]);
  const at = lineEnd(text, endOfEntry(before, text));
  const written = entry(key, value, { indent, flow: false, json: false }, writesBlocks(map));
  return { from: at, to: at, insert: `\n${' '.repeat(indent)}${written}` };
}

/** The entries of the map that are maps are mostly written on lines of their own. */
function writesBlocks(map: MapNode): boolean {
  const maps = [...map.entries.values()].flatMap(({ value }) =>
    value?.kind === 'map' ? [value] : [],
  );
  const blocks = maps.filter(({ flow }) => !flow).length;
  return maps.length > 0 && blocks * 2 >= maps.length;
}

function neighbour(map: MapNode, after: string | undefined) {
  const named = after === undefined ? undefined : map.entries.get(after);
  const last = named ?? [...map.entries.values()].at(-1);
  if (!last) throw unfit([]);
  return last;
}

/** How far from the start of its line something stands; a dash before it counts as space. */
export const columnOf = (text: string, offset: number) => offset - lineStart(text, offset);

export const unfit = (path: readonly PathPart[]) =>
  new BatonError({ code: 'bad-edit', params: { path: path.join(' › ') } });

/** Adds an item to the end of a list. */
export function addItem(
  document: SourceDocument,
  path: readonly PathPart[],
  value: Json,
): TextEdit {
  const list = nodeAt(document.root, path);
  const { text } = document.file;
  if (list?.kind !== 'list') throw unfit(path);
  const last = list.items.at(-1);
  const written = inOneLine(value, isJson(document));
  if (!last) return { from: list.range[0], to: list.range[1], insert: `[${written}]` };
  const end = endOf(last, text);
  if (text.charAt(list.range[0]) === '[') return { from: end, to: end, insert: `, ${written}` };
  const at = lineEnd(text, end);
  const dash = columnOf(text, text.lastIndexOf('-', last.range[0]));
  return { from: at, to: at, insert: `\n${' '.repeat(dash)}- ${written}` };
}
