import { DAY, offsetPeriodAt, type Instant, type OffsetPeriod } from '../../shared/index.ts';
import { contentLine } from './content-line.ts';
import { localText } from './times.ts';

/** Years for which the changes of the clock are looked at. */
const lookedAhead = 12;

/** A change of the clock: when, from which offset to which. */
interface Change {
  readonly at: Instant;
  readonly from: number;
  readonly to: number;
}

/**
 * A zone as a `VTIMEZONE` (RFC 5545, 3.6.5) that holds from a moment on: a rule where the clock changes by one, as it
 * does in Europe and America; the changes one by one where it does not.
 */
export function timeZoneLines(zone: string, from: Instant): string {
  const start = offsetPeriodAt(zone, from);
  const changes = changesOf(zone, start, from + lookedAhead * 366 * DAY);
  const first: Change = { at: beginning(start, from), from: start.offset, to: start.offset };
  const kinds = Map.groupBy(changes, (change) => `${change.from} ${change.to}`);
  const usual = Math.min(start.offset, ...changes.map(({ to }) => to));
  return [
    contentLine('BEGIN', 'VTIMEZONE'),
    contentLine('TZID', zone),
    observance(first, usual, zone),
    ...[...kinds.values()].flatMap((kind) => observances(kind, usual, zone)),
    contentLine('END', 'VTIMEZONE'),
  ].join('');
}

function beginning({ start }: OffsetPeriod, from: Instant): Instant {
  return Number.isFinite(start) ? start : Math.min(from, 0);
}

function changesOf(zone: string, start: OffsetPeriod, until: Instant): readonly Change[] {
  const changes: Change[] = [];
  for (let period = start; period.end < until;) {
    const next = offsetPeriodAt(zone, period.end);
    if (next.offset !== period.offset)
      changes.push({ at: period.end, from: period.offset, to: next.offset });
    period = next;
  }
  return changes;
}

/** Changes between two offsets: by one rule, or, since not every calendar reads lists of dates here, one by one. */
function observances(changes: readonly Change[], usual: number, zone: string): readonly string[] {
  const [first] = changes;
  const rule = changes.length > 2 ? yearlyRule(changes) : undefined;
  if (first && rule !== undefined) return [observance(first, usual, zone, rule)];
  return changes.map((change) => observance(change, usual, zone));
}

function observance(change: Change, usual: number, zone: string, rule?: string): string {
  const kind = change.to > usual ? 'DAYLIGHT' : 'STANDARD';
  return [
    contentLine('BEGIN', kind),
    contentLine('DTSTART', wallBefore(change)),
    rule === undefined ? '' : contentLine('RRULE', rule),
    contentLine('TZOFFSETFROM', offsetText(change.from)),
    contentLine('TZOFFSETTO', offsetText(change.to)),
    contentLine('TZNAME', zoneName(zone, change.at)),
    contentLine('END', kind),
  ].join('');
}

/** The wall before the clock is changed. */
function wallBefore({ at, from }: Change): string {
  return localText(at + from, 'UTC');
}

const dayCodes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/**
 * `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`, where every change follows it; a weekday within seven days of a month, such as
 * the first Sunday from the second on, where it is neither the first, second, … nor the last.
 */
function yearlyRule(changes: readonly Change[]): string | undefined {
  const walls = changes.map(({ at, from }) => new Date(at + from));
  const same = (read: (wall: Date, index: number) => number) => {
    const [first, ...others] = walls.map((wall, index) => read(wall, index));
    return others.every((other) => other === first) ? first : undefined;
  };
  const firstYear = same((wall, index) => wall.getUTCFullYear() - index);
  const month = same((wall) => wall.getUTCMonth() + 1);
  const weekday = same((wall) => wall.getUTCDay());
  const time = same((wall) => wall.getUTCHours() * 60 + wall.getUTCMinutes());
  if (firstYear === undefined || weekday === undefined || time === undefined || !month)
    return undefined;
  const place = same(isLast) === 1 ? -1 : same((wall) => Math.ceil(wall.getUTCDate() / 7));
  const base = `FREQ=YEARLY;BYMONTH=${month}`;
  if (place !== undefined) return `${base};BYDAY=${place}${dayCodes[weekday]}`;
  const days = [...new Set(walls.map((wall) => wall.getUTCDate()))].toSorted((a, b) => a - b);
  const week = days.length === 7 && (days.at(-1) ?? 0) - (days[0] ?? 0) === 6;
  return week ? `${base};BYMONTHDAY=${days.join(',')};BYDAY=${dayCodes[weekday]}` : undefined;
}

/** 1 for the last of its weekday in the month. */
function isLast(wall: Date): number {
  return new Date(wall.getTime() + 7 * DAY).getUTCMonth() === wall.getUTCMonth() ? 0 : 1;
}

/** `+0530`. */
function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

function zoneName(zone: string, at: Instant): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' });
  const part = format.formatToParts(at).find(({ type }) => type === 'timeZoneName');
  return part?.value ?? zone;
}
