import { describe, expect, it } from 'vitest';
import type { StoragePlan } from '../../../src/definitions/index.ts';
import { dealPlan } from '../../contracts/commits.ts';
import { makeMongoStore, needsServer, serverUri } from './make-store.ts';

const [deal] = dealPlan.collections;

/** Plans of many funnels, each with an index that no other has. */
function manyPlans(count: number): StoragePlan {
  const collections = [...Array(count).keys()].map((n) => ({
    collection: `case:f${n}` as const,
    columns: [{ field: `x${n}`, type: { kind: 'text' as const } }],
    indexes: [{ name: 'x', columns: [`x${n}`], unique: false }],
    search: [],
    stages: [],
  }));
  return { collections };
}

describe.skipIf(serverUri === undefined)(needsServer, () => {
  it('reports every index, and which plans want it', async () => {
    const store = await makeMongoStore({ plan: dealPlan });
    const report = await store.indexReport();
    expect(new Set(report.map(({ state }) => state))).toEqual(new Set(['made']));
    const wanted = report.filter((index) => index.wanted.length > 0);
    expect(wanted.map(({ collection, paths, wanted }) => [collection, paths, wanted])).toEqual([
      ['cases', ['entity', 'values.stage', 'values.amount:money2'], ['case:deal#stage-amount']],
      ['cases', ['entity', 'values.updated'], ['case:deal#updated']],
      ['cases', ['entity', 'values.code:text'], ['case:deal#code']],
    ]);
    const unique = report.filter((index) => index.unique && index.collection === 'cases');
    expect(unique.map(({ paths }) => paths)).toEqual([['keys'], ['unique']]);
    await store.close();
  });

  it('drops an index that no plan wants any more', async () => {
    const store = await makeMongoStore({ plan: dealPlan });
    await store.applyStoragePlan({ collections: [{ ...deal!, indexes: [] }] });
    const report = await store.indexReport();
    expect(report.filter(({ name }) => name.startsWith('plan-'))).toEqual([]);
    await store.close();
  });

  it('makes no more than 64 indexes on a collection and says which have no room', async () => {
    const store = await makeMongoStore();
    await store.applyStoragePlan(manyPlans(60));
    const report = (await store.indexReport()).filter(({ collection }) => collection === 'cases');
    // MongoDB counts the one on _id, too, which is not in the report.
    expect(report.filter(({ state }) => state === 'made')).toHaveLength(63);
    expect(report.filter(({ state }) => state === 'no room').length).toBeGreaterThan(0);
    expect(report.filter(({ state }) => state === 'missing')).toEqual([]);
    await store.close();
  });
});
