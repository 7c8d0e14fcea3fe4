import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCondition, everything, type Condition } from '../../src/expressions/index.ts';
import type { JsonObject } from '../../src/shared/index.ts';
import type { RowQuery } from '../../src/engine/ports.ts';
import { commitOf, dealPlan, type CommitOptions } from './commits.ts';
import { conditions, rowFields } from './conditions.ts';
import { freshStore, type MakeStore, type Store } from './store.ts';

const collection = 'case:deal' as const;
const byId = (rows: readonly JsonObject[]) => rows.map((row) => row['id']);

async function commitAll(store: Store, options: readonly CommitOptions[]): Promise<void> {
  const results = await store.commitDecisions(options.map(commitOf));
  expect(results.every((result) => result.kind === 'committed')).toBe(true);
}

/** The ids of all pages, `limit` rows each. */
async function pageThrough(store: Store, query: Omit<RowQuery, 'cursor'>): Promise<unknown[]> {
  const ids: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.queryRows({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    ids.push(...byId(page.rows));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return ids;
}

export function describeRowStore(name: string, makeStore: MakeStore): void {
  describe(`rows in ${name}`, () => {
    const given = freshStore(makeStore);
    const all = { collection, where: everything, sort: [], limit: 100 };

    it('gives rows as they were committed', async () => {
      const commit = commitOf({ fields: { amount: '1.50', lines: [{ n: 1 }] } });
      await given.store.commitDecision(commit);
      expect(await given.store.queryRows(all)).toEqual({ rows: [commit.row] });
      expect(await given.store.queryRows({ ...all, collection: 'case:nothing' })).toEqual({
        rows: [],
      });
    });

    it('finds exactly the rows for which the condition holds', async () => {
      const { store } = given;
      await store.applyStoragePlan(dealPlan);
      const rows = fc.sample(rowFields, { seed: 7, numRuns: 120 });
      await commitAll(
        store,
        rows.map((fields, n) => ({ id: `c${String(n).padStart(3, '0')}`, fields })),
      );
      const stored = (await store.queryRows({ ...all, limit: 1000 })).rows;
      await fc.assert(
        fc.asyncProperty(conditions, async (where) => {
          const found = await store.queryRows({ ...all, where, limit: 1000 });
          const expected = stored.filter((row) => evaluateCondition(where, row));
          expect(byId(found.rows)).toEqual(byId(expected));
          expect(await store.countRows({ collection, where })).toBe(expected.length);
        }),
        { numRuns: 300 },
      );
    });

    it.each([
      ['amount', false, ['b', 'd', 'a', 'c', 'e']],
      ['amount', true, ['a', 'b', 'd', 'c', 'e']],
      ['region', false, ['a', 'b', 'd', 'c', 'e']],
      ['notes', true, ['c', 'e', 'a', 'b', 'd']],
    ])('sorts by %s, descending %s, what is absent last', async (field, descending, order) => {
      const { store } = given;
      await store.applyStoragePlan(dealPlan);
      await commitAll(store, [
        { id: 'a', fields: { amount: '10.00', region: 'east' } },
        { id: 'b', fields: { amount: '9.50', region: 'north' } },
        { id: 'c', fields: { notes: 'z' } },
        { id: 'd', fields: { amount: '9.50', region: 'north' } },
        { id: 'e', fields: { notes: 'y' } },
      ]);
      const sort = [{ field, descending }];
      for (const limit of [1, 2, 100])
        expect(await pageThrough(store, { ...all, sort, limit })).toEqual(order);
    });

    it('pages through ties of several keys without loss or repetition', async () => {
      const { store } = given;
      await store.applyStoragePlan(dealPlan);
      const options = [...Array(60).keys()].map((n) => ({
        id: `c${n}`,
        stage: ['lead', 'won'][n % 2] ?? '',
        fields: n % 3 === 0 ? {} : { score: n % 5 },
      }));
      await commitAll(store, options);
      const sort = [
        { field: 'stage', descending: true },
        { field: 'score', descending: false },
      ];
      const once = await pageThrough(store, { ...all, sort, limit: 1000 });
      expect(await pageThrough(store, { ...all, sort, limit: 7 })).toEqual(once);
      expect(new Set(once).size).toBe(60);
    });

    it('goes on after rows that came and went between two pages', async () => {
      const { store } = given;
      await commitAll(
        store,
        ['a', 'b', 'd'].map((id) => ({ id })),
      );
      const first = await store.queryRows({ ...all, limit: 2 });
      await commitAll(store, [{ id: 'c' }, { id: 'a0' }]);
      const second = await store.queryRows({ ...all, limit: 9, cursor: first.nextCursor ?? '' });
      expect([byId(first.rows), byId(second.rows)]).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
    });

    it('refuses a cursor of another list, and one that is none', async () => {
      const { store } = given;
      await commitAll(store, [{ id: 'a' }, { id: 'b' }]);
      const { nextCursor = '' } = await store.queryRows({ ...all, limit: 1 });
      const sort = [{ field: 'updated', descending: true }];
      for (const cursor of ['nonsense', '', 'W10', Buffer.from('[""').toString('base64url')])
        await expect(store.queryRows({ ...all, cursor })).rejects.toMatchObject({
          code: 'store-invalid-cursor',
        });
      await expect(store.queryRows({ ...all, sort, cursor: nextCursor })).rejects.toMatchObject({
        code: 'store-invalid-cursor',
      });
    });

    it('sorts and filters by what the engine keeps itself', async () => {
      const { store } = given;
      await commitAll(store, [
        { id: 'a', owner: 'ann', stage: 'lead' },
        { id: 'b', owner: 'bob', stages: ['review', 'legal'] },
      ]);
      const legal: Condition = {
        op: 'includes',
        field: 'stages',
        type: { kind: 'text' },
        value: 'legal',
      };
      expect(byId((await store.queryRows({ ...all, where: legal })).rows)).toEqual(['b']);
      const sort = [{ field: 'owner', descending: true }];
      expect(byId((await store.queryRows({ ...all, sort })).rows)).toEqual(['b', 'a']);
    });

    it.each([
      ['上海', ['a']],
      ['客户 上海', ['a']],
      ['ACME', ['b']],
      ['größe', ['c']],
      ['GRÖSSER', []],
      ['GRÖẞE', ['c']],
      ['100%', ['d']],
      ['a_', []],
      ['  ', ['a', 'b', 'c', 'd']],
      ['acme nothing', []],
    ])('searches for the words “%s”', async (search, expected) => {
      const { store } = given;
      await store.applyStoragePlan(dealPlan);
      await commitAll(store, [
        { id: 'a', row: { name: '上海的大客户' } },
        { id: 'b', row: { name: 'Acme Inc.' } },
        { id: 'c', row: { name: 'Größe' } },
        { id: 'd', fields: { region: 'all 100%' } },
      ]);
      const query = { ...all, search, searchFields: ['name', 'region'] };
      expect(byId((await store.queryRows(query)).rows)).toEqual(expected);
      expect(await store.countRows(query)).toBe(expected.length);
      const noFields = { ...query, searchFields: [] };
      expect(await store.countRows(noFields)).toBe(search.trim() === '' ? 4 : 0);
    });

    it('streams every matching row in order', async () => {
      const { store } = given;
      const ids = [...Array(1200).keys()].map((n) => `c${String(n).padStart(4, '0')}`);
      await commitAll(
        store,
        ids.map((id) => ({ id })),
      );
      const seen: unknown[] = [];
      for await (const row of store.streamRows({ collection, where: everything, sort: [] }))
        seen.push(row['id']);
      expect(seen).toEqual(ids);
    });
  });
}
