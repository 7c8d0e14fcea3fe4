import { systemActor } from '../access/index.ts';
import type { Condition } from '../expressions/index.ts';
import { BatonError, toIso, type Instant, type JsonObject } from '../shared/index.ts';
import type { Occurrence } from './model/occurrence.ts';
import { keptOf, occurrenceOf } from './model/stored.ts';
import type { MeetingParts } from './parts.ts';

/** The refusal where there is no such occurrence for who asks. */
export function noOccurrence(id: string): BatonError {
  const what = { en: 'occurrence of the meeting', 'zh-CN': '会议场次' };
  return new BatonError({ code: 'not-found', params: { what, id } });
}

/** Keeps a new occurrence; the same key again gives the one that is there. */
export async function addOccurrence(
  { engine, workspaces }: MeetingParts,
  occurrence: Omit<Occurrence, 'id' | 'revision'>,
  key: string,
): Promise<Occurrence> {
  const { meeting, ...kept } = occurrence;
  const record = await engine.saveRecord(
    systemActor(workspaces.current().workspace.organization.zone),
    {
      collection: `record:${meeting}`,
      kept: keptOf(kept),
      fields: {},
      ...(occurrence.chair !== undefined && { owner: occurrence.chair }),
      idempotencyKey: key,
    },
  );
  return occurrenceOf(record);
}

/** Keeps a change of an occurrence that was read before. Raises `revision-not-expected` where it has changed meanwhile. */
export async function keepOccurrence(
  { engine, workspaces, ids }: MeetingParts,
  occurrence: Occurrence,
): Promise<Occurrence> {
  const { id, revision, meeting, ...kept } = occurrence;
  const record = await engine.saveRecord(
    systemActor(workspaces.current().workspace.organization.zone),
    {
      collection: `record:${meeting}`,
      id,
      kept: keptOf(kept),
      ...(occurrence.chair !== undefined && { owner: occurrence.chair }),
      expectedRevision: revision,
      idempotencyKey: ids.next(),
    },
  );
  return occurrenceOf(record);
}

/** The occurrences of a meeting that begin within a time (half open), in order. */
export async function occurrencesWithin(
  parts: Pick<MeetingParts, 'store'>,
  meeting: string,
  from: Instant,
  until: Instant,
): Promise<readonly Occurrence[]> {
  return occurrencesIn(meeting, await rowsWithin(parts, meeting, from, until));
}

/** The same as they are stored. */
export function rowsWithin(
  parts: Pick<MeetingParts, 'store'>,
  meeting: string,
  from: Instant,
  until: Instant,
): Promise<readonly JsonObject[]> {
  const type = { kind: 'instant' } as const;
  return rowsWhere(parts, meeting, [
    { op: 'ge', field: 'starts', type, value: toIso(from) },
    { op: 'lt', field: 'starts', type, value: toIso(until) },
  ]);
}

/** Those with action items that are not done. */
export async function occurrencesOwing(
  parts: Pick<MeetingParts, 'store'>,
  meeting: string,
): Promise<readonly Occurrence[]> {
  const owing: Condition = { op: 'gt', field: 'open', type: { kind: 'int' }, value: 0 };
  return occurrencesIn(meeting, await rowsWhere(parts, meeting, [owing]));
}

/** More occurrences of one meeting are never looked at together. */
const most = 500;

async function rowsWhere(
  { store }: Pick<MeetingParts, 'store'>,
  meeting: string,
  conditions: readonly Condition[],
): Promise<readonly JsonObject[]> {
  const kept: Condition = { op: 'eq', field: 'archived', type: { kind: 'bool' }, value: false };
  const { rows } = await store.queryRows({
    collection: `record:${meeting}`,
    where: { op: 'and', of: [kept, ...conditions] },
    sort: [
      { field: 'starts', descending: false },
      { field: 'id', descending: false },
    ],
    limit: most,
  });
  return rows;
}

function occurrencesIn(meeting: string, rows: readonly JsonObject[]): readonly Occurrence[] {
  return rows.map((row) => occurrenceOf({ collection: `record:${meeting}`, row }));
}
