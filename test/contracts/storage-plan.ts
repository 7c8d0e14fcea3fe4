import { describe, expect, it } from 'vitest';
import type { CollectionPlan, StoragePlan } from '../../src/definitions/index.ts';
import { everything, type Condition } from '../../src/expressions/index.ts';
import { commitOf, dealPlan } from './commits.ts';
import { freshStore, type MakeStore, type Store } from './store.ts';

const collection = 'case:deal' as const;
const deal = dealPlan.collections[0]!;
const planOf = (changes: Partial<CollectionPlan>): StoragePlan => ({
  collections: [{ ...deal, ...changes }],
});
const bare = planOf({ columns: [], indexes: [] });

const overHundred = {
  op: 'gt',
  field: 'amount',
  type: { kind: 'money', currency: 'CNY' },
  value: '100.00',
} as const;

async function commitAmounts(store: Store, count: number): Promise<void> {
  const ids = [...Array(count).keys()];
  await store.commitDecisions(
    ids.map((n) => commitOf({ id: `c${n}`, fields: { amount: `${n}.50` } })),
  );
}

export function describeStoragePlan(name: string, makeStore: MakeStore): void {
  describe(`storage plans in ${name}`, () => {
    const given = freshStore(makeStore);
    const count = (where: Condition) => given.store.countRows({ collection, where });

    it('answers the same before a column is there and after', async () => {
      const { store } = given;
      await store.applyStoragePlan(bare);
      await commitAmounts(store, 300);
      expect(await count(overHundred)).toBe(200);
      await store.applyStoragePlan(dealPlan);
      expect(await count(overHundred)).toBe(200);
      await store.applyStoragePlan(bare);
      expect(await count(overHundred)).toBe(200);
    });

    it('may be applied again and again', async () => {
      const { store } = given;
      for (let n = 0; n < 3; n++) await store.applyStoragePlan(dealPlan);
      await commitAmounts(store, 3);
      await store.applyStoragePlan(dealPlan);
      expect(await count(everything)).toBe(3);
    });

    it('takes commits while columns are filled, and forgets none of them', async () => {
      const { store } = given;
      await store.applyStoragePlan(bare);
      await commitAmounts(store, 2000);
      const applying = store.applyStoragePlan(dealPlan);
      const progress = { done: false };
      void applying.then(() => (progress.done = true));
      let n = 0;
      // No more than there are cases to change, however long the filling takes.
      while (!progress.done && n < 2000 / 7) {
        const fields = { amount: '5000000.00' };
        await store.commitDecision(commitOf({ id: `c${n * 7}`, revision: 2, fields }));
        await store.commitDecision(commitOf({ id: `new-${n}`, fields }));
        n += 1;
      }
      await applying;
      expect(n).toBeGreaterThan(1);
      expect(await count({ ...overHundred, value: '4000000.00' })).toBe(2 * n);
      expect(await count(everything)).toBe(2000 + n);
    });

    it('takes a field whose type changed', async () => {
      const { store } = given;
      await store.applyStoragePlan(
        planOf({ columns: [{ field: 'level', type: { kind: 'text' } }], indexes: [] }),
      );
      await store.commitDecision(commitOf({ id: 'old', fields: { level: 'high' } }));
      await store.applyStoragePlan(
        planOf({ columns: [{ field: 'level', type: { kind: 'int' } }], indexes: [] }),
      );
      await store.commitDecision(commitOf({ id: 'new', fields: { level: 3 } }));
      const level = { op: 'ge', field: 'level', type: { kind: 'int' }, value: 1 } as const;
      expect(await count(level)).toBe(1);
    });

    it('refuses to make a field unique that is not, and leaves all as it was', async () => {
      const { store } = given;
      await store.applyStoragePlan(planOf({ indexes: [] }));
      for (const id of ['a', 'b'])
        await store.commitDecision(commitOf({ id, fields: { code: 'same' } }));
      await expect(store.applyStoragePlan(dealPlan)).rejects.toMatchObject({
        code: 'store-values-not-unique',
        problems: [{ params: { field: 'code', first: 'a', second: 'b' } }],
      });
      const third = await store.commitDecision(commitOf({ id: 'c', fields: { code: 'same' } }));
      expect(third.kind).toBe('committed');
    });
  });
}
