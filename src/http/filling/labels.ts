import type { Field } from '../../definitions/index.ts';
import type { FormPlan } from '../../forms/index.ts';
import type { Json, JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { namesFor } from '../reading/names.ts';

/** Names by id of what fields refer to: of records by their type, and of people as `person`. */
export type Labels = { readonly [type: string]: { readonly [id: string]: string } };

/** Names of the people and records that values of a form’s fields refer to, cells of tables among them. */
export async function labelsOf(
  call: Pick<Call, 'services'>,
  { sections }: Pick<FormPlan, 'sections'>,
  rows: readonly JsonObject[],
): Promise<Labels> {
  const ids = new Map<string, Set<string>>();
  const note = (field: Field, value: Json | undefined): void => {
    const type = field.to ?? (field.type === 'user' ? 'person' : undefined);
    if (Array.isArray(value)) noteRows(field, value as Json[]);
    else if (type !== undefined && typeof value === 'string')
      ids.set(type, (ids.get(type) ?? new Set()).add(value));
  };
  const noteRows = ({ columns = [] }: Field, lines: readonly Json[]): void => {
    for (const line of lines)
      for (const column of columns) note(column, (line as JsonObject | null)?.[column.id]);
  };
  for (const { fields } of sections)
    for (const { field } of fields) for (const row of rows) note(field, row[field.id]);
  const names = namesFor(call);
  const found = [...ids].map(async ([type, wanted]) => {
    const named = await names.namesOf(type, [...wanted]);
    return [type, Object.fromEntries(named)] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}
