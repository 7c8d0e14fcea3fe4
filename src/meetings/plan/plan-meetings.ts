import { occurrencesBetween } from '../../calendar/index.ts';
import { workingCalendar, type Meeting } from '../../definitions/index.ts';
import { addDuration, DAY, toIso } from '../../shared/index.ts';
import { eachMeeting } from '../each-meeting.ts';
import { inviteTo } from '../invitations/invite.ts';
import { addOccurrence, keepOccurrence, occurrencesWithin } from '../keep.ts';
import type { Occurrence } from '../model/occurrence.ts';
import type { MeetingParts } from '../parts.ts';
import { attendeesOf, type Standing } from './attendance.ts';
import { newOccurrence } from './new-occurrence.ts';
import { standingNow } from './standing.ts';

/** How far an occurrence may have been moved by hand and still is the one that the rule plans. */
const moved = 31 * DAY;

/**
 * Plans the occurrences of every meeting as far ahead as it says, invites those who belong to them now, and cancels
 * those that the rule no longer has. Run twice it changes nothing. Returns how many were planned.
 */
export async function planMeetings(parts: MeetingParts): Promise<number> {
  let count = 0;
  await eachMeeting(parts, async (meeting) => {
    count += await planMeeting(parts, meeting);
  });
  return count;
}

async function planMeeting(parts: MeetingParts, meeting: Meeting): Promise<number> {
  const standing = await standingNow(parts);
  const { now } = standing;
  const until = addDuration(workingCalendar(standing.organization), now, meeting.ahead);
  const known = await occurrencesWithin(parts, meeting.id, now - moved, until + moved);
  const wanted = wantedBetween(meeting, standing, now, until);
  const planned = new Set(known.filter(({ called }) => !called).map((one) => one.planned));
  const missing = wanted.filter((one) => !planned.has(one.planned));
  for (const times of missing) {
    const fresh = newOccurrence(meeting, { ...times, called: false }, standing);
    const key = `meeting/${meeting.id}/${toIso(times.planned)}`;
    await inviteTo(parts, meeting, await addOccurrence(parts, fresh, key), standing);
  }
  const still = new Set(wanted.map((one) => one.planned));
  const ahead = known.filter(({ status, starts }) => status === 'planned' && starts > now);
  for (const occurrence of ahead) {
    const gone = !occurrence.called && occurrence.planned < until && !still.has(occurrence.planned);
    await settle(parts, meeting, occurrence, gone, standing);
  }
  return missing.length;
}

function wantedBetween(
  { recurrence, zone, holidays }: Meeting,
  { organization }: Standing,
  from: number,
  until: number,
) {
  if (!recurrence) return [];
  const calendar = workingCalendar(organization);
  return occurrencesBetween(recurrence, { zone, calendar, holidays }, from, until);
}

/** Cancels what the rule no longer has; otherwise those belong to it who do now. */
async function settle(
  parts: MeetingParts,
  meeting: Meeting,
  occurrence: Occurrence,
  gone: boolean,
  standing: Standing,
): Promise<void> {
  if (gone) {
    const cancelled = {
      ...occurrence,
      status: 'cancelled',
      sequence: occurrence.sequence + 1,
    } as const;
    await inviteTo(parts, meeting, await keepOccurrence(parts, cancelled), standing);
    return;
  }
  const attendees = attendeesOf(meeting, occurrence, standing);
  const same = JSON.stringify(attendees) === JSON.stringify(occurrence.attendees);
  const left = occurrence.attendees.filter(
    (one) => !attendees.some(({ person }) => person === one.person),
  );
  const kept = same ? occurrence : await keepOccurrence(parts, { ...occurrence, attendees });
  await inviteTo(parts, meeting, kept, standing, left);
}
