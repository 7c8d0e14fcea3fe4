import { collectionView, holdsRight, seesEverything, type Actor } from '../../access/index.ts';
import { entityOf, type Meeting } from '../../definitions/index.ts';
import { BatonError, type JsonObject } from '../../shared/index.ts';
import { noOccurrence } from '../keep.ts';
import type { Occurrence } from '../model/occurrence.ts';
import { occurrenceOf } from '../model/stored.ts';
import { meetingNamed, type MeetingParts } from '../parts.ts';

/** An occurrence as somebody has it before him. */
export interface OpenedOccurrence {
  readonly meeting: Meeting;
  readonly occurrence: Occurrence;
  /** He was invited to it. */
  readonly belongs: boolean;
  /** He leads it: changes and cancels it, and writes its minutes. */
  readonly leads: boolean;
}

/**
 * An occurrence that the actor may see: who belongs to it always does, and whom the policy of its records lets.
 * Raises `not-found`.
 */
export async function openOccurrence(
  parts: MeetingParts,
  actor: Actor,
  id: { readonly meeting: string; readonly occurrence: string },
): Promise<OpenedOccurrence> {
  const meeting = meetingNamed(parts, id.meeting);
  const record = await parts.store.loadRecord(meeting.collection, id.occurrence);
  if (!record || record.archived || !seesRow(parts, actor, meeting, record.row))
    throw noOccurrence(id.occurrence);
  const occurrence = occurrenceOf(record);
  return {
    meeting,
    occurrence,
    belongs: belongsTo(occurrence, actor),
    leads: leads(occurrence, actor),
  };
}

/** As `openOccurrence`, for what only who leads it may do. Raises `not-found` and `meeting-not-led`. */
export async function ledOccurrence(
  parts: MeetingParts,
  actor: Actor,
  id: { readonly meeting: string; readonly occurrence: string },
): Promise<OpenedOccurrence> {
  const opened = await openOccurrence(parts, actor, id);
  if (!opened.leads) throw new BatonError({ code: 'meeting-not-led' });
  return opened;
}

/** Whether the actor sees the record of an occurrence, as it is stored. */
export function seesRow(
  { workspaces, clock }: Pick<MeetingParts, 'workspaces' | 'clock'>,
  actor: Actor,
  { collection }: Pick<Meeting, 'collection'>,
  row: JsonObject,
): boolean {
  const { workspace } = workspaces.current();
  const entity = entityOf(workspace, collection);
  if (!entity) return false;
  if (belongsTo(occurrenceOf({ collection, row }), actor)) return true;
  const policy = workspace.policies.get(collection);
  return collectionView(policy, actor, entity, clock.now()).sees(row);
}

function belongsTo({ attendees }: Pick<Occurrence, 'attendees'>, { id }: Actor): boolean {
  return attendees.some(({ person }) => person === id);
}

function leads({ chair, secretary }: Occurrence, actor: Actor): boolean {
  if (chair === actor.id || secretary === actor.id) return true;
  return seesEverything(actor) && holdsRight(actor, 'administer data');
}
