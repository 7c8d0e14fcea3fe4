import { afterEach, describe, expect, it } from 'vitest';
import { runTimers } from '../../../src/engine/index.ts';
import { openHouse, system, type House } from '../support/house.ts';

const hour = 3_600_000;

const funnel = {
  kind: 'Funnel',
  id: 'flow',
  title: 'Flow',
  case: { fields: { note: { type: 'text' } } },
  stages: {
    work: {
      department: 'sales',
      clock: {
        within: '8 working hours',
        warn: '2 working hours before',
        escalate: ['owner', { to: { role: 'seller' }, after: '4 working hours' }],
      },
    },
    won: { outcome: 'won' },
  },
  moves: { win: { from: 'work', to: 'won' } },
};

describe('timers of a store that several processes look after', () => {
  let house: House;
  let failures: string[] = [];
  afterEach(() => {
    failures = [];
    return house.close();
  });

  async function openCases(count: number): Promise<readonly string[]> {
    const open = { kind: 'open', funnel: 'flow', fields: {} } as const;
    const keys = Array.from({ length: count }, (_, n) => ({ idempotencyKey: `open ${n}` }));
    const opened = await Promise.all(keys.map((key) => house.engine.execute(system, open, key)));
    return opened.map(({ state }) => state.id);
  }

  async function looked(owners: readonly string[]): Promise<void> {
    const { store, engine, clock } = house;
    const onFailure = (_timer: unknown, { message }: Error) => failures.push(message);
    const look = (owner: string) => runTimers({ store, engine, clock, owner, batch: 8, onFailure });
    for (;;) {
      const found = await Promise.all(owners.map(look));
      if (found.every((count) => count === 0)) return;
    }
  }

  async function told(id: string): Promise<readonly string[]> {
    const entries = await house.store.readJournal(id, { limit: 100 });
    return entries
      .flatMap(({ events }) => events.map(({ type }) => type))
      .filter((type) => type === 'warned' || type === 'breached' || type === 'escalated');
  }

  it('fire once each, in the order of their moments, however late', async () => {
    house = await openHouse([funnel]);
    const ids = await openCases(12);
    house.clock.advance(24 * 30 * hour);
    await looked(['one', 'two', 'three', 'four']);
    for (const id of ids)
      expect(await told(id)).toEqual(['warned', 'breached', 'escalated', 'escalated']);
    expect(await house.store.nextTimerDue()).toBeUndefined();
  });

  it('tell who is to know at once of the breach with it, which is no failure of the timer that it spares', async () => {
    house = await openHouse([funnel]);
    const [id = ''] = await openCases(1);
    house.clock.advance(8 * hour);
    await looked(['one']);
    const entries = await house.store.readJournal(id, { limit: 100 });
    const types = entries.map(({ events }) => events.map(({ type }) => type));
    expect(types.at(-1)).toEqual(['timer cleared', 'breached', 'timer cleared', 'escalated']);
    expect(failures).toEqual([]);
  });

  it('fire when they are due and not before, as the clock goes on', async () => {
    house = await openHouse([funnel]);
    const [id = ''] = await openCases(1);
    const seen: number[] = [];
    for (let n = 0; n < 16; n++) {
      house.clock.advance(2 * hour);
      await looked(['one', 'two']);
      seen.push((await told(id)).length);
    }
    expect(seen).toEqual([0, 0, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4]);
  });

  it('stand still with their case and are none of the store’s meanwhile', async () => {
    house = await openHouse([funnel]);
    const [id = ''] = await openCases(1);
    const pause = { kind: 'pause', waitingFor: 'The bank' } as const;
    await house.engine.execute(system, pause, { caseId: id, idempotencyKey: 'pause' });
    expect(await house.store.nextTimerDue()).toBeUndefined();
    house.clock.advance(24 * hour);
    await looked(['one']);
    await house.engine.execute(system, { kind: 'resume' }, { caseId: id, idempotencyKey: 'go' });
    expect(await house.store.nextTimerDue()).toBe(house.clock.now() + 6 * hour);
  });

  it('are worked out anew for every open case when a release changes working time, and only then', async () => {
    house = await openHouse([funnel]);
    const [id = ''] = await openCases(3);
    const before = await house.store.nextTimerDue();
    expect(await house.engine.reckonClocks()).toEqual({ cases: 3, refused: [] });
    expect((await house.store.loadCase(id))?.revision).toBe(1);
    await house.republish(shorterDays, funnel);
    expect(await house.engine.reckonClocks()).toEqual({ cases: 3, refused: [] });
    expect(await house.store.nextTimerDue()).toBe((before ?? 0) + 20 * hour);
    const { revision } = (await house.store.loadCase(id))!;
    await house.engine.reckonClocks();
    expect((await house.store.loadCase(id))?.revision).toBe(revision);
  });
});

/** From nine to one: six hours of work end on Tuesday at eleven. */
const shorterDays = { zone: 'UTC', hours: { 'monday to friday': ['09:00-13:00'] } };
