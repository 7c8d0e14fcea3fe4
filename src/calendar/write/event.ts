import type { Instant } from '../../shared/index.ts';
import { contentLine, textValue } from './content-line.ts';
import { durationText, momentLine, utcText } from './times.ts';

/** Somebody in an event. */
export interface CalendarPerson {
  readonly name: string;
  readonly email: string;
}

/** What somebody said to an invitation. */
export const answers = ['accepted', 'declined', 'tentative'] as const;
export type Answer = (typeof answers)[number];

export interface EventAttendee extends CalendarPerson {
  readonly required: boolean;
  readonly chair?: boolean;
  readonly answer?: Answer;
}

/** A meeting, or one of its occurrences, as calendars exchange it. */
export interface CalendarEvent {
  /** The same for good, and for every occurrence of a series. */
  readonly uid: string;
  /** Grows with every change that those invited must learn of. */
  readonly sequence: number;
  readonly start: Instant;
  /** Milliseconds. */
  readonly length: number;
  /** Of the wall that shows the times. */
  readonly zone: string;
  /** A series: its rule, and the starts that the rule has but that do not take place. */
  readonly rule?: string;
  readonly leftOut?: readonly Instant[];
  /** One occurrence of a series: when the rule has it. */
  readonly occurrence?: Instant;
  readonly cancelled?: boolean;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly url?: string;
  readonly organizer?: CalendarPerson;
  readonly attendees?: readonly EventAttendee[];
  /** When it was last changed. */
  readonly changed?: Instant;
}

/** The event as a `VEVENT`, written at a moment. */
export function eventLines(event: CalendarEvent, now: Instant): string {
  const { zone, url, rule, leftOut = [], occurrence } = event;
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', textValue(event.uid)),
    contentLine('DTSTAMP', utcText(now)),
    contentLine('SEQUENCE', String(event.sequence)),
    occurrence === undefined ? '' : momentLine('RECURRENCE-ID', [occurrence], zone),
    momentLine('DTSTART', [event.start], zone),
    contentLine('DURATION', durationText(event.length)),
    rule === undefined ? '' : contentLine('RRULE', rule),
    leftOut.length === 0 ? '' : momentLine('EXDATE', leftOut, zone),
    text('SUMMARY', event.summary),
    text('DESCRIPTION', event.description),
    text('LOCATION', event.location),
    url === undefined ? '' : contentLine('URL', url),
    contentLine('STATUS', event.cancelled ? 'CANCELLED' : 'CONFIRMED'),
    event.changed === undefined ? '' : contentLine('LAST-MODIFIED', utcText(event.changed)),
    peopleLines(event),
    contentLine('END', 'VEVENT'),
  ].join('');
}

function text(name: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : contentLine(name, textValue(value));
}

function peopleLines({ organizer, attendees = [] }: CalendarEvent): string {
  const asked = attendees.map((attendee) =>
    contentLine('ATTENDEE', mailTo(attendee), {
      CUTYPE: 'INDIVIDUAL',
      ROLE: roleOf(attendee),
      PARTSTAT: attendee.answer?.toUpperCase() ?? 'NEEDS-ACTION',
      RSVP: attendee.answer ? undefined : 'TRUE',
      CN: attendee.name,
    }),
  );
  const by = organizer ? contentLine('ORGANIZER', mailTo(organizer), { CN: organizer.name }) : '';
  return [by, ...asked].join('');
}

function roleOf({ chair, required }: EventAttendee): string {
  if (chair) return 'CHAIR';
  return required ? 'REQ-PARTICIPANT' : 'OPT-PARTICIPANT';
}

function mailTo({ email }: CalendarPerson): string {
  return `mailto:${encodeURI(email)}`;
}
