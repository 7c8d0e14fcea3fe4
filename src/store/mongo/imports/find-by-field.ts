import type { Person } from '../../../access/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import type { Json, JsonObject } from '../../../shared/index.ts';
import { emailKey } from '../access/people.ts';
import { identityPaths, plainColumn, type Column } from '../columns/layout.ts';
import type { Stored } from '../columns/storage.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Filter } from '../database/documents.ts';
import { rowsOf } from '../rows/selection.ts';

interface Wanted {
  readonly collection: string;
  readonly field: string;
  readonly values: readonly string[];
}

type Pair = readonly [value: string, id: string];

/**
 * Ids of rows by the text of a field. Numbers and dates are compared by their text; `people` are found
 * by their id, e-mail address or name.
 */
export async function findByField(
  database: MongoDatabase,
  wanted: Wanted,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (wanted.values.length === 0) return new Map();
  const pairs =
    wanted.collection === 'people'
      ? await findPeople(database, wanted)
      : await findRows(database, wanted);
  const groups = Map.groupBy(pairs, ([value]) => value);
  return new Map([...groups].map(([value, found]) => [value, found.map(([, id]) => id)]));
}

async function findRows(
  database: MongoDatabase,
  { collection, field, values }: Wanted,
): Promise<readonly Pair[]> {
  await database.refreshPlans();
  const layout = database.layouts.of(collection as Collection);
  const column = layout.byField.get(field) ?? plainColumn(field);
  const [path = ''] = identityPaths(column);
  const stored = values.flatMap((value) => encodeText(column, value));
  const found = await rowsOf(database, collection).find(
    { entity: { $eq: collection }, [path]: { $in: stored } },
    { sort: { 'values.id': 1 }, fields: { row: 1 } },
  );
  const wanted = new Set(values);
  return found.flatMap(({ row }) => {
    const { [field]: value = null, id } = JSON.parse(row) as JsonObject;
    const text = textOf(value);
    return wanted.has(text) ? [[text, String(id)] as const] : [];
  });
}

/** The stored forms that a text may stand for. */
function encodeText({ storage }: Column, text: string): readonly Stored[] {
  const number = text.trim() === '' ? NaN : Number(text);
  const candidates: readonly Json[] = [text, ...(Number.isFinite(number) ? [number] : [])];
  return candidates.flatMap((candidate) => storage.encode(candidate)?.slice(0, 1) ?? []);
}

function textOf(value: Json): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

async function findPeople(
  { models }: MongoDatabase,
  { field, values }: Wanted,
): Promise<readonly Pair[]> {
  const key = (text: string) => (field === 'email' ? emailKey(text) : text);
  const found = await models.people.find(peopleFilter(field, values), { sort: { _id: 1 } });
  const people = found.map(({ json }) => JSON.parse(json) as Person);
  const pairs = people.map((person) => [key(fieldOf(person, field)), person.id] as const);
  return values.flatMap((value) =>
    pairs.filter(([text]) => text === key(value)).map(([, id]) => [value, id] as const),
  );
}

function peopleFilter(field: string, values: readonly string[]): Filter {
  if (field === 'email') return { email: { $in: values.map(emailKey) } };
  if (field === 'name') return { name: { $in: values.map((value) => value.toLowerCase()) } };
  return { _id: { $in: values } };
}

function fieldOf(person: Person, field: string): string {
  if (field === 'email') return person.email;
  return field === 'name' ? person.name : person.id;
}
