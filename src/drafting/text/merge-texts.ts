import { diffLines, linesOf } from './diff-lines.ts';

/** Where one side puts other lines in the place of those from `from` to `to` of the base. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * Both sides' changes of one text, line by line (three-way merge); undefined where they changed the same lines, or
 * lines next to each other, in different ways. A last line without an end gets one.
 */
export function mergeTexts(base: string, ours: string, theirs: string): string | undefined {
  if (ours === theirs || base === theirs) return ours;
  if (base === ours) return theirs;
  const lines = linesOf(base);
  const edits = [...editsOf(lines, linesOf(ours))];
  for (const edit of editsOf(lines, linesOf(theirs))) {
    const near = edits.filter((other) => other.from <= edit.to && edit.from <= other.to);
    if (near.some((other) => !isSame(other, edit))) return undefined;
    if (near.length === 0) edits.push(edit);
  }
  return apply(
    lines,
    edits.toSorted((a, b) => a.from - b.from),
    ours.includes('\r\n') ? '\r\n' : '\n',
  );
}

function editsOf(base: readonly string[], side: readonly string[]): readonly Edit[] {
  return diffLines(base, side)
    .filter(({ kind }) => kind === 'changed')
    .map(({ before: [from, to], after }) => ({ from, to, lines: side.slice(...after) }));
}

function isSame(one: Edit, other: Edit): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.lines.length === other.lines.length &&
    one.lines.every((line, at) => line === other.lines[at])
  );
}

function apply(base: readonly string[], edits: readonly Edit[], end: string): string {
  const merged: string[] = [];
  let at = 0;
  for (const { from, to, lines } of edits) {
    merged.push(...base.slice(at, from), ...lines);
    at = to;
  }
  merged.push(...base.slice(at));
  return merged.map((line) => line + end).join('');
}
