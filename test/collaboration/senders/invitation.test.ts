import ICAL from 'ical.js';
import { afterEach, expect, it } from 'vitest';
import { writeCalendar } from '../../../src/calendar/index.ts';
import {
  createSenders,
  parsePrivateCalls,
  secretSource,
} from '../../../src/collaboration/senders/index.ts';
import { HOUR, SimulatedClock } from '../../../src/shared/index.ts';
import { startMailServer } from './mail-server.ts';
import { messageBy, now, unending } from './messages.ts';

const open: { stop(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
});

const event = {
  uid: 'weekly@lantern.baton',
  sequence: 3,
  start: now + HOUR,
  length: HOUR,
  zone: 'Asia/Shanghai',
  occurrence: now,
  summary: '周一销售管道例会',
  organizer: { name: 'Baton', email: 'baton@example.com' },
  attendees: [{ name: '李娜', email: 'li.na@example.com', required: true }],
};

it('an invitation is a part of the mail that calendar programs read', async () => {
  const server = await startMailServer();
  const senders = createSenders({
    secrets: secretSource({}, '/nowhere'),
    privateCalls: parsePrivateCalls(undefined),
    clock: new SimulatedClock(now),
    caseUrl: (id) => `https://baton.example/cases/${id}`,
    preferencesUrl: () => 'https://baton.example/messages',
  });
  open.push({ stop: () => senders.close() }, server);
  const text = writeCalendar({ method: 'REQUEST', events: [event] }, now);
  const settings = {
    kind: 'email',
    server: `smtp://127.0.0.1:${server.port}`,
    from: 'Baton <baton@example.com>',
  } as const;
  const message = messageBy(settings, { calendar: { method: 'REQUEST', text } });
  const sender = senders.of(message.channel);
  if ('missing' in sender) throw new Error(sender.missing);
  await sender.send(message, unending);

  const mail = server.received[0]?.mail;
  const part = mail?.attachments.find(({ contentType }) => contentType === 'text/calendar');
  const read = new ICAL.Component(ICAL.parse(String(part?.content)) as unknown[]);
  const found = new ICAL.Event(read.getFirstSubcomponent('vevent') ?? undefined);
  expect(read.getFirstPropertyValue('method')).toBe('REQUEST');
  expect(found).toMatchObject({ uid: event.uid, sequence: 3, summary: event.summary });
  expect(found.recurrenceId.toJSDate().getTime()).toBe(now);
  expect(mail?.html).toContain('https://baton.example');
});
