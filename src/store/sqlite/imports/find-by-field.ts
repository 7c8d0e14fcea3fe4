import type { Person } from '../../../access/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import type { TableRegistry } from '../columns/table-registry.ts';
import type { Database } from '../database/database.ts';
import { json } from '../database/rows.ts';
import { emailKey } from '../access/people.ts';
import type { Readers } from '../readers/readers.ts';
import { RowSource } from '../rows/source.ts';

interface Wanted {
  readonly collection: string;
  readonly field: string;
  readonly values: readonly string[];
}

/**
 * Ids of rows by the text of a field. Numbers and dates are compared by their text; `people` are found
 * by their id, e-mail address or name.
 */
export async function findByField(
  database: Database,
  registry: TableRegistry,
  readers: Readers,
  wanted: Wanted,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (wanted.collection === 'people') return group(findPeople(database, wanted));
  const tables = registry.find(wanted.collection as Collection);
  if (!tables || wanted.values.length === 0) return new Map();
  const source = new RowSource(tables);
  const { parts, storage } = source.field(wanted.field);
  const text = storage.code === 'text' ? parts[0] : `CAST(${parts[0]} AS TEXT)`;
  const rows = await readers.run({
    sql: `SELECT ${text}, p.id FROM ${source.from()}
          WHERE ${text} IN (SELECT value FROM json_each(?)) ORDER BY p.id`,
    values: [JSON.stringify(wanted.values)],
  });
  return group(rows.map(([value, id]) => [String(value), String(id)] as const));
}

function findPeople(database: Database, { field, values }: Wanted) {
  const key = (text: string) => (field === 'email' ? emailKey(text) : text);
  const found = database
    .statement('SELECT person FROM people ORDER BY id')
    .all()
    .map((row) => json<Person>(row, 'person') as unknown as { readonly [member: string]: unknown });
  const ids = group(found.map((person) => [key(String(person[field])), String(person['id'])]));
  return values.flatMap((value) => (ids.get(key(value)) ?? []).map((id) => [value, id] as const));
}

function group(
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const [value, id] of pairs) {
    const known = ids.get(value);
    if (known) known.push(id);
    else ids.set(value, [id]);
  }
  return ids;
}
