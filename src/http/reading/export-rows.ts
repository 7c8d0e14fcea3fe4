import { formatField, type Field } from '../../definitions/index.ts';
import type { RowQuery } from '../../engine/index.ts';
import type { Table, TableCell } from '../../reports/index.ts';
import {
  localize,
  toIso,
  toLocal,
  type Json,
  type JsonObject,
  type Locale,
  type LocalizedText,
} from '../../shared/index.ts';
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
  const { limit: _, cursor: __, ...wanted } = query;
  for await (const row of services.store.streamRows(wanted)) {
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
  const { departments, teams } = call.services.workspaces.current().workspace.organization;
  if (field.type === 'department') return titles(departments, call.locale);
  if (field.id === 'team') return titles(teams, call.locale);
  const type = field.type === 'user' ? 'person' : field.to;
  if (type === undefined) return undefined;
  const ids = rows.flatMap((row) =>
    typeof row[field.id] === 'string' ? [String(row[field.id])] : [],
  );
  return namesFor(call).namesOf(type, [...new Set(ids)]);
}

function titles(
  parts: ReadonlyMap<string, { readonly title: LocalizedText }>,
  locale: Locale,
): ReadonlyMap<string, string> {
  return new Map([...parts].map(([id, { title }]) => [id, localize(title, locale)]));
}

function cell(
  { services, locale }: Reader,
  field: Field,
  value: Json | undefined,
  names: ReadonlyMap<string, string> | undefined,
): TableCell {
  if (value === undefined || value === null) return { kind: 'empty' };
  const { zone } = services.workspaces.current().workspace.organization;
  if (names) return { kind: 'text', text: names.get(String(value)) ?? String(value) };
  if (field.type === 'percent') return { kind: 'number', text: String(value), format: 'percent' };
  const { kind } = field.valueType;
  if (kind === 'money' && typeof value !== 'string')
    return { kind: 'text', text: formatField(field, value, { locale, zone }) };
  const cellOf = cellsByKind[kind];
  if (cellOf) return cellOf(String(value), zone);
  return { kind: 'text', text: formatField(field, value, { locale, zone }) };
}

/** How values are written that a spreadsheet, and an import, should read back as what they are. */
const cellsByKind: { readonly [kind: string]: (text: string, zone: string) => TableCell } = {
  int: (text) => ({ kind: 'number', text, format: 'integer' }),
  decimal: (text) => ({ kind: 'number', text, format: 'number' }),
  money: (text) => ({ kind: 'number', text, format: 'money' }),
  date: (text) => ({ kind: 'date', text }),
  instant: (text, zone) => ({ kind: 'date', text: wallClock(text, zone) }),
};

/** `YYYY-MM-DD HH:MM:SS` as the organization's clocks show it. */
function wallClock(iso: string, zone: string): string {
  return toIso(toLocal(zone, Date.parse(iso)))
    .slice(0, 19)
    .replace('T', ' ');
}
