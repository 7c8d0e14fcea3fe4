import { holdsRight, type Actor } from '../../access/index.ts';
import type { Meeting } from '../../definitions/index.ts';
import { BatonError, type Instant } from '../../shared/index.ts';
import { inviteTo } from '../invitations/invite.ts';
import { addOccurrence, keepOccurrence } from '../keep.ts';
import type { Occurrence, Topic } from '../model/occurrence.ts';
import { meetingNamed, type MeetingParts } from '../parts.ts';
import { ledOccurrence, openOccurrence } from '../read/open-occurrence.ts';
import { attendeesOf, peopleMeant } from './attendance.ts';
import { newOccurrence } from './new-occurrence.ts';
import { standingNow } from './standing.ts';

type Where = { readonly meeting: string; readonly occurrence: string };

/** What may be changed of one occurrence; what is left out stays as it is. */
export interface OccurrenceChange {
  readonly starts?: Instant;
  /** Beside the length that it has. */
  readonly ends?: Instant;
  readonly place?: string;
  readonly link?: string;
  readonly chair?: string;
  readonly secretary?: string;
  /** People asked by hand, besides those whom the definition means. */
  readonly invite?: readonly string[];
}

/**
 * Calls a meeting for a time of its own: by who is meant as its chair, or administers data. Repeated with the same key
 * it gives the one that is there. Raises `not-found`, `meeting-not-led`, `meeting-over`.
 */
export async function callMeeting(
  parts: MeetingParts,
  actor: Actor,
  id: string,
  {
    starts,
    key,
    subject,
  }: { readonly starts: Instant; readonly key: string; readonly subject?: string },
): Promise<Occurrence> {
  const meeting = meetingNamed(parts, id);
  const standing = await standingNow(parts);
  const isChair = peopleMeant(meeting.chair, standing).some((person) => person.id === actor.id);
  if (!(await mayCall(parts, actor, meeting))) throw new BatonError({ code: 'meeting-not-led' });
  if (starts <= standing.now) throw new BatonError({ code: 'meeting-over' });
  const fresh = newOccurrence(meeting, { planned: starts, start: starts, called: true }, standing);
  const own = { ...fresh, ...(isChair && { chair: actor.id }), ...(subject && { subject }) };
  const attendees = attendeesOf(meeting, own, standing);
  const added = await addOccurrence(parts, { ...own, attendees }, `meeting/${id}/called/${key}`);
  return inviteTo(parts, meeting, added, standing);
}

/** Who is meant as its chair calls a meeting, and who administers data. */
export async function mayCall(
  parts: MeetingParts,
  actor: Actor,
  meeting: Meeting,
): Promise<boolean> {
  if (holdsRight(actor, 'administer data')) return true;
  const leaders = peopleMeant(meeting.chair, await standingNow(parts));
  return leaders.some(({ id }) => id === actor.id);
}

/** Changes one occurrence and tells those invited. Raises `not-found`, `meeting-not-led`, `meeting-over`, `meeting-cancelled`. */
export async function changeOccurrence(
  parts: MeetingParts,
  actor: Actor,
  where: Where,
  { invite = [], ...change }: OccurrenceChange,
): Promise<Occurrence> {
  const { meeting, occurrence } = await ledOccurrence(parts, actor, where);
  const standing = await standingNow(parts);
  requireAhead(occurrence, standing.now);
  const { starts = occurrence.starts } = change;
  const { ends = starts + occurrence.ends - occurrence.starts } = change;
  if (starts <= standing.now || ends <= starts) throw new BatonError({ code: 'meeting-over' });
  const asked = invite
    .filter((person) => !occurrence.attendees.some((one) => one.person === person))
    .map((person) => ({ person, required: true, because: 'by hand' }));
  const changed = {
    ...occurrence,
    ...change,
    starts,
    ends,
    attendees: [...occurrence.attendees, ...asked],
    sequence: occurrence.sequence + (Object.keys(change).length > 0 ? 1 : 0),
  };
  const attendees = attendeesOf(meeting, changed, standing);
  return inviteTo(parts, meeting, await keepOccurrence(parts, { ...changed, attendees }), standing);
}

/** Cancels one occurrence and tells those invited. Raises as `changeOccurrence`. */
export async function cancelOccurrence(
  parts: MeetingParts,
  actor: Actor,
  where: Where,
): Promise<Occurrence> {
  const { meeting, occurrence } = await ledOccurrence(parts, actor, where);
  const standing = await standingNow(parts);
  requireAhead(occurrence, standing.now);
  const cancelled = {
    ...occurrence,
    status: 'cancelled',
    sequence: occurrence.sequence + 1,
  } as const;
  return inviteTo(parts, meeting, await keepOccurrence(parts, cancelled), standing);
}

/** Puts a topic on the agenda: whoever is invited may. Raises `not-found`, `meeting-not-led`, `meeting-over`. */
export async function addTopic(
  parts: MeetingParts,
  actor: Actor,
  where: Where,
  topic: Pick<Topic, 'topic' | 'presenter' | 'minutes'>,
): Promise<Occurrence> {
  const { occurrence, belongs, leads } = await openOccurrence(parts, actor, where);
  if (!belongs && !leads) throw new BatonError({ code: 'meeting-not-led' });
  requireAhead({ ...occurrence, starts: occurrence.ends }, parts.clock.now());
  const section = `topic-${parts.ids.next()}`;
  return keepOccurrence(parts, {
    ...occurrence,
    agenda: [...occurrence.agenda, { presenter: actor.id, ...topic, section }],
  });
}

function requireAhead(
  { status, starts }: Pick<Occurrence, 'status' | 'starts'>,
  now: Instant,
): void {
  if (status === 'cancelled') throw new BatonError({ code: 'meeting-cancelled' });
  if (status === 'held' || starts <= now) throw new BatonError({ code: 'meeting-over' });
}
