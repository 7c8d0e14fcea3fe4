import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import {
  candidatesBetween,
  parseRecurrence,
  writeCalendar,
  type CalendarEvent,
} from '../../src/calendar/index.ts';
import { DAY, fromIso, HOUR, MINUTE, toIso } from '../../src/shared/index.ts';

const now = fromIso('2026-10-01T08:00:00Z') ?? 0;
const start = fromIso('2026-10-19T07:30:00Z') ?? 0;

const event: CalendarEvent = {
  uid: 'monday-pipeline@baton.example',
  sequence: 2,
  start,
  length: 45 * MINUTE,
  zone: 'Europe/Berlin',
  summary:
    '周一销售管道会议，讨论所有停滞超过十个工作日的商机；以及被拒绝的交接, "quoted"; back\\slash',
  description: 'First line\nSecond, with: a colon\n'.repeat(4),
  location: 'Room 3; north',
  url: 'https://baton.example/meetings/1?x=1;2',
  organizer: { name: 'Li, "Wei": chair', email: 'wei@baton.example' },
  attendees: [
    { name: '王伟', email: 'a@baton.example', required: true },
    { name: 'O^Neill; Pat', email: 'pat@baton.example', required: false, answer: 'tentative' },
  ],
};

/** What Mozilla's parser makes of a text: its calendar and events. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return { calendar, events };
}

/** The first occurrences as that parser expands them, with its own zones and rules. */
function expand(text: string, count: number): readonly string[] {
  const [series] = read(text).events;
  const steps = series?.iterator();
  const found: string[] = [];
  for (let at = steps?.next(); at && found.length < count; at = steps?.next())
    found.push(toIso(at.toJSDate().getTime()));
  ICAL.TimezoneService.reset();
  return found;
}

describe('an event', () => {
  it('is read as it was meant by an independent parser', () => {
    const { calendar, events } = read(writeCalendar({ method: 'REQUEST', events: [event] }, now));
    const [found] = events;
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(found).toMatchObject({
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location,
      sequence: 2,
      organizer: 'mailto:wei@baton.example',
    });
    expect(found?.startDate.toJSDate().getTime()).toBe(start);
    expect(found?.duration.toSeconds()).toBe(45 * 60);
    expect(found?.component.getFirstProperty('organizer')?.getParameter('cn')).toBe(
      'Li, "Wei": chair',
    );
    expect(
      found?.attendees.map((one) =>
        ['cn', 'role', 'partstat', 'rsvp'].map((p) => one.getParameter(p)),
      ),
    ).toEqual([
      ['王伟', 'REQ-PARTICIPANT', 'NEEDS-ACTION', 'TRUE'],
      ['O^Neill; Pat', 'OPT-PARTICIPANT', 'TENTATIVE', undefined],
    ]);
  });

  it('has no line of more than 75 octets, and breaks none within a character', () => {
    const text = writeCalendar({ events: [event] }, now);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).not.toContain('\uFFFD');
  });

  it('of a series names its own plan, and says that it is cancelled', () => {
    const planned = start - 2 * DAY;
    const one = { ...event, occurrence: planned, cancelled: true };
    const { events } = read(writeCalendar({ method: 'CANCEL', events: [one] }, now));
    expect(events[0]?.isRecurrenceException()).toBe(true);
    expect(events[0]?.recurrenceId.toJSDate().getTime()).toBe(planned);
    expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});

describe('a series', () => {
  const recurrences = fc.constantFrom(
    'week on monday at 09:30',
    '2 weeks on tuesday and thursday at 14:00',
    'day at 08:15',
    'month on 15 at 10:00',
    'month on last friday at 16:45',
    'month on 31 at 11:00',
    'quarter on first monday at 10:00',
    'year on second tuesday of may at 10:00',
  );
  const zones = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Asia/Shanghai',
    'Australia/Lord_Howe',
    'America/Santiago',
    'Africa/Casablanca',
    'Asia/Kolkata',
    'UTC',
  );

  it('has for others the occurrences that it has here, in every zone and without those left out', () => {
    fc.assert(
      fc.property(recurrences, zones, fc.integer({ min: 0, max: 800 }), (words, zone, day) => {
        const parsed = parseRecurrence(words);
        if (!parsed.ok) return false;
        const from = (fromIso('2026-01-01T00:00:00Z') ?? 0) + day * DAY;
        const calendar = { zone, hours: {}, holidays: ['2026-06-15', '2027-03-01', '2028-05-09'] };
        const candidates = candidatesBetween(
          parsed.value,
          { zone, calendar, holidays: 'skip' },
          from,
          from + 3 * 365 * DAY,
        );
        const [first] = candidates;
        if (!first) return false;
        const leftOut = candidates.filter((one) => one.leftOut).map(({ planned }) => planned);
        const held = candidates.filter((one) => !one.leftOut).map(({ start: at }) => toIso(at));
        const series = {
          ...event,
          zone,
          start: first.start,
          length: HOUR,
          rule: parsed.value.rule,
          leftOut,
        };
        const found = expand(writeCalendar({ events: [series] }, now), held.length);
        expect(found).toEqual(held);
        return true;
      }),
      { numRuns: 60 },
    );
  });

  it('follows the rule of the zone where the clock changes by one', () => {
    const text = writeCalendar({ events: [event] }, now);
    expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
    expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
    expect(writeCalendar({ events: [{ ...event, zone: 'America/New_York' }] }, now)).toContain(
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
    );
    expect(writeCalendar({ events: [{ ...event, zone: 'Asia/Shanghai' }] }, now)).toContain(
      'TZOFFSETTO:+0800',
    );
  });
});
