import type { Actor } from '../../access/index.ts';
import { BatonError } from '../../shared/index.ts';
import { keepOccurrence } from '../keep.ts';
import type { Occurrence, Presence } from '../model/occurrence.ts';
import type { MeetingParts } from '../parts.ts';
import { ledOccurrence } from '../read/open-occurrence.ts';
import { agree, tellOwner, type NewAction } from './action-items.ts';

/** What is written down of an occurrence; what is left out stays as it is. */
export interface Minutes {
  readonly presences?: readonly { readonly person: string; readonly presence: Presence }[];
  /** Who came from outside the house: all of them, by name. */
  readonly guests?: readonly string[];
  readonly notes?: readonly { readonly section: string; readonly notes: string }[];
  /** All of them. */
  readonly decisions?: readonly string[];
  /** Those that are new. */
  readonly actions?: readonly NewAction[];
  /** The meeting is over. */
  readonly held?: boolean;
}

/**
 * Writes down who came, what was said, decided and agreed, by who leads it. Raises `not-found`, `meeting-not-led`,
 * `meeting-cancelled`, `unknown-section`, and what the engine does of tasks.
 */
export async function writeMinutes(
  parts: MeetingParts,
  actor: Actor,
  where: { readonly meeting: string; readonly occurrence: string },
  minutes: Minutes,
): Promise<Occurrence> {
  const { meeting, occurrence } = await ledOccurrence(parts, actor, where);
  if (occurrence.status === 'cancelled') throw new BatonError({ code: 'meeting-cancelled' });
  const { presences = [], guests, notes = [], decisions, actions = [], held } = minutes;
  const agenda = withNotes(occurrence, notes);
  const agreed = [];
  for (const wanted of actions) agreed.push(await agree(parts, actor, meeting.zone, wanted));
  const kept = await keepOccurrence(parts, {
    ...occurrence,
    agenda,
    attendees: withPresences(occurrence, presences),
    ...(guests && { guests }),
    ...(decisions && { decisions }),
    actions: [...occurrence.actions, ...agreed],
    ...(held && { status: 'held' }),
  });
  for (const item of agreed) await tellOwner(parts, { occurrence: kept, item }, false);
  return kept;
}

function withNotes(
  { agenda }: Occurrence,
  notes: NonNullable<Minutes['notes']>,
): Occurrence['agenda'] {
  const unknown = notes.find(({ section }) => !agenda.some((topic) => topic.section === section));
  if (unknown)
    throw new BatonError({
      code: 'not-found',
      params: { what: { en: 'topic of the agenda', 'zh-CN': '议程项' }, id: unknown.section },
    });
  return agenda.map((topic) => {
    const written = notes.find(({ section }) => section === topic.section);
    return written ? { ...topic, notes: written.notes } : topic;
  });
}

/** Who came without having been invited belongs to it from then on. */
function withPresences(
  { attendees }: Occurrence,
  presences: NonNullable<Minutes['presences']>,
): Occurrence['attendees'] {
  const known = attendees.map((one) => {
    const found = presences.find(({ person }) => person === one.person);
    return found ? { ...one, presence: found.presence } : one;
  });
  const others = presences.filter(({ person }) => !attendees.some((one) => one.person === person));
  return [...known, ...others.map((one) => ({ ...one, required: false, because: 'by hand' }))];
}
