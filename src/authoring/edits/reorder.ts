import { nodeAt, type PathPart, type SourceDocument } from '../../definitions/index.ts';
import { unfit } from './add-entry.ts';
import { endOfEntry } from './extent.ts';
import { lineEnd, lineStart, type TextEdit } from './text-edit.ts';

/** Moves an entry of a map behind another, or to the front; comments right above it go with it. */
export function reorder(
  document: SourceDocument,
  path: readonly PathPart[],
  after: string | undefined,
): readonly TextEdit[] {
  const map = nodeAt(document.root, path.slice(0, -1));
  const key = String(path.at(-1));
  if (map?.kind !== 'map' || after === key) throw unfit(path);
  const own = map.entries.get(key);
  const target = after === undefined ? undefined : map.entries.get(after);
  if (!own || (after !== undefined && !target)) throw unfit(path);
  const { text } = document.file;
  if (map.flow) return [];
  const block = blockOf(text, own.key[0], endOfEntry(own, text));
  const first = [...map.entries.values()][0];
  if (!target && first === own) return [];
  const at = target
    ? lineEnd(text, endOfEntry(target, text))
    : blockOf(text, first?.key[0] ?? 0, first?.key[0] ?? 0).from;
  const lines = text.slice(block.from, block.to);
  const taken: TextEdit =
    block.from === 0
      ? { from: 0, to: block.to + 1, insert: '' }
      : { from: block.from - 1, to: block.to, insert: '' };
  const insert = target ? `\n${lines}` : `${lines}\n`;
  return [taken, { from: at, to: at, insert }];
}

/** Whole lines, with the comments right above. */
function blockOf(text: string, from: number, to: number): { from: number; to: number } {
  let start = lineStart(text, from);
  while (start > 0 && /^\s*#/.test(text.slice(lineStart(text, start - 1), start - 1)))
    start = lineStart(text, start - 1);
  return { from: start, to: lineEnd(text, to) };
}
