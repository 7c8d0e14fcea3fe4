import type { Instant } from '../../shared/index.ts';
import { contentLine, textValue } from './content-line.ts';
import { eventLines, type CalendarEvent } from './event.ts';
import { timeZoneLines } from './time-zone.ts';
import { isNamed } from './times.ts';

const product = '-//Baton//Baton//EN';

/** What a message of iTIP asks (RFC 5546). */
export type Method = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export interface CalendarText {
  /** Without one it is a calendar as such, not a message about one. */
  readonly method?: Method;
  readonly name?: string;
  readonly events: readonly CalendarEvent[];
}

/** How often those who follow a calendar should look for news, by RFC 7986 and as Outlook reads it. */
const refresh = 'PT1H';

/** An iCalendar text (RFC 5545), with every zone that its times are in. */
export function writeCalendar({ method, name, events }: CalendarText, now: Instant): string {
  const zones = Map.groupBy(
    events.filter(({ zone }) => isNamed(zone)),
    ({ zone }) => zone,
  );
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', product),
    contentLine('CALSCALE', 'GREGORIAN'),
    method === undefined ? '' : contentLine('METHOD', method),
    ...(name === undefined ? [] : headLines(name)),
    ...[...zones].map(([zone, within]) => timeZoneLines(zone, earliest(within))),
    ...events.map((event) => eventLines(event, now)),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

function headLines(name: string): readonly string[] {
  return [
    contentLine('NAME', textValue(name)),
    contentLine('X-WR-CALNAME', textValue(name)),
    contentLine('REFRESH-INTERVAL', refresh, { VALUE: 'DURATION' }),
    contentLine('X-PUBLISHED-TTL', refresh),
  ];
}

function earliest(events: readonly CalendarEvent[]): Instant {
  return Math.min(...events.map(({ start, occurrence = start }) => Math.min(start, occurrence)));
}
