import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseCommit, SeriesStore } from '../../src/engine/ports.ts';
import { commitOf, start } from './commits.ts';
import { freshStore, type MakeStore, type Store } from './store.ts';

const effect = (n: number) => ({ key: `case-1:1:${n}`, kind: 'notify', payload: { n } });

async function commitEffects(store: Store, count: number): Promise<void> {
  const effects = [...Array(count).keys()].map(effect);
  await store.commitDecision(commitOf({ effects, at: start }));
}

const claimBy = (owner: string, now = start, limit = 10) => ({
  owner,
  now,
  until: now + 60_000,
  limit,
});

export function describeOutboxStore(name: string, makeStore: MakeStore): void {
  describe(`effects in ${name}`, () => {
    const given = freshStore(makeStore);

    it('gives effects in order of creation, each to one owner', async () => {
      await commitEffects(given.store, 5);
      const ann = await given.store.claimEffects(claimBy('ann', start, 2));
      const bob = await given.store.claimEffects(claimBy('bob'));
      expect(ann).toEqual(
        [0, 1].map((n) => ({ ...effect(n), case: 'case-1', attempts: 0, created: start })),
      );
      expect(bob.map(({ key }) => key)).toEqual([2, 3, 4].map((n) => effect(n).key));
      expect(await given.store.claimEffects(claimBy('eve'))).toEqual([]);
    });

    it('forgets an effect only when its owner completes it', async () => {
      await commitEffects(given.store, 2);
      await given.store.claimEffects(claimBy('ann'));
      await given.store.completeEffects('bob', [effect(0).key]);
      expect(await given.store.countPendingEffects()).toBe(2);
      await given.store.completeEffects('ann', [effect(0).key, effect(1).key]);
      expect(await given.store.countPendingEffects()).toBe(0);
    });

    it('gives an effect again when the claim has run out', async () => {
      await commitEffects(given.store, 1);
      await given.store.claimEffects(claimBy('ann'));
      expect(await given.store.claimEffects(claimBy('bob', start + 59_999))).toEqual([]);
      expect(await given.store.claimEffects(claimBy('bob', start + 60_000))).toHaveLength(1);
      await given.store.completeEffects('ann', [effect(0).key]);
      expect(await given.store.countPendingEffects()).toBe(1);
    });

    it('waits with a retry until its time, and counts the attempts', async () => {
      await commitEffects(given.store, 1);
      await given.store.claimEffects(claimBy('ann'));
      await given.store.retryEffect('ann', effect(0).key, start + 5000, 'no answer');
      expect(await given.store.claimEffects(claimBy('ann', start + 4999))).toEqual([]);
      const [again] = await given.store.claimEffects(claimBy('ann', start + 5000));
      expect(again?.attempts).toBe(1);
    });

    it('buries an effect with its error and revives it on request', async () => {
      await commitEffects(given.store, 1);
      await given.store.claimEffects(claimBy('ann'));
      await given.store.buryEffect('ann', effect(0).key, start + 1, 'gone for good');
      expect(await given.store.countPendingEffects()).toBe(0);
      expect(await given.store.listDeadEffects({ limit: 5 })).toEqual([
        {
          ...effect(0),
          case: 'case-1',
          attempts: 1,
          created: start,
          died: start + 1,
          error: 'gone for good',
        },
      ]);
      expect(await given.store.listDeadEffects({ limit: 5, after: effect(0).key })).toEqual([]);
      expect(await given.store.reviveEffect(effect(0).key, start + 2)).toBe(true);
      expect(await given.store.reviveEffect(effect(0).key, start + 2)).toBe(false);
      expect(await given.store.claimEffects(claimBy('ann', start + 2))).toHaveLength(1);
    });

    it('lets others take at once what an owner gives back', async () => {
      await commitEffects(given.store, 2);
      await given.store.claimEffects(claimBy('ann'));
      await given.store.releaseClaims('ann');
      expect(await given.store.claimEffects(claimBy('bob'))).toHaveLength(2);
    });
  });
}

export function describeTimerStore(name: string, makeStore: MakeStore): void {
  describe(`timers in ${name}`, () => {
    const given = freshStore(makeStore);
    const timer = (id: string, due: number) => ({
      change: 'set' as const,
      id,
      kind: 'sla',
      due,
      payload: { stage: 'lead' },
    });

    it('gives the timers that are due, the earliest first', async () => {
      const timers = [timer('t3', start + 3), timer('t1', start + 1), timer('t9', start + 9)];
      await given.store.commitDecision(commitOf({ timers }));
      expect(await given.store.nextTimerDue()).toBe(start + 1);
      const due = await given.store.claimDueTimers(claimBy('ann', start + 5));
      expect(due).toEqual([
        { id: 't1', case: 'case-1', kind: 'sla', due: start + 1, payload: { stage: 'lead' } },
        { id: 't3', case: 'case-1', kind: 'sla', due: start + 3, payload: { stage: 'lead' } },
      ]);
      expect(await given.store.claimDueTimers(claimBy('bob', start + 5))).toEqual([]);
    });

    it('ends a timer when a commit clears it', async () => {
      await given.store.commitDecision(commitOf({ timers: [timer('t1', start)] }));
      await given.store.claimDueTimers(claimBy('ann'));
      await given.store.commitDecision(
        commitOf({ revision: 2, timers: [{ change: 'clear', id: 't1' }] }),
      );
      expect(await given.store.claimDueTimers(claimBy('bob', start + 120_000))).toEqual([]);
      expect(await given.store.nextTimerDue()).toBeUndefined();
    });

    it('moves a timer that is set again', async () => {
      await given.store.commitDecision(commitOf({ timers: [timer('t1', start)] }));
      await given.store.commitDecision(
        commitOf({ revision: 2, timers: [timer('t1', start + 50)] }),
      );
      expect(await given.store.claimDueTimers(claimBy('ann', start + 49))).toEqual([]);
      expect(await given.store.claimDueTimers(claimBy('ann', start + 50))).toHaveLength(1);
    });

    it('finds the timers of a stage that came after others were cleared', async () => {
      const { store } = given;
      await store.commitDecision(commitOf({ timers: [timer('t1', start + 10)] }));
      const next: CaseCommit['timers'] = [{ change: 'clear', id: 't1' }, timer('t2', start + 90)];
      await store.commitDecision(commitOf({ revision: 2, timers: next }));
      expect(await store.nextTimerDue()).toBe(start + 90);
      expect(await store.claimDueTimers(claimBy('ann', start + 50))).toEqual([]);
      expect(await store.claimDueTimers(claimBy('ann', start + 90))).toMatchObject([{ id: 't2' }]);
    });

    it('lets anyone take the timers of an owner who gave them back, and of one who went away', async () => {
      const { store } = given;
      await store.commitDecision(commitOf({ timers: [timer('t1', start)] }));
      await store.claimDueTimers(claimBy('ann'));
      expect(await store.claimDueTimers(claimBy('bob'))).toEqual([]);
      await store.releaseClaims('ann');
      expect(await store.claimDueTimers(claimBy('bob'))).toHaveLength(1);
      expect(await store.claimDueTimers(claimBy('eve', start + 600_000))).toHaveLength(1);
    });

    it('gives no more timers at a time than are asked for', async () => {
      const { store } = given;
      const timers = [timer('t1', start + 1), timer('t2', start + 2), timer('t3', start + 3)];
      await store.commitDecision(commitOf({ timers }));
      const claim = { ...claimBy('ann', start + 9), limit: 2 };
      const [first, second] = [
        await store.claimDueTimers(claim),
        await store.claimDueTimers(claim),
      ];
      expect([...first, ...second].map(({ id }) => id)).toEqual(['t1', 't2', 't3']);
    });

    it('puts a timer off for its owner only', async () => {
      await given.store.commitDecision(commitOf({ timers: [timer('t1', start)] }));
      await given.store.claimDueTimers(claimBy('ann'));
      await given.store.postponeTimer('bob', 't1', start + 1);
      expect(await given.store.claimDueTimers(claimBy('bob', start + 10))).toEqual([]);
      await given.store.postponeTimer('ann', 't1', start + 20);
      expect(await given.store.claimDueTimers(claimBy('bob', start + 20))).toHaveLength(1);
    });
  });
}

export function describeLeaseStore(name: string, makeStore: MakeStore): void {
  describe(`leases in ${name}`, () => {
    const given = freshStore(makeStore);

    it('gives a lease to one owner until it ends or is given back', async () => {
      const { store } = given;
      expect(await store.acquireLease('relay', 'ann', start, start + 10)).toBe(true);
      expect(await store.acquireLease('relay', 'bob', start + 5, start + 15)).toBe(false);
      expect(await store.acquireLease('relay', 'ann', start + 5, start + 20)).toBe(true);
      expect(await store.acquireLease('relay', 'bob', start + 12, start + 30)).toBe(false);
      expect(await store.acquireLease('relay', 'bob', start + 20, start + 30)).toBe(true);
      await store.releaseLease('relay', 'ann');
      expect(await store.acquireLease('relay', 'ann', start + 21, start + 30)).toBe(false);
      await store.releaseLease('relay', 'bob');
      expect(await store.acquireLease('relay', 'ann', start + 21, start + 30)).toBe(true);
    });
  });
}

/**
 * A caller that comes as often as the plan says and once more: each time it takes its number, and gives it back or
 * is killed before it can. Gives the number that it holds at last.
 */
export async function comeAndGo(
  stores: readonly SeriesStore[],
  series: string,
  key: string,
  plan: readonly boolean[],
): Promise<number> {
  const { length } = stores;
  for (const [n, givesBack] of plan.entries()) {
    const store = stores[n % length]!;
    const number = await store.reserveNumber(series, key);
    expect(await stores[(n + 1) % length]!.reserveNumber(series, key)).toBe(number);
    if (givesBack) await store.releaseNumber(series, key);
  }
  return stores[0]!.reserveNumber(series, key);
}

export function describeSeriesStore(name: string, makeStore: MakeStore): void {
  describe(`number series in ${name}`, () => {
    const given = freshStore(makeStore);

    it('gives the same number to the same key', async () => {
      const { store } = given;
      expect(await store.reserveNumber('Q-2026', 'a')).toBe(1);
      expect(await store.reserveNumber('Q-2026', 'b')).toBe(2);
      expect(await store.reserveNumber('Q-2026', 'a')).toBe(1);
      expect(await store.reserveNumber('Q-2027', 'a')).toBe(1);
    });

    it('hands the lowest number given back to the next caller, so that none is left out', async () => {
      const { store } = given;
      for (const key of ['a', 'b', 'c', 'd']) await store.reserveNumber('Q', key);
      await store.releaseNumber('Q', 'c');
      await store.releaseNumber('Q', 'b');
      await store.releaseNumber('Q', 'nobody');
      expect(await store.reserveNumber('Q', 'e')).toBe(2);
      expect(await store.reserveNumber('Q', 'b')).toBe(3);
      expect(await store.reserveNumber('Q', 'f')).toBe(5);
    });

    it('gives numbers without a gap to callers that come at once', async () => {
      const keys = [...Array(50).keys()].map(String);
      const numbers = await Promise.all(keys.map((key) => given.store.reserveNumber('Q', key)));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(keys.map((key) => Number(key) + 1));
    });

    it('leaves none out and gives none twice, whoever gives his back meanwhile', async () => {
      const comings = fc.array(fc.array(fc.boolean(), { maxLength: 4 }), {
        minLength: 2,
        maxLength: 12,
      });
      let run = 0;
      await fc.assert(
        fc.asyncProperty(comings, async (plans) => {
          const series = `S-${++run}`;
          const held = await Promise.all(
            plans.map((plan, n) => comeAndGo([given.store], series, `k${n}`, plan)),
          );
          expect(held.toSorted((a, b) => a - b)).toEqual(held.map((_, n) => n + 1));
        }),
        { numRuns: 10 },
      );
    });
  });
}
