import { writeCalendar } from '../../calendar/index.ts';
import { DAY, type Instant } from '../../shared/index.ts';
import type { MeetingParts } from '../parts.ts';
import { standingNow } from '../plan/standing.ts';
import { occurrencesOf } from '../read/list-occurrences.ts';
import { eventOf, pageOf } from './event.ts';

/** What a feed reaches back and ahead. */
const back = 90 * DAY;
const ahead = 366 * DAY;

/**
 * The meetings of a person as a calendar to subscribe to, each occurrence an event of its own. It is the same text
 * within a day as long as nothing has changed in it, so that who has it need not fetch it again.
 */
export async function feedOf(
  parts: MeetingParts,
  person: { readonly id: string; readonly name: string },
): Promise<string> {
  const now = parts.clock.now();
  const standing = await standingNow(parts);
  const found = await occurrencesOf(
    parts,
    person.id,
    startOfDay(now) - back,
    startOfDay(now) + ahead,
  );
  const events = found.map(({ meeting, occurrence }) =>
    eventOf(meeting, { ...occurrence, called: true }, standing, {
      page: parts.post.pageUrl(pageOf(occurrence)),
    }),
  );
  return writeCalendar({ name: person.name, events }, startOfDay(now));
}

const startOfDay = (now: Instant): Instant => now - (now % DAY);
