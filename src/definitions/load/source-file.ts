import type { LineCounter } from 'yaml';
import type { Place } from '../../shared/index.ts';
import { nodeAt, type PathPart, type Range, type RawNode } from './node.ts';

/** The text of one file with its lines. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: LineCounter;
}

/** One document of a file. */
export interface SourceDocument {
  readonly file: SourceFile;
  readonly root: RawNode;
}

export function pointer(path: readonly PathPart[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** The place of an offset in a file. */
export function placeAt(file: SourceFile, offset: number): Place {
  const { line, col } = file.lines.linePos(offset);
  return { file: file.path, line, column: col };
}

/** The place of the value at a path, or of the nearest part around it that is there. */
export function placeOf({ file, root }: SourceDocument, path: readonly PathPart[]): Place {
  return { ...placeAt(file, rangeOf(root, path)[0]), path: pointer(path) };
}

/** The place of the key at the end of a path; of the item itself in a list. */
export function placeOfKey(document: SourceDocument, path: readonly PathPart[]): Place {
  const parent = nodeAt(document.root, path.slice(0, -1));
  const key = parent?.kind === 'map' ? parent.entries.get(String(path.at(-1)))?.key : undefined;
  if (!key) return placeOf(document, path);
  return { ...placeAt(document.file, key[0]), path: pointer(path) };
}

function rangeOf(root: RawNode, path: readonly PathPart[]): Range {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    const node = nodeAt(root, part);
    if (node) return node.range;
    const parent = nodeAt(root, part.slice(0, -1));
    const entry = parent?.kind === 'map' ? parent.entries.get(String(part.at(-1))) : undefined;
    if (entry) return entry.key;
  }
  return root.range;
}
