import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  defaultBackoff,
  nextAttempt,
  openCaseHandler,
  relayOnce,
  runTimers,
  startWorker,
  type EffectHandler,
  type RelayParts,
} from '../../../src/engine/index.ts';
import { openHouse, system, type House } from '../support/house.ts';
import { documents } from '../support/sales.ts';

const day = 86_400_000;
const minute = 60_000;

describe('effects', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse(documents);
  });
  afterEach(() => house.close());

  /** A deal that is won, which opens a project. */
  async function winDeal(): Promise<string> {
    const { engine } = house;
    const account = await engine.saveRecord(system, {
      collection: 'record:account',
      fields: { label: 'Acme' },
      idempotencyKey: 'acme',
    });
    const fields = { company: account.id, score: 90, budget: true };
    const open = { kind: 'open', funnel: 'deal', fields } as const;
    const { state } = await engine.execute(system, open, { idempotencyKey: 'open' });
    for (const [move, more] of [
      ['qualify', {}],
      ['submit', {}],
      ['clear', {}],
      ['sign', { signed: '2026-01-06' }],
    ] as const)
      await engine.execute(
        system,
        { kind: 'move', move, fields: more },
        { caseId: state.id, idempotencyKey: move },
      );
    return state.id;
  }

  function relay(handlers: readonly EffectHandler[], more: Partial<RelayParts> = {}): RelayParts {
    const { store, clock } = house;
    return { store, clock, owner: 'here', handlers, random: () => 0.5, ...more };
  }

  async function projects(): Promise<number> {
    return house.store.countRows({ collection: 'case:project', where: { op: 'true' } });
  }

  it('open a case in another funnel, with where it came from', async () => {
    const deal = await winDeal();
    expect(await relayOnce(relay([openCaseHandler(house.engine)]))).toBe(1);
    expect(await house.store.countPendingEffects()).toBe(0);
    const { rows } = await house.store.queryRows({
      collection: 'case:project',
      where: { op: 'true' },
      sort: [{ field: 'id', descending: false }],
      limit: 2,
    });
    expect(rows).toMatchObject([{ name: 'Acme · P-2026-001', value: '100.00', stage: 'build' }]);
    const opened = await house.store.loadCase(String(rows[0]?.['id']));
    expect(opened?.origin).toEqual({ case: deal, stage: 'won' });
  });

  it('carried out twice open one case only', async () => {
    await winDeal();
    const handler = openCaseHandler(house.engine);
    const now = house.clock.now();
    const [effect] = await house.store.claimEffects({ owner: 'a', now, until: now + 1, limit: 1 });
    await handler.run(effect!);
    await handler.run(effect!);
    expect(await projects()).toBe(1);
  });

  it('that fail are tried again later each time, and end among the dead with their error', async () => {
    await winDeal();
    const failures: boolean[] = [];
    const failing = relay(
      [{ kind: 'open case', run: () => Promise.reject(new Error('no room')) }],
      {
        backoff: { first: minute, most: day, attempts: 3 },
        onFailure: (_effect, _error, dead) => failures.push(dead),
      },
    );
    expect(await relayOnce(failing)).toBe(1);
    expect(await relayOnce(failing)).toBe(0);
    house.clock.advance(minute);
    expect(await relayOnce(failing)).toBe(1);
    house.clock.advance(2 * minute);
    expect(await relayOnce(failing)).toBe(1);
    expect(failures).toEqual([false, false, true]);
    const [dead] = await house.store.listDeadEffects({ limit: 5 });
    expect(dead).toMatchObject({ kind: 'open case', error: 'no room', attempts: 3 });
    expect(await house.store.reviveEffect(dead!.key, house.clock.now())).toBe(true);
    expect(await relayOnce(relay([openCaseHandler(house.engine)]))).toBe(1);
    expect(await projects()).toBe(1);
  });

  it('of a kind that nobody carries out are kept, not lost', async () => {
    await winDeal();
    const failed: string[] = [];
    await relayOnce(relay([], { onFailure: (_effect, error) => failed.push(error.message) }));
    expect(failed).toEqual(['Nothing carries out effects of kind `open case`.']);
    expect(await house.store.countPendingEffects()).toBe(1);
  });

  it('that one process has claimed are not taken by another until the claim ends', async () => {
    await winDeal();
    const now = house.clock.now();
    await house.store.claimEffects({ owner: 'other', now, until: now + minute, limit: 9 });
    const handlers = [openCaseHandler(house.engine)];
    expect(await relayOnce(relay(handlers))).toBe(0);
    house.clock.advance(minute);
    expect(await relayOnce(relay(handlers))).toBe(1);
  });

  it('are carried out by a worker that is woken, and that stops when its work is done', async () => {
    const handlers = [openCaseHandler(house.engine)];
    const errors: unknown[] = [];
    const worker = startWorker({
      work: () => relayOnce(relay(handlers)),
      every: minute,
      release: () => house.store.releaseClaims('here'),
      onError: (error) => errors.push(error),
    });
    await winDeal();
    worker.wake();
    while ((await projects()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await worker.stop();
    expect(errors).toEqual([]);
  });

  it('wait longer after each failure, never more than the most, and not all alike', () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), random, (failures, chance) => {
        const wait = nextAttempt(failures, 0, defaultBackoff, chance);
        const whole = Math.min(defaultBackoff.most, defaultBackoff.first * 2 ** (failures - 1));
        expect(wait).toBeGreaterThanOrEqual(whole / 2);
        expect(wait).toBeLessThanOrEqual(whole);
      }),
    );
  });
});

describe('timers', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse(documents);
  });
  afterEach(() => house.close());

  async function openDeal(count: number): Promise<string> {
    const account = await house.engine.saveRecord(system, {
      collection: 'record:account',
      fields: { label: `Account ${count}` },
      idempotencyKey: `account ${count}`,
    });
    const fields = { company: account.id, score: 90, budget: true, count };
    const open = { kind: 'open', funnel: 'deal', fields } as const;
    const { state } = await house.engine.execute(system, open, { idempotencyKey: `open ${count}` });
    return state.id;
  }

  const parts = () => {
    const { store, engine, clock } = house;
    return { store, engine, clock, owner: 'here' };
  };

  it('fire when they are due, once, also when two processes look', async () => {
    const id = await openDeal(1);
    expect(await runTimers(parts())).toBe(0);
    house.clock.advance(10 * day);
    const [here, there] = await Promise.all([
      runTimers(parts()),
      runTimers({ ...parts(), owner: 'there' }),
    ]);
    expect(here + there).toBe(2);
    const journal = await house.store.readJournal(id, { limit: 10 });
    const types = journal.flatMap(({ events }) => events.map(({ type }) => type));
    expect(types.filter((type) => type === 'warned' || type === 'breached')).toEqual([
      'warned',
      'breached',
    ]);
    expect(await runTimers(parts())).toBe(0);
  });

  it('make a delayed move', async () => {
    const id = await openDeal(500);
    const qualify = { kind: 'move', move: 'qualify' } as const;
    await house.engine.execute(system, qualify, { caseId: id, idempotencyKey: 'q' });
    house.clock.advance(31 * day);
    await runTimers(parts());
    const state = await house.store.loadCase(id);
    expect(state?.outcome).toEqual({ kind: 'lost', stage: 'lost' });
  });

  it('that are refused are put off and tried again', async () => {
    await openDeal(1);
    house.clock.advance(10 * day);
    const failures: string[] = [];
    const refusing = {
      ...parts(),
      engine: createRefusingEngine(house),
      onFailure: (_timer: unknown, error: Error) => failures.push(error.message),
    };
    await runTimers(refusing);
    expect(failures).toHaveLength(2);
    expect(await runTimers(parts())).toBe(0);
    house.clock.advance(15 * minute);
    expect(await runTimers(parts())).toBe(2);
  });
});

/** Takes every command for one on a case that does not exist. */
function createRefusingEngine({ engine }: House): Pick<House['engine'], 'execute'> {
  return {
    execute: (actor, command, options) =>
      engine.execute(actor, command, { ...options, caseId: 'nowhere' }),
  };
}
