import type { StoredRecord } from '../../engine/index.ts';
import { fromIso, toIso, type Instant, type Json, type JsonObject } from '../../shared/index.ts';
import type { ActionItem, Attendee, Matter, Occurrence, Topic } from './occurrence.ts';

/** The occurrence that a record of a meeting keeps. */
export function occurrenceOf({
  collection,
  row,
}: Pick<StoredRecord, 'collection' | 'row'>): Occurrence {
  const instant = (field: string): Instant => fromIso(String(row[field])) ?? 0;
  return {
    id: String(row['id']),
    revision: Number(row['revision']),
    meeting: collection.slice('record:'.length),
    subject: String(row['subject']),
    called: row['called'] === true,
    planned: instant('planned'),
    starts: instant('starts'),
    ends: instant('ends'),
    status: row['status'] as Occurrence['status'],
    ...texts(row, ['place', 'link', 'chair', 'secretary']),
    sequence: Number(row['sequence']),
    ...moments(row, ['filled', 'next']),
    ...presentIn(row['attendees']),
    agenda: rowsOf<Topic>(row['agenda']),
    matters: rowsOf<Matter>(row['matters']),
    decisions: rowsOf<{ readonly decision: string }>(row['decisions']).map((one) => one.decision),
    actions: rowsOf<ActionItem>(row['actions'], ['ended']),
  };
}

/** What a record keeps of an occurrence; what is absent is emptied. */
export function keptOf(occurrence: Omit<Occurrence, 'id' | 'revision' | 'meeting'>): JsonObject {
  const { decisions, actions, attendees, guests, agenda, matters, ...plain } = occurrence;
  const optional = ['place', 'link', 'chair', 'secretary', 'filled', 'next'] as const;
  return {
    ...Object.fromEntries(optional.map((field) => [field, null])),
    ...jsonOf(plain, ['planned', 'starts', 'ends', 'filled', 'next']),
    attendees: [
      ...attendees.map((one) => ({
        ...jsonOf(one, ['answered']),
        excused: one.presence === 'excused',
      })),
      ...guests.map((guest) => ({ guest, required: false, excused: false })),
    ],
    agenda: agenda.map((one) => jsonOf(one)),
    matters: matters.map((one) => jsonOf(one)),
    decisions: decisions.map((decision) => ({ decision })),
    actions: actions.map((one) => jsonOf(one, ['ended'])),
    open: actions.filter(({ done }) => !done).length,
  };
}

/** Colleagues and guests stand in one table. */
function presentIn(value: Json | undefined): Pick<Occurrence, 'attendees' | 'guests'> {
  type Kept = Attendee & { readonly guest?: string; readonly excused: boolean };
  const rows = rowsOf<Kept>(value, ['answered']);
  return {
    attendees: rows.flatMap(({ guest, excused: _excused, ...one }) =>
      guest === undefined ? [one] : [],
    ),
    guests: rows.flatMap(({ guest }) => guest ?? []),
  };
}

function texts(row: JsonObject, fields: readonly string[]): { readonly [field: string]: string } {
  return Object.fromEntries(
    fields.flatMap((field) => (typeof row[field] === 'string' ? [[field, row[field]]] : [])),
  );
}

function moments(row: JsonObject, fields: readonly string[]): { readonly [field: string]: number } {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const instant = fromIso(String(row[field]));
      return instant === undefined ? [] : [[field, instant]];
    }),
  );
}

function rowsOf<T>(value: Json | undefined, instants: readonly string[] = []): readonly T[] {
  const rows = (Array.isArray(value) ? value : []) as readonly JsonObject[];
  return rows.map((row) => {
    const filled = Object.entries(row).filter(([, one]) => one !== null && one !== undefined);
    return { ...Object.fromEntries(filled), ...moments(row, instants) } as T;
  });
}

function jsonOf(value: object, instants: readonly string[] = []): JsonObject {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.map(([key, one]) => [
      key,
      instants.includes(key) ? toIso(one as number) : (one as Json),
    ]),
  );
}
