import type { EditorState } from '@codemirror/state';

/** How a file in the editor stands to the one that is kept. */
export type Saving = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

/** A file that was opened, with its text and everything that can be undone. */
export interface OpenFile {
  readonly path: string;
  readonly state: EditorState;
  /** Of the kept file. */
  readonly revision: number;
  readonly kept: string;
  readonly saving: Saving;
}

export const textOf = ({ state }: OpenFile): string => state.doc.toString();

/** The change that makes one text of another: what stands between their equal beginnings and ends. */
export function changeBetween(before: string, after: string) {
  let from = 0;
  const least = Math.min(before.length, after.length);
  while (from < least && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < least - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}
