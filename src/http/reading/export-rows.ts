import { formatField, type Field } from '../../definitions/index.ts';
import type { RowQuery } from '../../engine/index.ts';
import type { Table, TableCell } from '../../reports/index.ts';
import { localize, type Json, type JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import type { Seen } from './collection.ts';
import { namesFor } from './names.ts';

/** Rows whose names are looked up together. */
const batchSize = 500;

/** Fields that a file of rows has no cell for. */
const notInCells = new Set(['table', 'file']);

type Reader = Pick<Call, 'services' | 'actor' | 'locale'>;

/** Every row that the caller sees, reduced to what he may see of it, without all being loaded at once. */
export async function* readableRows(
  { services }: Pick<Call, 'services'>,
  { view }: Seen,
  query: RowQuery,
): AsyncGenerator<JsonObject> {
  const { collection, where, sort } = query;
  for await (const row of services.store.streamRows({ collection, where, sort })) {
    const readable = view.redact(row);
    if (readable) yield readable;
  }
}

/** The same as a table: a column for each field, references and people by their names. */
export function tableOfRows(call: Reader, seen: Seen, query: RowQuery): Table {
  const fields = fieldsOf(seen);
  return {
    title: localize(seen.entity.title, call.locale),
    heading: fields.map(({ title }) => localize(title, call.locale)),
    rows: cellRows(call, fields, readableRows(call, seen, query)),
  };
}

function fieldsOf({ entity }: Seen): readonly Field[] {
  const all = [...entity.systemFields.values(), ...entity.fields.values()];
  return all.filter(({ type }) => !notInCells.has(type));
}

async function* cellRows(
  call: Reader,
  fields: readonly Field[],
  rows: AsyncIterable<JsonObject>,
): AsyncGenerator<readonly TableCell[]> {
  let batch: JsonObject[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield* await cellsOf(call, fields, batch);
    batch = [];
  }
  yield* await cellsOf(call, fields, batch);
}

async function cellsOf(
  call: Reader,
  fields: readonly Field[],
  rows: readonly JsonObject[],
): Promise<readonly (readonly TableCell[])[]> {
  const names = await Promise.all(fields.map((field) => namesIn(call, field, rows)));
  return rows.map((row) => fields.map((field, at) => cell(call, field, row[field.id], names[at])));
}

/** Names of what a column refers to; undefined for a column that refers to nothing. */
async function namesIn(
  call: Reader,
  field: Field,
  rows: readonly JsonObject[],
): Promise<ReadonlyMap<string, string> | undefined> {
  const type = field.type === 'user' ? 'person' : field.to;
  if (type === undefined) return undefined;
  const ids = rows.flatMap((row) =>
    typeof row[field.id] === 'string' ? [String(row[field.id])] : [],
  );
  return namesFor(call).namesOf(type, [...new Set(ids)]);
}

function cell(
  { actor, locale }: Reader,
  field: Field,
  value: Json | undefined,
  names: ReadonlyMap<string, string> | undefined,
): TableCell {
  if (value === undefined || value === null) return { kind: 'empty' };
  if (names) return { kind: 'text', text: names.get(String(value)) ?? String(value) };
  const { kind } = field.valueType;
  if (kind === 'int') return { kind: 'number', text: String(value), format: 'integer' };
  if (field.type === 'percent' && typeof value === 'number')
    return { kind: 'number', text: String(value), format: 'percent' };
  if (kind === 'decimal') return { kind: 'number', text: String(value), format: 'number' };
  if (kind === 'money' && typeof value === 'string')
    return { kind: 'number', text: value, format: 'money' };
  return { kind: 'text', text: formatField(field, value, { locale, zone: actor.zone }) };
}
