import { diffLines, linesOf, type LineRun } from './diff-lines.ts';

/** One line as a comparison shows it; its numbers count from 1. */
export interface ComparedLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  readonly before?: number;
  readonly after?: number;
}

/** Changed lines that stand close together, with what is around them. */
export interface Hunk {
  readonly lines: readonly ComparedLine[];
}

/** Unchanged lines shown before and after what changed. */
const around = 3;

/** What changed from one text to the other, in pieces; none where they are the same. */
export function compareTexts(before: string, after: string): readonly Hunk[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const lines = diffLines(old, now).flatMap((run) => linesIn(run, old, now));
  const hunks: ComparedLine[][] = [];
  let lastShown = -1;
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'same') continue;
    const from = Math.max(at - around, lastShown + 1);
    const isNear = from <= lastShown + 1 && hunks.length > 0;
    const hunk = isNear ? (hunks.at(-1) ?? []) : [];
    if (!isNear) hunks.push(hunk);
    const to = Math.min(at + around, lines.length - 1);
    hunk.push(...lines.slice(from, to + 1));
    lastShown = Math.max(lastShown, to);
  }
  return hunks.map((hunk) => ({ lines: hunk }));
}

/** How many lines one text has more, and how many it lacks. */
export function countChanges(
  before: string,
  after: string,
): { readonly added: number; readonly removed: number } {
  let [added, removed] = [0, 0];
  for (const run of diffLines(linesOf(before), linesOf(after))) {
    if (run.kind === 'same') continue;
    added += run.after[1] - run.after[0];
    removed += run.before[1] - run.before[0];
  }
  return { added, removed };
}

function linesIn(
  { kind, before: [from, to], after: [begin, end] }: LineRun,
  old: readonly string[],
  now: readonly string[],
): readonly ComparedLine[] {
  if (kind === 'same')
    return old.slice(from, to).map((text, at) => ({
      kind,
      text,
      before: from + at + 1,
      after: begin + at + 1,
    }));
  return [
    ...old
      .slice(from, to)
      .map((text, at): ComparedLine => ({ kind: 'removed', text, before: from + at + 1 })),
    ...now
      .slice(begin, end)
      .map((text, at): ComparedLine => ({ kind: 'added', text, after: begin + at + 1 })),
  ];
}
