import { formatField, type Field, type Funnel, type RecordType } from '../../definitions/index.ts';
import { localize, type JsonObject, type LocalizedText } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { searchedFields, seenCollection, type Seen } from '../reading/collection.ts';
import { filled } from '../standing/reading.ts';
import { wordsOf, type Group, type Hit } from './hit.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'now' | 'locale'>;

/** What is looked for, and how many hits of a kind are told. */
export interface Wanted {
  readonly words: string;
  readonly limit: number;
}

/** Cases of a funnel in which the words occur, in rows and fields that the caller sees. */
export async function findCases(
  call: Reader,
  funnel: Funnel,
  wanted: Wanted,
): Promise<Group | undefined> {
  const stage = (row: JsonObject) => {
    const { title } = funnel.stages.get(String(row['stage'] ?? '')) ?? {};
    return title && localize(title, call.locale);
  };
  const found = await findRows(call, seenCollection(call, funnel.entity.collection), wanted);
  return (
    found && {
      kind: 'case',
      of: { id: funnel.id, title: localize(funnel.title, call.locale) },
      count: found.count,
      items: found.rows.map((hit) => ({ ...hit, ...filled({ stands: stage(hit.row) }) })).map(told),
    }
  );
}

/** Records of a type, in the same way. */
export async function findRecords(
  call: Reader,
  type: RecordType,
  wanted: Wanted,
): Promise<Group | undefined> {
  const found = await findRows(call, seenCollection(call, type.entity.collection), wanted);
  const of = { id: type.id, title: localize(type.entity.title, call.locale) };
  return found && { kind: 'record', of, count: found.count, items: found.rows.map(told) };
}

interface RowHit extends Hit {
  readonly row: JsonObject;
}

async function findRows(
  call: Reader,
  seen: Seen,
  { words, limit }: Wanted,
): Promise<{ readonly rows: readonly RowHit[]; readonly count: number } | undefined> {
  const { collection, view } = seen;
  const fields = searchedFields(call, seen);
  if (view.rows.op === 'false' || fields.length === 0) return undefined;
  const { store } = call.services;
  const query = { collection, where: view.rows, words, fields, limit };
  const { rows, count } = await store.searchRows(query);
  const hits = rows.flatMap((stored): readonly RowHit[] => {
    const row = view.redact(stored);
    return row === undefined ? [] : [{ ...hitOf(call, seen, row, fields, words), row }];
  });
  return hits.length === 0 ? undefined : { rows: hits, count };
}

function hitOf(
  call: Reader,
  { entity }: Seen,
  row: JsonObject,
  fields: readonly string[],
  words: string,
): Hit {
  const name = typeof row['name'] === 'string' ? row['name'] : String(row['id']);
  const other = fields.find((id) => id !== 'name' && holdsOneOf(row[id], words, name));
  const field = other === undefined ? undefined : entity.fields.get(other);
  return {
    id: String(row['id']),
    title: name,
    ...(field && { found: { field: titleOf(call, field), text: textOf(call, field, row) } }),
    ...(row['closed'] !== undefined || row['archived'] === true ? { over: true } : {}),
  };
}

/** Whether a word that the name lacks occurs in a value. */
function holdsOneOf(value: unknown, words: string, name: string): boolean {
  const [text, title] = [String(value ?? '').toLowerCase(), name.toLowerCase()];
  return wordsOf(words).some((word) => !title.includes(word) && text.includes(word));
}

function textOf({ actor, locale }: Reader, field: Field, row: JsonObject): string {
  return formatField(field, row[field.id] ?? null, { locale, zone: actor.zone });
}

function titleOf({ locale }: Reader, { title }: { readonly title: LocalizedText }): string {
  return localize(title, locale);
}

function told({ row: _row, ...hit }: RowHit): Hit {
  return hit;
}
