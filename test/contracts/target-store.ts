import { describe, expect, it } from 'vitest';
import type { ExchangeRate } from '../../src/incentives/ports.ts';
import type { Target } from '../../src/targets/ports.ts';
import { start } from './commits.ts';
import { freshStore, type MakeStore } from './store.ts';

const by = { id: 'ann', name: '安 Ann' };

function targetOf(id: string, options: Partial<Target> = {}): Target {
  return {
    id,
    metric: 'new-revenue',
    of: { kind: 'person', id: 'sam' },
    from: '2026-01-01',
    until: '2026-03-31',
    amount: '1000000.00',
    currency: 'CNY',
    set: start,
    by,
    ...options,
  };
}

const idsOf = (targets: readonly Target[]) => targets.map(({ id }) => id);

export function describeTargets(name: string, makeStore: MakeStore): void {
  describe(`targets in ${name}`, () => {
    const given = freshStore(makeStore);

    it('are given back as they were saved last', async () => {
      const { store } = given;
      await store.saveTarget(targetOf('t1'));
      expect(await store.loadTarget('t1')).toEqual(targetOf('t1'));
      const changed = targetOf('t1', { amount: '2', of: { kind: 'company' } });
      await store.saveTarget(changed);
      expect(await store.loadTarget('t1')).toEqual(changed);
      expect(await store.loadTarget('t9')).toBeUndefined();
    });

    it('are listed where they count for a day of the time at least', async () => {
      const { store } = given;
      await store.saveTarget(targetOf('q2', { from: '2026-04-01', until: '2026-06-30' }));
      await store.saveTarget(targetOf('q1'));
      await store.saveTarget(targetOf('calls', { metric: 'calls' }));
      const list = async (question: object) => idsOf(await store.listTargets(question));
      expect(await list({})).toEqual(['calls', 'q1', 'q2']);
      expect(await list({ metric: 'new-revenue' })).toEqual(['q1', 'q2']);
      const revenue = { metric: 'new-revenue' };
      expect(await list({ ...revenue, from: '2026-03-31', until: '2026-03-31' })).toEqual(['q1']);
      expect(await list({ ...revenue, from: '2026-03-31', until: '2026-04-01' })).toEqual([
        'q1',
        'q2',
      ]);
      expect(await list({ ...revenue, from: '2026-07-01' })).toEqual([]);
      expect(await list({ ...revenue, until: '2025-12-31' })).toEqual([]);
    });

    it('are kept when they were withdrawn, for who asks for those', async () => {
      const { store } = given;
      await store.saveTarget(targetOf('t1', { withdrawn: start + 5 }));
      await store.saveTarget(targetOf('t2'));
      expect(idsOf(await store.listTargets({}))).toEqual(['t2']);
      expect(idsOf(await store.listTargets({ withdrawn: true }))).toEqual(['t1', 't2']);
    });
  });
}

function rateOf(on: string, rate: string, options: Partial<ExchangeRate> = {}): ExchangeRate {
  return { from: 'USD', to: 'CNY', on, rate, set: start, by, ...options };
}

export function describeRates(name: string, makeStore: MakeStore): void {
  describe(`exchange rates in ${name}`, () => {
    const given = freshStore(makeStore);
    const euro = rateOf('2026-02-01', '7.8', { from: 'EUR' });

    it('are listed from the one that applies on the first day, oldest first', async () => {
      const { store } = given;
      const rates = ['2026-03-01', '2026-01-01', '2026-02-01'].map((on) => rateOf(on, '7.1'));
      await store.saveRates([...rates, euro]);
      const days = async (question: object) =>
        (await store.listRates({ from: 'USD', to: 'CNY', ...question })).map(({ on }) => on);
      expect(await days({})).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
      expect(await days({ since: '2026-02-15' })).toEqual(['2026-02-01', '2026-03-01']);
      expect(await days({ since: '2026-02-01' })).toEqual(['2026-02-01', '2026-03-01']);
      expect(await days({ since: '2026-02-15', until: '2026-02-28' })).toEqual(['2026-02-01']);
      expect(await days({ until: '2026-01-31' })).toEqual(['2026-01-01']);
      expect(await days({ since: '2025-12-01', until: '2025-12-31' })).toEqual([]);
      expect(await days({ since: '2027-01-01' })).toEqual(['2026-03-01']);
    });

    it('are listed of all pairs, or of those that begin or end with a currency', async () => {
      const { store } = given;
      const back = rateOf('2026-01-05', '0.14', { from: 'CNY', to: 'USD' });
      await store.saveRates([rateOf('2026-01-01', '7.1'), euro, back]);
      expect(await store.listRates({ since: '2026-03-01' })).toEqual([
        rateOf('2026-01-01', '7.1'),
        back,
        euro,
      ]);
      expect(await store.listRates({ to: 'CNY' })).toEqual([rateOf('2026-01-01', '7.1'), euro]);
      expect(await store.listRates({ from: 'EUR' })).toEqual([euro]);
    });

    it('give way to a later one of the same day', async () => {
      const { store } = given;
      const first = rateOf('2026-01-01', '7.1');
      const later = rateOf('2026-01-01', '7.2', { set: start + 1 });
      await store.saveRates([first]);
      await store.saveRates([later]);
      expect(await store.listRates({})).toEqual([later]);
      const last = rateOf('2026-01-01', '7.3');
      await store.saveRates([first, last]);
      expect(await store.listRates({})).toEqual([last]);
      await store.saveRates([]);
    });
  });
}
