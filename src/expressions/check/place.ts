import type { Place } from '../../shared/index.ts';

/**
 * The place of a character of an expression that begins at `place`. A line break within the expression
 * moves to a further line, whose columns count from 1.
 */
export function placeOf(source: string, offset: number, place: Place = {}): Place {
  const { line, column } = place;
  if (line === undefined || column === undefined) return place;
  const before = source.slice(0, offset).split('\n');
  const last = before.at(-1)?.length ?? 0;
  if (before.length === 1) return { ...place, column: column + last };
  return { ...place, line: line + before.length - 1, column: last + 1 };
}
