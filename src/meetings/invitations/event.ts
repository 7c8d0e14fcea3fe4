import type { CalendarEvent, CalendarPerson, EventAttendee } from '../../calendar/index.ts';
import type { Meeting } from '../../definitions/index.ts';
import type { Occurrence } from '../model/occurrence.ts';
import type { Standing } from '../plan/attendance.ts';

/** What names the meeting, and with its plan each occurrence, towards calendars. */
export function uidOf(
  meeting: string,
  { id, called }: Pick<Occurrence, 'id' | 'called'>,
  { organization }: Pick<Standing, 'organization'>,
): string {
  return `${called ? id : meeting}@${organization.id}.baton`;
}

/** Which meeting and, of one that was called, which occurrence an identifier names. */
export function namedByUid(
  uid: string,
  { organization }: Pick<Standing, 'organization'>,
): string | undefined {
  const end = `@${organization.id}.baton`;
  return uid.endsWith(end) ? uid.slice(0, -end.length) : undefined;
}

/** An occurrence as calendars exchange it. */
export function eventOf(
  meeting: Pick<Meeting, 'id' | 'zone'>,
  occurrence: Occurrence,
  standing: Standing,
  { page, organizer }: { readonly page: string; readonly organizer?: CalendarPerson },
): CalendarEvent {
  const { starts, ends, place, link, status } = occurrence;
  return {
    uid: uidOf(meeting.id, occurrence, standing),
    sequence: occurrence.sequence,
    start: starts,
    length: ends - starts,
    zone: meeting.zone,
    ...(!occurrence.called && { occurrence: occurrence.planned }),
    ...(status === 'cancelled' && { cancelled: true }),
    summary: occurrence.subject,
    description: link === undefined ? page : `${link}\n\n${page}`,
    ...(place === undefined ? link !== undefined && { location: link } : { location: place }),
    url: page,
    ...(organizer && { organizer }),
    attendees: attendeesIn(occurrence, standing),
  };
}

function attendeesIn(
  { attendees, chair }: Occurrence,
  { people }: Standing,
): readonly EventAttendee[] {
  return attendees.flatMap(({ person: id, required, answer }) => {
    const person = people.person(id);
    if (!person) return [];
    const { name, email } = person;
    return [
      { name, email, required, ...(id === chair && { chair: true }), ...(answer && { answer }) },
    ];
  });
}

/** The page of an occurrence in the app. */
export function pageOf({ meeting, id }: Pick<Occurrence, 'meeting' | 'id'>): string {
  return `/meetings/${meeting}/${id}`;
}
