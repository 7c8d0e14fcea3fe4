import { DAY, toIso } from '../../../src/shared/index.ts';
import { must, type Caller, type World } from './world.ts';

/** As the samples of other operations. */
interface Sample {
  readonly params?: { readonly [name: string]: string };
  readonly body?: object;
  readonly raw?: { readonly type: string; readonly content: string };
}
type SampleOf = (world: World, caller: Caller) => Promise<Sample> | Sample;

let days = 100;

interface SomeOccurrence {
  readonly meeting: string;
  readonly occurrence: string;
}

/** An occurrence of its own, far enough ahead. */
async function called(world: World): Promise<SomeOccurrence> {
  days += 1;
  const starts = toIso(world.clock.now() + days * DAY);
  const call = world.as('manager').send('post', '/meetings/weekly/occurrences').send({ starts });
  const { body } = await must(call);
  return { meeting: 'weekly', occurrence: String(body.id) };
}

const one: SampleOf = async (world) => ({ params: { ...(await called(world)) } });

/** What the seller's calendar program answers. */
async function reply(world: World): Promise<string> {
  const { occurrence } = await called(world);
  const stamp = `${toIso(world.clock.now()).slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${occurrence}@ferry.baton`,
    `DTSTAMP:${stamp}`,
    'SEQUENCE:0',
    'ATTENDEE;PARTSTAT=ACCEPTED:mailto:seller@ferry.example',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

export const meetingSamples: { readonly [operation: string]: SampleOf } = {
  listMeetings: () => ({}),
  listOccurrences: () => ({ params: { meeting: 'weekly' } }),
  readOccurrence: one,
  callMeeting: (world) => {
    days += 1;
    const body = { starts: toIso(world.clock.now() + days * DAY) };
    return { params: { meeting: 'weekly' }, body };
  },
  changeOccurrence: async (world, caller) => ({
    ...(await one(world, caller)),
    body: { place: 'Room 7' },
  }),
  cancelOccurrence: one,
  answerInvitation: async (world, caller) => ({
    ...(await one(world, caller)),
    body: { answer: 'accepted' },
  }),
  addTopic: async (world, caller) => ({
    ...(await one(world, caller)),
    body: { topic: 'New forms' },
  }),
  writeMinutes: async (world, caller) => ({
    ...(await one(world, caller)),
    body: { decisions: ['We ship on Fridays.'] },
  }),
  finishAction: async (world) => {
    const { meeting, occurrence } = await called(world);
    const actions = [{ action: 'Call', owner: world.personOf('clerk'), due: '2026-12-01' }];
    const path = `/meetings/${meeting}/occurrences/${occurrence}/minutes`;
    const { body } = await must(world.as('manager').send('patch', path).send({ actions }));
    return { params: { meeting, occurrence, action: String(body.actions[0].id) } };
  },
  listActionItems: () => ({}),
  readCalendar: () => ({}),
  createCalendarFeed: () => ({ body: { name: 'Phone' } }),
  readCalendarFeed: async (world) => {
    const made = world.as('seller').send('post', '/calendar/feeds').send({ name: 'Phone' });
    const { body } = await must(made);
    return { params: { feed: String(body.url).replace(/^.*\//, '') } };
  },
  takeCalendarReplies: async (world) => ({
    raw: { type: 'text/calendar', content: await reply(world) },
  }),
};
