import { mergeRows } from '../../access/index.ts';
import type { Json, JsonObject, Problem } from '../../shared/index.ts';
import type { FormField, FormPlan } from '../model.ts';

/** The values sent, and what is wrong with their rows. */
interface WholeValues {
  readonly values: JsonObject;
  readonly problems: readonly Problem[];
}

/** The values sent, tables that are shown in part with the cells of their rows that are not shown. */
export function withUnseenCells(plan: FormPlan, sent: JsonObject, stored: JsonObject): WholeValues {
  const values: { [field: string]: Json } = { ...sent };
  const problems = plan.sections
    .flatMap((section) => section.fields)
    .filter(({ level, field }) => level === 'part' && Array.isArray(sent[field.id]))
    .flatMap(({ field: { id, columns = [] } }: FormField) => {
      const whole = plan.entity.fields.get(id);
      if (whole === undefined) return [];
      const merged = mergeRows(whole, columns, rowsIn(sent, id), rowsIn(stored, id));
      values[id] = merged.rows;
      return merged.problems.map((problem) => ({
        ...problem,
        path: `/fields/${id}${problem.path ?? ''}`,
      }));
    });
  return { values, problems };
}

function rowsIn(row: JsonObject, table: string): readonly JsonObject[] {
  const rows = row[table];
  return Array.isArray(rows) ? (rows as readonly JsonObject[]) : [];
}
