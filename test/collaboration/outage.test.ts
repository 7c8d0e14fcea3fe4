import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readInbox } from '../../src/collaboration/index.ts';
import { SendError } from '../../src/collaboration/message.ts';
import { MINUTE } from '../../src/shared/index.ts';
import { openMessagesHouse, type MessagesHouse } from './support/messages-house.ts';

const remarks = `
kind: Notification
id: remarks
title: Remarks
of: { funnel: deal }
on: commented
to: [{ role: marketer }]
by: mail
`;

describe('a receiver that is away for an hour', () => {
  let house: MessagesHouse;
  beforeEach(async () => {
    house = await openMessagesHouse(remarks);
  });
  afterEach(() => house.close());

  it('gets every message once it is back, those of each case in order; the admin was told once', async () => {
    const seen: { case: string; created: number }[] = [];
    let isAway = true;
    house.receive = ({ key, threadKey = '', created }) => {
      if (isAway) throw new SendError('refused', { retryable: true, channelFault: true });
      seen.push({ case: threadKey, created });
      expect(key).toContain(threadKey);
    };
    const cases = [];
    for (const customer of ['Northwind', 'Southwind', 'Eastwind'])
      cases.push(await house.open('max', { customer }));
    for (let minute = 0; minute < 60; minute++) {
      if (minute % 10 === 0)
        for (const id of cases)
          await house.give('max', id, { kind: 'comment', text: `After ${minute} minutes` });
      await house.relay();
      await house.deliver();
      house.clock.advance(MINUTE);
    }
    const [channel] = await house.store.loadChannelHealth();
    expect(channel?.pausedUntil).toBeGreaterThan(0);
    isAway = false;
    for (let minute = 0; minute < 120; minute++) {
      house.clock.advance(MINUTE);
      await house.deliver();
    }
    expect(seen).toHaveLength(18);
    for (const id of cases) {
      const moments = seen.flatMap((one) => (one.case === id ? one.created : []));
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    }
    const admin = await house.actor('ada');
    const { items } = await readInbox(house.messaging, admin, { view: 'open', limit: 20 });
    expect(items.filter(({ topic }) => topic === 'channel paused')).toHaveLength(1);
  });
});
