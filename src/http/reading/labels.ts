import { Type } from 'typebox';
import type { Field } from '../../definitions/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { namesFor } from './names.ts';

/** Names by id of what values refer to: of records by their type, and of people as `person`. */
export interface RowLabels {
  readonly [type: string]: { readonly [id: string]: string };
}

export const RowLabelsSchema = Type.Record(
  Type.String(),
  Type.Record(Type.String(), Type.String()),
  {
    description:
      'Names by id of what values refer to: of records by their type, and of people as `person`.',
  },
);

/** The names that rows need to be read, of these fields; the rows are as the caller may see them. */
export async function labelsOfRows(
  call: Pick<Call, 'services'>,
  fields: readonly Field[],
  rows: readonly JsonObject[],
): Promise<RowLabels> {
  const ids = new Map<string, Set<string>>();
  for (const field of fields) {
    const type = referredType(field);
    if (type === undefined) continue;
    const wanted = ids.get(type) ?? new Set<string>();
    for (const row of rows) {
      const value = row[field.id];
      for (const id of Array.isArray(value) ? value : [value])
        if (typeof id === 'string') wanted.add(id);
    }
    ids.set(type, wanted);
  }
  const found = [...ids].map(
    async ([type, wanted]) =>
      [type, Object.fromEntries(await namesOf(call, type, wanted))] as const,
  );
  return Object.fromEntries(await Promise.all(found));
}

function referredType({ id, type, to }: Field): string | undefined {
  if (to !== undefined) return to;
  return type === 'user' || id === 'followers' ? 'person' : undefined;
}

/** People are many times the same few: those are at hand. */
export async function namesOf(
  call: Pick<Call, 'services'>,
  type: string,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  if (type !== 'person') return namesFor(call).namesOf(type, wanted);
  const people = await call.services.messaging.directory.people();
  return new Map(
    wanted.flatMap((id) => {
      const name = people.person(id)?.name;
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}
