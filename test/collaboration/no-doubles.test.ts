import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliverOnce, notifyHandler, type MessagingParts } from '../../src/collaboration/index.ts';
import { relayOnce, type Command } from '../../src/engine/index.ts';
import { HOUR } from '../../src/shared/index.ts';
import { openMessagesHouse, type MessagesHouse } from './support/messages-house.ts';

const rules = `
kind: Notification
id: first
title: First
of: { funnel: deal }
on: [offered, accepted, rejected, commented]
to: [receiver, giver, followers, { role: marketer }]
by: [inbox, mail, chat]
---
kind: Notification
id: second
title: Second
of: { funnel: deal }
on: [offered, rejected, commented, task assigned]
to: [{ department: marketing }, { department: sales }]
by: [mail, inbox, chat]
`;

/** Where the process is killed: a call of the store fails before or after it was carried out. */
const killed = fc.record({
  method: fc.constantFrom('addInboxItems', 'addDeliveries', 'completeDeliveries', 'endMatter'),
  call: fc.nat(5),
  after: fc.boolean(),
});
const steps = fc.array(fc.constantFrom('comment', 'answer', 'pass', 'relay', 'deliver'), {
  minLength: 4,
  maxLength: 12,
});

type Killed = typeof killed extends fc.Arbitrary<infer T> ? T : never;

function fragile(parts: MessagingParts, kills: readonly Killed[]): MessagingParts {
  const calls = new Map<string, number>();
  const store = new Proxy(parts.store, {
    get: (target, name: keyof MessagingParts['store']) => {
      const method = target[name] as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]): Promise<unknown> => {
        const call = calls.get(name) ?? 0;
        calls.set(name, call + 1);
        const kill = kills.find((one) => one.method === name && one.call === call);
        if (kill && !kill.after) throw new Error('killed before');
        const result = await method.apply(target, args);
        if (kill) throw new Error('killed after');
        return result;
      };
    },
  });
  return { ...parts, store };
}

async function answer(house: MessagesHouse, id: string): Promise<void> {
  const state = await house.store.loadCase(id);
  const [offer] = Object.keys(state?.offers ?? {});
  if (offer === undefined) return;
  const command: Command =
    (state?.revision ?? 0) % 2 === 0
      ? { kind: 'reject', offer, reason: 'incomplete', note: 'No.' }
      : { kind: 'accept', offer };
  await house.give('sue', id, command);
}

async function pass(house: MessagesHouse, id: string): Promise<void> {
  const state = await house.store.loadCase(id);
  if (state?.configuration.active.includes('lead'))
    await house.give('mia', id, { kind: 'move', move: 'pass' });
}

describe('however often it is killed and begun again', () => {
  it('nobody has two messages of one event by one channel, and none is lost', async () => {
    const run = fc.asyncProperty(
      steps,
      fc.array(killed, { maxLength: 6 }),
      async (taken, kills) => {
        const house = await openMessagesHouse(rules);
        try {
          const parts = fragile(house.messaging, kills);
          const { store, clock } = house;
          const worker = { owner: 'test', random: () => 0.5 };
          const relay = () =>
            relayOnce({ store, clock, ...worker, handlers: [notifyHandler(parts)] });
          const deliver = () => deliverOnce({ ...parts, ...worker }).catch(() => 0);
          const id = await house.open('mia');
          await pass(house, id);
          for (const step of taken) {
            if (step === 'relay') await relay();
            else if (step === 'deliver') await deliver();
            else if (step === 'comment')
              await house.give('sue', id, { kind: 'comment', text: 'Well' });
            else await (step === 'pass' ? pass : answer)(house, id);
          }
          for (let round = 0; round < 20; round++) {
            await relay();
            await deliver();
            clock.advance(HOUR);
          }
          expect(await store.countPendingEffects()).toBe(0);
          expect(await store.countDeliveries()).toBe(0);
          expect(await store.listDeadDeliveries({ limit: 9 })).toEqual([]);
          const byEvent = Map.groupBy(house.sent, ({ key, channel, to }) => {
            const [of = '', revision = ''] = key.split(':');
            return [of, revision, channel.id, to?.person].join(' ');
          });
          for (const messages of byEvent.values())
            expect(new Set(messages.map(({ key }) => key)).size).toBe(1);
          for (const name of ['mia', 'max', 'sue', 'song', 'leo', 'lea']) {
            const { id: person } = await house.actor(name);
            const page = { now: clock.now(), limit: 100 } as const;
            const open = await store.listInbox(person, { ...page, view: 'open' });
            const done = await store.listInbox(person, { ...page, view: 'done' });
            const ids = [...open, ...done].map((item) => item.id);
            expect(new Set(ids).size).toBe(ids.length);
          }
        } finally {
          await house.close();
        }
      },
    );
    await fc.assert(run, { numRuns: 8 });
  }, 60_000);
});
