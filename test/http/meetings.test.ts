import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fillAgendas,
  planMeetings,
  type MeetingParts,
  type MeetingTold,
} from '../../src/meetings/index.ts';
import { runMeetings } from '../../src/app/meetings.ts';
import { DAY, fromIso, HOUR, MINUTE, toIso } from '../../src/shared/index.ts';
import { must, openWorld, type Caller, type World } from './support/world.ts';

/** A Monday in Shanghai, 10:00. */
const monday = Date.UTC(2026, 2, 2, 2);
/** The first occurrence, on the same day at 14:00. */
const start = fromIso('2026-03-02T06:00:00Z') ?? 0;

let world: World;
let parts: MeetingParts;
const told: MeetingTold[] = [];

beforeAll(async () => {
  world = await openWorld(monday);
  const { meetings } = world.baton.services;
  parts = {
    ...meetings,
    post: {
      ...meetings.post,
      tell: async (news) => {
        told.push(news);
        await meetings.post.tell(news);
      },
      organizer: () => ({ name: 'Ferry', email: 'meetings@ferry.example' }),
    },
  };
});
afterAll(() => world.close());

async function get(caller: Caller, path: string) {
  return (await must(world.as(caller).send('get', path))).body;
}

async function occurrences(caller: Caller = 'manager') {
  return (await get(caller, '/meetings/weekly/occurrences')).items as readonly {
    readonly id: string;
    readonly starts: string;
    readonly status: string;
    readonly answer?: string;
  }[];
}

function calendarOf(topic: MeetingTold['topic'], starts: number) {
  const texts = told.flatMap((one) => (one.topic === topic ? [one.calendar?.text ?? ''] : []));
  const read = texts.map((text) => new ICAL.Component(ICAL.parse(text) as unknown[]));
  return read.find((calendar) => {
    const event = calendar.getFirstSubcomponent('vevent');
    return event && new ICAL.Event(event).startDate.toJSDate().getTime() === starts;
  });
}

describe('occurrences', () => {
  it('are planned four weeks ahead, once', async () => {
    expect(await planMeetings(parts)).toBe(4);
    expect(await planMeetings(parts)).toBe(0);
    expect((await occurrences()).map(({ starts }) => starts)).toEqual(
      [0, 7, 14, 21].map((days) => toIso(start + days * DAY)),
    );
    expect(told.filter(({ topic }) => topic === 'meeting invited')).toHaveLength(4);
  });

  it('are shown to those invited, who are told why', async () => {
    const [first] = await occurrences('seller');
    const seen = await get('seller', `/meetings/weekly/occurrences/${first?.id}`);
    const reasons = seen.attendees.map((one: { person: { name: string }; because: string }) => [
      one.person.name,
      one.because,
    ]);
    expect(reasons).toEqual([
      ['Mo Manager', 'leads the meeting'],
      ['Sue Seller', 'has the role Seller'],
      ['Cleo Clerk', 'has the role Clerk'],
    ]);
    expect(seen.leads).toBe(false);
    expect(await occurrences('visitor')).toEqual([]);
    const hidden = world.as('visitor').send('get', `/meetings/weekly/occurrences/${first?.id}`);
    expect((await hidden).status).toBe(404);
  });

  it('are invited to as calendars understand it', () => {
    const calendar = calendarOf('meeting invited', start);
    const event = new ICAL.Event(calendar?.getFirstSubcomponent('vevent') ?? undefined);
    expect(calendar?.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event).toMatchObject({
      uid: 'weekly@ferry.baton',
      summary: 'Weekly',
      location: 'Room 3',
      sequence: 0,
      organizer: 'mailto:meetings@ferry.example',
    });
    expect(event.recurrenceId.toJSDate().getTime()).toBe(start);
    expect(event.duration.toSeconds()).toBe(45 * 60);
    expect(event.attendees.map((one) => [one.getFirstValue(), one.getParameter('role')])).toEqual([
      ['mailto:manager@ferry.example', 'CHAIR'],
      ['mailto:seller@ferry.example', 'REQ-PARTICIPANT'],
      ['mailto:clerk@ferry.example', 'OPT-PARTICIPANT'],
    ]);
  });
});

/** What a calendar program sends back. */
function reply(email: string, answer: string, planned: number, sequence = 0): string {
  const stamp = (at: number) => `${toIso(at).slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    'UID:weekly@ferry.baton',
    `RECURRENCE-ID:${stamp(planned)}`,
    `DTSTAMP:${stamp(world.clock.now())}`,
    `SEQUENCE:${sequence}`,
    `ATTENDEE;PARTSTAT=${answer}:mailto:${email}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

function handIn(caller: Caller, text: string) {
  return world
    .as(caller)
    .send('post', '/calendar/replies')
    .set('Content-Type', 'text/calendar')
    .send(text);
}

describe('invitations', () => {
  it('are answered in the app, and by a calendar program for its owner alone', async () => {
    const [first] = await occurrences();
    const path = `/meetings/weekly/occurrences/${first?.id}/answer`;
    await must(world.as('seller').send('put', path).send({ answer: 'accepted' }));
    world.clock.advance(MINUTE);
    await must(handIn('clerk', reply('clerk@ferry.example', 'DECLINED', start)));
    const seen = await get('manager', `/meetings/weekly/occurrences/${first?.id}`);
    expect(seen.attendees.map((one: { answer?: string }) => one.answer)).toEqual([
      undefined,
      'accepted',
      'declined',
    ]);
    const forAnother = await handIn('clerk', reply('seller@ferry.example', 'DECLINED', start));
    expect(forAnother.body.code).toBe('meeting-not-invited');
    const visitor = await world.as('visitor').send('put', path).send({ answer: 'accepted' });
    expect(visitor.status).toBe(404);
  });

  it('are taken from a mail gateway, and not when they answer an older version', async () => {
    const planned = start + 7 * DAY;
    const [, second] = await occurrences();
    const path = `/meetings/weekly/occurrences/${second?.id}`;
    await must(
      world
        .as('manager')
        .send('patch', path)
        .send({ starts: toIso(planned + HOUR) }),
    );
    await must(handIn('admin', reply('seller@ferry.example', 'ACCEPTED', planned, 0)));
    expect((await occurrences('seller'))[1]?.answer).toBeUndefined();
    await must(handIn('admin', reply('seller@ferry.example', 'TENTATIVE', planned, 1)));
    expect((await occurrences('seller'))[1]).toMatchObject({
      answer: 'tentative',
      starts: toIso(planned + HOUR),
    });
    expect((await handIn('admin', 'Dear all')).body.code).toBe('not-a-calendar');
  });

  it('are taken back when an occurrence is cancelled, by who leads it', async () => {
    const [, , third] = await occurrences();
    const path = `/meetings/weekly/occurrences/${third?.id}/cancel`;
    expect((await world.as('seller').send('post', path)).body.code).toBe('meeting-not-led');
    await must(world.as('manager').send('post', path));
    expect((await occurrences())[2]?.status).toBe('cancelled');
    const items = (await get('seller', '/inbox')).items as readonly { readonly title?: string }[];
    expect(JSON.stringify(items)).toContain('Cancelled: Weekly');
    await planMeetings(parts);
    expect(await occurrences()).toHaveLength(4);
  });
});

describe('an agenda', () => {
  it('is filled at its hour, and shows everybody what he may see', async () => {
    const own = await world.newDeal({ subject: 'Own' });
    const other = await world.newDeal({ subject: 'Other' }, 'admin');
    expect(await fillAgendas(parts)).toBe(0);
    world.clock.set(start - 2 * HOUR);
    expect(await fillAgendas(parts)).toBe(1);
    expect(await fillAgendas(parts)).toBe(0);
    const [first] = await occurrences();
    const casesOf = async (caller: Caller) => {
      const seen = await get(caller, `/meetings/weekly/occurrences/${first?.id}`);
      return seen.agenda[0].cases.map((one: { id: string }) => one.id);
    };
    expect(await casesOf('manager')).toEqual([own, other]);
    expect(await casesOf('seller')).toEqual([own]);
    const stored = await get('admin', `/records/weekly/${first?.id}`);
    expect(stored).not.toHaveProperty('matters');
    const { agenda, attendees } = await get('manager', `/meetings/weekly/occurrences/${first?.id}`);
    expect(agenda[0]).toMatchObject({ topic: 'Deals in draft', minutes: 15 });
    expect(agenda[2].report).toEqual({ id: 'by-stage', parameters: {} });
    const admin = attendees.find((one: { person: { name: string } }) =>
      one.person.name.startsWith('Ada'),
    );
    expect(admin.because).toBe('owns a case on the agenda');
  });

  it('takes topics of those invited', async () => {
    const [first] = await occurrences();
    const path = `/meetings/weekly/occurrences/${first?.id}/topics`;
    await must(world.as('clerk').send('post', path).send({ topic: 'New forms', minutes: 10 }));
    const { agenda } = await get('manager', `/meetings/weekly/occurrences/${first?.id}`);
    expect(agenda.at(-1)).toMatchObject({
      topic: 'New forms',
      presenter: { name: 'Cleo Clerk' },
      minutes: 10,
    });
  });
});

describe('minutes', () => {
  it('hold who came, what was decided, and action items that come back until they are done', async () => {
    world.clock.set(start + HOUR);
    const deal = await world.newDeal({ subject: 'Stuck' });
    const [first, second] = await occurrences();
    const path = `/meetings/weekly/occurrences/${first?.id}`;
    const minutes = {
      presences: [{ person: world.personOf('seller'), presence: 'came' }],
      notes: [{ section: 'news', notes: 'A new harbour.' }],
      decisions: ['We ship on Fridays.'],
      actions: [
        { action: 'Call', owner: world.personOf('seller'), due: '2026-03-05', case: deal },
        { action: 'Book a room', owner: world.personOf('clerk'), due: '2026-03-04' },
      ],
      held: true,
    };
    expect((await world.as('seller').send('patch', `${path}/minutes`).send(minutes)).status).toBe(
      403,
    );
    const { body } = await must(world.as('manager').send('patch', `${path}/minutes`).send(minutes));
    expect(body).toMatchObject({ status: 'held', decisions: ['We ship on Fridays.'] });
    const standing = (await get('seller', `/cases/${deal}`)).$standing;
    expect(JSON.stringify(standing)).toContain('Call');
    expect(JSON.stringify((await get('clerk', '/inbox')).items)).toContain('Book a room');

    const owed = async () =>
      (await get('manager', `/meetings/weekly/occurrences/${second?.id}`)).agenda.find(
        (topic: { section: string }) => topic.section === 'owed',
      ).actions as readonly { readonly action: string; readonly id: string }[];
    expect((await owed()).map(({ action }) => action)).toEqual(['Call', 'Book a room']);
    expect((await get('clerk', '/action-items')).items).toHaveLength(1);

    const room = (await owed())[1]?.id;
    await must(world.as('clerk').send('post', `${path}/actions/${room}/done`));
    expect(JSON.stringify((await get('clerk', '/inbox')).items)).not.toContain('Book a room');
    const { tasks } = standing;
    await must(
      world.as('seller').send('post', `/cases/${deal}/tasks/${tasks[0].id}/done`).send({}),
    );
    await runMeetings(parts, world.baton.services.store);
    expect(await owed()).toEqual([]);
  });

  it('have fields of their own, which the policy of the records rules', async () => {
    const [first] = await occurrences();
    const record = await get('admin', `/records/weekly/${first?.id}`);
    expect(record.status).toBe('held');
    const kept = world.as('admin').send('patch', `/records/weekly/${first?.id}`);
    expect((await kept.send({ fields: { status: 'planned' } })).status).toBeGreaterThanOrEqual(400);
  });
});

describe('a calendar feed', () => {
  it('is followed by its secret address until that is withdrawn', async () => {
    const { body } = await must(
      world.as('seller').send('post', '/calendar/feeds').send({ name: 'My phone' }),
    );
    const path = String(body.url).replace(/^.*\/api\/v1/, '');
    const feed = await must(world.as('nobody').send('get', path));
    const calendar = new ICAL.Component(ICAL.parse(feed.text) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent');
    expect(events).toHaveLength((await occurrences('seller')).length);
    expect(feed.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const again = world
      .as('nobody')
      .send('get', path)
      .set('If-None-Match', String(feed.headers['etag']));
    expect((await again).status).toBe(304);

    const person = world.personOf('seller');
    await must(world.as('seller').send('delete', `/people/${person}/tokens/${body.token}`));
    expect((await world.as('nobody').send('get', path)).status).toBe(404);
  });

  it('opens nothing else', async () => {
    const { body } = await must(
      world.as('seller').send('post', '/calendar/feeds').send({ name: 'My desk' }),
    );
    const secret = String(body.url).replace(/^.*\/(.*)\.ics$/, '$1');
    const tried = await world
      .as('nobody')
      .send('get', '/me')
      .set('Authorization', `Bearer ${secret}`);
    expect(tried.status).toBe(403);
  });
});
