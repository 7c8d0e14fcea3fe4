import type { Actor } from '../../access/index.ts';
import type { Meeting } from '../../definitions/index.ts';
import type { Instant } from '../../shared/index.ts';
import { rowsWithin } from '../keep.ts';
import type { Occurrence } from '../model/occurrence.ts';
import { occurrenceOf } from '../model/stored.ts';
import type { MeetingParts } from '../parts.ts';
import { seesRow } from './open-occurrence.ts';

/** The occurrences of a meeting that begin within a time and that the actor may see, in order. */
export async function listOccurrences(
  parts: MeetingParts,
  actor: Actor,
  meeting: Meeting,
  from: Instant,
  until: Instant,
): Promise<readonly Occurrence[]> {
  const rows = await rowsWithin(parts, meeting.id, from, until);
  const { collection } = meeting;
  return rows
    .filter((row) => seesRow(parts, actor, meeting, row))
    .map((row) => occurrenceOf({ collection, row }));
}

/** The occurrences of every meeting to which a person is invited, in order of time. */
export async function occurrencesOf(
  parts: MeetingParts,
  person: string,
  from: Instant,
  until: Instant,
): Promise<readonly { readonly meeting: Meeting; readonly occurrence: Occurrence }[]> {
  const meetings = [...parts.workspaces.current().workspace.meetings.values()];
  const found = await Promise.all(
    meetings.map(async (meeting) => {
      const rows = await rowsWithin(parts, meeting.id, from, until);
      return rows
        .map((row) => occurrenceOf({ collection: meeting.collection, row }))
        .filter(({ attendees }) => attendees.some((one) => one.person === person))
        .map((occurrence) => ({ meeting, occurrence }));
    }),
  );
  return found.flat().toSorted((one, other) => one.occurrence.starts - other.occurrence.starts);
}
