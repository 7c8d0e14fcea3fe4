import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  markInboxItem,
  readInbox,
  reportChannels,
  resumeChannel,
} from '../../src/collaboration/index.ts';
import { SendError } from '../../src/collaboration/message.ts';
import { DAY, HOUR, MINUTE } from '../../src/shared/index.ts';
import { monday, openMessagesHouse, type MessagesHouse } from './support/messages-house.ts';

const letters = `
kind: Notification
id: letters
title: Letters
of: { funnel: deal }
on: [offered, commented]
to: [receiver, { role: marketer }]
by: letters
`;

describe('messages are delivered', () => {
  let house: MessagesHouse;
  afterEach(() => house.close());

  async function pass(customer = 'Northwind'): Promise<string> {
    const id = await house.open('mia', { customer });
    await house.give('mia', id, { kind: 'move', move: 'pass' });
    await house.relay();
    return id;
  }
  const open = async (name: string) =>
    (await readInbox(house.messaging, await house.actor(name), { view: 'open', limit: 20 })).items;

  describe('by channels of their own hours', () => {
    beforeEach(async () => {
      house = await openMessagesHouse(letters);
    });

    it('in one digest', async () => {
      const ids = [];
      for (const customer of ['Northwind', 'Southwind', 'Eastwind'])
        ids.push(await house.open('max', { customer }));
      for (const id of ids) await house.give('max', id, { kind: 'comment', text: 'Good news' });
      await house.relay();
      await house.deliver();
      expect(house.sent).toEqual([]);
      house.clock.advance(6 * HOUR);
      await house.deliver();
      expect(house.sent).toHaveLength(1);
      expect(house.sent[0]).toMatchObject({
        subject: 'News on 3 cases',
        digestOf: 3,
        to: { email: 'mia@acme.example' },
      });
    });

    it('named for the case where it tells of one alone', async () => {
      const id = await house.open('max');
      for (const text of ['Good news', 'Better news'])
        await house.give('max', id, { kind: 'comment', text });
      await house.relay();
      house.clock.advance(6 * HOUR);
      await house.deliver();
      expect(house.sent.map(({ subject }) => subject)).toEqual(['News: Northwind']);
    });

    it('single and at once where a digest would come after the answer is due', async () => {
      house.clock.advance(-HOUR);
      await pass();
      await house.deliver();
      expect(house.sent.map(({ subject }) => subject)).toEqual(['Offered to you: Northwind']);
    });
  });

  describe('by a channel that fails', () => {
    beforeEach(async () => {
      house = await openMessagesHouse();
    });

    it('again later, under the same key', async () => {
      const keys: string[] = [];
      house.receive = ({ key }) => {
        keys.push(key);
        if (keys.length < 3) throw new SendError('busy', { retryable: true });
      };
      await pass();
      for (let round = 0; round < 4; round++) {
        await house.deliver();
        house.clock.advance(5 * MINUTE);
      }
      expect(keys).toHaveLength(3);
      expect(new Set(keys).size).toBe(1);
      expect(house.sent).toHaveLength(1);
    });

    it('not again where that cannot help: it is kept with the reason, and can be revived', async () => {
      house.receive = () => {
        throw new SendError('no such mailbox', { retryable: false });
      };
      await pass();
      await house.deliver();
      const [dead] = await house.store.listDeadDeliveries({ limit: 10 });
      expect(dead?.error).toBe('no such mailbox');
      house.receive = () => undefined;
      await house.store.reviveDelivery(dead?.key ?? '', house.clock.now());
      await house.deliver();
      expect(house.sent.map(({ key }) => key)).toEqual([dead?.key]);
    });

    it('is paused after five failures, its admins are told, and a success lets it go on', async () => {
      house.receive = () => {
        throw new SendError('connection refused', { retryable: true });
      };
      for (let count = 0; count < 8; count++) await pass(`Customer ${count}`);
      await house.deliver();
      const [mail] = await reportChannels(house.messaging);
      expect(mail).toMatchObject({ channel: 'mail', state: 'paused', failures: 5 });
      expect((await open('ada')).map(({ subject }) => subject)).toEqual([
        'The channel “E-mail” is paused',
      ]);
      house.receive = () => undefined;
      await house.deliver();
      expect(house.sent).toEqual([]);
      house.clock.advance(2 * MINUTE);
      await house.deliver();
      expect(house.sent).toHaveLength(8);
      expect((await reportChannels(house.messaging))[0]).toMatchObject({
        state: 'ready',
        failures: 0,
      });
      expect(await resumeChannel(house.messaging, 'mail')).toBe(false);
    });

    it('that lacks a secret gets nothing, and says which', async () => {
      house.missing.set('mail', 'MAIL_PASSWORD');
      await pass();
      await house.deliver();
      expect(await house.store.countDeliveries()).toBe(0);
      const [mail] = await reportChannels(house.messaging);
      expect(mail).toMatchObject({ state: 'not configured', missing: 'MAIL_PASSWORD' });
      expect(await open('sue')).toHaveLength(1);
    });
  });

  it('not in the quiet hours of the channel or the person, but after both', async () => {
    house = await openMessagesHouse();
    await house.change('sue', { messages: { quiet: { from: '22:00', to: '10:00' } } });
    house.clock.advance(11 * HOUR);
    await pass();
    await house.deliver();
    house.clock.advance(12 * HOUR);
    await house.deliver();
    expect(house.sent).toEqual([]);
    house.clock.advance(HOUR);
    await house.deliver();
    expect(house.sent).toHaveLength(1);
  });

  it('and kept in the inbox, read, put off and done', async () => {
    house = await openMessagesHouse();
    await pass();
    const sue = await house.actor('sue');
    const id = (await open('sue'))[0]?.id ?? '';
    expect(await house.store.countInbox(sue.id, monday)).toMatchObject({ open: 1, unread: 1 });
    await markInboxItem(house.messaging, sue, id, { as: 'snoozed', until: monday + DAY });
    expect(await open('sue')).toEqual([]);
    house.clock.advance(DAY);
    expect((await open('sue'))[0]?.id).toBe(id);
    await markInboxItem(house.messaging, sue, id, { as: 'done' });
    expect(await open('sue')).toEqual([]);
    const past = markInboxItem(house.messaging, sue, id, { as: 'snoozed', until: monday });
    await expect(past).rejects.toMatchObject({ code: 'inbox-snooze-past' });
    const other = markInboxItem(house.messaging, await house.actor('mia'), id, { as: 'read' });
    await expect(other).rejects.toMatchObject({ code: 'not-found' });
  });
});
