import type { Static } from 'typebox';
import type { ReleaseFile } from '../../definitions/index.ts';
import { compareTexts, countChanges } from '../../drafting/index.ts';
import type { ChangedFileSchema, HunkSchema } from '../schemas/drafting.ts';

type Pair = { readonly before?: ReleaseFile; readonly after?: ReleaseFile };

/** The files that differ between two sets of them, in order of the paths, with how many lines. */
export function changedFiles(
  before: readonly ReleaseFile[],
  after: readonly ReleaseFile[],
): Static<typeof ChangedFileSchema>[] {
  const [old, now] = [byPath(before), byPath(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].toSorted();
  return paths.flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)];
    if (was?.content === is?.content && was?.encoding === is?.encoding) return [];
    const state = !was ? 'added' : is ? 'changed' : 'deleted';
    const pair = { ...(was && { before: was }), ...(is && { after: is }) };
    const counts = isBinary(pair) ? { added: 0, removed: 0 } : countChanges(...textsOf(pair));
    return [{ path, state, binary: isBinary(pair), ...counts }];
  });
}

/** What changed in one file, line by line; nothing to be shown where it is no text. */
export function fileHunks(pair: Pair): Static<typeof HunkSchema>[] {
  if (isBinary(pair)) return [];
  return compareTexts(...textsOf(pair)).map(({ lines }) => ({ lines: [...lines] }));
}

function textsOf({ before, after }: Pair): [string, string] {
  return [before?.content ?? '', after?.content ?? ''];
}

function isBinary({ before, after }: Pair): boolean {
  return (before?.encoding ?? after?.encoding) !== undefined;
}

function byPath(files: readonly ReleaseFile[]): ReadonlyMap<string, ReleaseFile> {
  return new Map(files.map((file) => [file.path, file]));
}
