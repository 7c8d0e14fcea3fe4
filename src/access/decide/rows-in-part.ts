import { createHash } from 'node:crypto';
import type { Field } from '../../definitions/index.ts';
import {
  canonicalJson,
  rowMark,
  type ErrorCode,
  type Json,
  type JsonObject,
  type Problem,
} from '../../shared/index.ts';

type Rows = readonly JsonObject[];

/**
 * A mark for each row of a table that somebody sees in part: a digest of what he sees of it, so that it tells
 * nothing of the rest and is the row’s own wherever it stands. Rows that look alike to him are counted.
 */
export function rowMarks(rows: Rows, plain: readonly Field[]): readonly string[] {
  const known = new Map<string, number>();
  const written = plain.filter(({ computed }) => computed === undefined);
  return rows.map((row) => {
    const cells = canonicalJson(written.map(({ id }) => row[id] ?? null));
    const digest = createHash('sha256').update(cells).digest('base64url').slice(0, 16);
    const count = (known.get(digest) ?? 0) + 1;
    known.set(digest, count);
    return count === 1 ? digest : `${digest}.${count}`;
  });
}

/** Rows as they are to be stored, in the order in which they were sent, and what is wrong with them. */
export interface MergedRows {
  readonly rows: Rows;
  /** With paths into the rows. */
  readonly problems: readonly Problem[];
}

/**
 * Rows as they were sent by somebody who sees only the plain columns of a table, each with the cells of its
 * stored row that he does not see; a stored row that was not sent is no more. A row is known again by its mark,
 * however it was changed and wherever it was moved; a mark of null says that it is new. One without any is the
 * stored row that looks like it, and new only where no stored row is left that it could have been. Refused are
 * rows that were changed or removed since he saw them, and new ones where a column must be filled that he does
 * not see.
 */
export function mergeRows(
  field: Field,
  plain: readonly Field[],
  sent: Rows,
  stored: Rows,
): MergedRows {
  const marks = rowMarks(stored, plain);
  const left = new Map(stored.map((row, index) => [marks[index] ?? '', row]));
  const claimed = new Map<number, JsonObject>();
  const claim = (index: number, mark: string | undefined): void => {
    const own = mark === undefined ? undefined : left.get(mark);
    if (mark === undefined || own === undefined) return;
    claimed.set(index, own);
    left.delete(mark);
  };
  for (const [index, { [rowMark]: mark }] of sent.entries())
    if (typeof mark === 'string') claim(index, mark);
  for (const [index, row] of sent.entries())
    if (row[rowMark] === undefined) claim(index, lookAlike(row, plain, left.keys()));
  const standing: Standing = { field, needsMore: needsMore(field, plain), isLeft: left.size > 0 };
  return {
    rows: sent.map((row, index) => ({ ...unseen(claimed.get(index), plain), ...withoutMark(row) })),
    problems: sent.flatMap(({ [rowMark]: mark }, index) =>
      claimed.has(index) ? [] : problemsOf(mark, index, standing),
    ),
  };
}

export function withoutMark(row: JsonObject): JsonObject {
  const { [rowMark]: _, ...cells } = row;
  return cells;
}

function lookAlike(
  row: JsonObject,
  plain: readonly Field[],
  marks: Iterable<string>,
): string | undefined {
  const [look = ''] = rowMarks([row], plain);
  return [...marks].find((mark) => mark === look || mark.startsWith(`${look}.`));
}

/** Whether a row needs something that is not seen. */
function needsMore({ columns = [] }: Field, plain: readonly Field[]): boolean {
  const seen = new Set(plain.map(({ id }) => id));
  return columns.some((column) => column.required && !column.default && !seen.has(column.id));
}

interface Standing {
  readonly field: Field;
  readonly needsMore: boolean;
  /** Whether there are stored rows that were not sent. */
  readonly isLeft: boolean;
}

function problemsOf(
  mark: Json | undefined,
  index: number,
  { field, ...standing }: Standing,
): readonly Problem[] {
  const params = { field: field.id, label: field.title, row: index + 1 };
  const problem = (code: ErrorCode): Problem[] => [{ code, params, path: `/${index}` }];
  if (mark !== undefined && mark !== null) return problem('row-gone');
  if (mark === undefined && standing.isLeft) return problem('row-unmarked');
  return standing.needsMore ? problem('row-needs-more') : [];
}

function unseen(row: JsonObject = {}, plain: readonly Field[]): JsonObject {
  const seen = new Set(plain.map(({ id }) => id));
  return Object.fromEntries(Object.entries(row).filter(([id]) => !seen.has(id)));
}
