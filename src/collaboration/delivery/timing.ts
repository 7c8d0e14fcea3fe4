import type { Person } from '../../access/index.ts';
import {
  workingCalendar,
  type Channel,
  type Digest,
  type Organization,
} from '../../definitions/index.ts';
import type { Instant, WorkingCalendar } from '../../shared/index.ts';
import { afterQuiet, nextDigest } from './hours.ts';

/** When a message goes out, and with which others. */
export interface Timing {
  readonly due: Instant;
  /** Messages of the same digest go out as one. */
  readonly digest?: string;
  /** Why not at once. */
  readonly held?: 'quiet hours' | 'digest';
}

/** What says when. */
export interface TimingParts {
  readonly channel: Channel;
  /** Absent for a channel that people share. */
  readonly person?: Person;
  readonly organization: Organization;
  readonly now: Instant;
  /** Until when it must be answered; a digest after that would come too late. */
  readonly answerBy?: Instant;
}

/** For people who want digests by a channel that has none of its own. */
const ownDigest: Digest = { at: ['09:00'], days: 'working days' };

/** Decides when a message goes out by the channel's quiet hours and digest, and the person's. */
export function timingOf(parts: TimingParts): Timing {
  const { channel, person, organization, now, answerBy = Infinity } = parts;
  const zone = person?.zone ?? organization.zone;
  const quiet = [channel.quiet, person?.messages?.quiet].filter((hours) => hours !== undefined);
  const digest = digestOf(parts);
  if (digest) {
    const calendar = calendarOf(organization, person);
    const due = afterQuiet(quiet, zone, nextDigest(digest, zone, calendar, now));
    const name = `${channel.id}:${person?.id ?? 'shared'}:${due}`;
    if (due < answerBy) return { due, digest: name, held: 'digest' };
  }
  const due = afterQuiet(quiet, zone, now);
  return due === now ? { due } : { due, held: 'quiet hours' };
}

function digestOf({ channel, person }: TimingParts): Digest | undefined {
  const wish = person?.messages?.channels?.[channel.id];
  if (wish === 'on') return undefined;
  return wish === 'digest' ? (channel.digest ?? ownDigest) : channel.digest;
}

/** The person's calendar: his own, or that of his department, or of the organization. */
function calendarOf(organization: Organization, person: Person | undefined): WorkingCalendar {
  const { calendars, departments } = organization;
  const department = person?.memberships.find(({ kind }) => kind === 'department')?.id;
  const id = person?.work?.calendar ?? departments.get(department ?? '')?.calendar;
  return calendars.get(id ?? '') ?? workingCalendar(organization);
}
