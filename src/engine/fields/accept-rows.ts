import { mergeRows, withoutMark } from '../../access/index.ts';
import { normalizeField, type Field } from '../../definitions/index.ts';
import {
  fail,
  ok,
  rowMark,
  type Json,
  type JsonObject,
  type Problem,
  type Result,
} from '../../shared/index.ts';

/**
 * The rows of a table in stored form, as given by somebody who sees only its plain columns: what he does not
 * see stays in its row (see `mergeRows`).
 */
export function acceptRows(
  field: Field,
  given: Json,
  stored: Json | undefined,
  plain: readonly Field[],
): Result<Json, readonly Problem[]> {
  const sent = Array.isArray(given) ? (given as readonly Json[]) : undefined;
  const normal = normalizeField({ ...field, columns: plain }, sent?.map(cellsOf) ?? given);
  if (!normal.ok) return normal;
  if (sent === undefined || !Array.isArray(normal.value)) return ok(normal.value);
  const known = Array.isArray(stored) ? (stored as readonly JsonObject[]) : [];
  const values = normal.value as readonly JsonObject[];
  const marked = values.map((row, index) => ({ ...row, ...markOf(sent[index]) }));
  const { rows, problems } = mergeRows(field, plain, marked, known);
  return problems.length > 0 ? fail(problems) : ok(rows);
}

function cellsOf(row: Json): Json {
  const isRow = row !== null && typeof row === 'object' && !Array.isArray(row);
  return isRow ? withoutMark(row as JsonObject) : row;
}

function markOf(row: Json | undefined): JsonObject {
  const mark = (row as JsonObject | undefined)?.[rowMark];
  return mark === undefined ? {} : { [rowMark]: mark };
}
