import {
  parseAbsolute,
  toCalendarDate,
  toZoned,
  type ZonedDateTime,
} from '@internationalized/date';
import type { Format } from '../../words/index.ts';
import type { Person } from './queries.ts';

type Absence = NonNullable<Person['absences']>[number];

/** When somebody is away as it is typed: by days, the last included, or by moments; in his own time zone. */
export interface AbsenceTime {
  readonly allDay: boolean;
  readonly from: ZonedDateTime;
  /** The end; by days, some moment of the last one. */
  readonly to: ZonedDateTime;
}

const begin = { hour: 9, minute: 0, second: 0, millisecond: 0 };
const end = { ...begin, hour: 18 };

/** The whole of tomorrow, for an absence that is new. */
export function tomorrow(zone: string): AbsenceTime {
  const day = parseAbsolute(new Date().toISOString(), zone).add({ days: 1 });
  return { allDay: true, from: day.set(begin), to: day.set(end) };
}

/** An absence as it can be changed: one from midnight to midnight is of whole days, with hours at hand. */
export function timeOf({ from, to }: Pick<Absence, 'from' | 'to'>, zone: string): AbsenceTime {
  const [first, last] = [parseAbsolute(from, zone), parseAbsolute(to, zone)];
  if (!isMidnight(first) || !isMidnight(last)) return { allDay: false, from: first, to: last };
  return { allDay: true, from: first.set(begin), to: last.subtract({ days: 1 }).set(end) };
}

/** The moments that are kept: whole days end as the day after the last one begins. */
export function momentsOf({ allDay, from, to }: AbsenceTime): Pick<Absence, 'from' | 'to'> {
  const [first, last] = allDay ? [midnight(from), midnight(to.add({ days: 1 }))] : [from, to];
  return { from: first.toAbsoluteString(), to: last.toAbsoluteString() };
}

/** Another beginning: an end that would lie before it goes with it. */
export function beginning(time: AbsenceTime, from: ZonedDateTime): AbsenceTime {
  const isReversed = time.allDay
    ? toCalendarDate(time.to).compare(toCalendarDate(from)) < 0
    : time.to.compare(from) <= 0;
  const length = Math.max(0, time.to.compare(time.from));
  return { ...time, from, to: isReversed ? from.add({ milliseconds: length }) : time.to };
}

/** An absence in words: whole days as days. */
export function absenceText(
  absence: Pick<Absence, 'from' | 'to'>,
  zone: string,
  format: Format,
): string {
  const time = timeOf(absence, zone);
  if (!time.allDay) return format.range(absence.from, absence.to);
  return format.range(toCalendarDate(time.from).toString(), toCalendarDate(time.to).toString());
}

/** Until when somebody is away: the last day, or the moment. */
export function absenceEnd(
  absence: Pick<Absence, 'from' | 'to'>,
  zone: string,
  format: Format,
): string {
  const time = timeOf(absence, zone);
  return time.allDay ? format.day(toCalendarDate(time.to).toString()) : format.moment(absence.to);
}

function isMidnight(moment: ZonedDateTime): boolean {
  return midnight(moment).compare(moment) === 0;
}

/** The beginning of a day; not 00:00 where the clocks are put forward then. */
function midnight(moment: ZonedDateTime): ZonedDateTime {
  return toZoned(toCalendarDate(moment), moment.timeZone);
}
