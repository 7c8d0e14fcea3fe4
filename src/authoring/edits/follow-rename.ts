import { checkWorkspace, type ReleaseFile } from '../../definitions/index.ts';
import type { Place, Problem } from '../../shared/index.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';

/** A faulty place hides what stands behind it until it is mended; what is deeper than this is told. */
const mostRounds = 8;

/**
 * Renames also where the check misses the old name since it was renamed: in templates of documents and messages,
 * whose places no list of names has. Those that are no text, such as Word files, are told for a person to change.
 */
export function followRename(
  before: readonly ReleaseFile[],
  renamed: readonly ReleaseFile[],
  from: string,
  to: string,
): { readonly files: readonly ReleaseFile[]; readonly left: readonly Place[] } {
  const known = new Set(missing(before, from).map(keyOf));
  let files = renamed;
  for (let round = 0; ; round += 1) {
    const places = missing(files, from).filter((one) => !known.has(keyOf(one)));
    const next = files.map((file) => follow(file, places, from, to));
    const isSame = next.every((file, index) => file === files[index]);
    if (isSame || round === mostRounds) return { files, left: placesOf(places) };
    files = next;
  }
}

/** Problems that say that there is no such name. */
function missing(files: readonly ReleaseFile[], name: string): readonly Problem[] {
  return checkWorkspace(files).problems.filter(({ params }) => params?.['name'] === name);
}

const keyOf = ({ file, line, code }: Problem) => `${file} ${line} ${code}`;

function follow(
  file: ReleaseFile,
  problems: readonly Problem[],
  from: string,
  to: string,
): ReleaseFile {
  const own = problems.filter((one) => one.file === file.path);
  if (own.length === 0 || file.encoding !== undefined) return file;
  const edits = own.flatMap((problem): readonly TextEdit[] => {
    const at = wordAfter(file.content, problem, from);
    return at === undefined ? [] : [{ from: at, to: at + from.length, insert: to }];
  });
  const unique = new Map(edits.map((one) => [one.from, one]));
  return unique.size === 0
    ? file
    : { ...file, content: applyEdits(file.content, [...unique.values()]) };
}

/** Where a word stands next on the line of a problem, at its column or behind it. */
function wordAfter(text: string, { line, column }: Place, word: string): number | undefined {
  if (line === undefined || column === undefined) return undefined;
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const rest = lines[line - 1]?.slice(column - 1) ?? '';
  const found = new RegExp(`(?<![\\w-])${word}(?![\\w-])`).exec(rest);
  return found ? start + column - 1 + found.index : undefined;
}

function placesOf(problems: readonly Problem[]): readonly Place[] {
  const places = problems.map(({ file, line, column }) => ({
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  }));
  return [...new Map(places.map((one) => [`${one.file} ${one.line}`, one])).values()];
}
