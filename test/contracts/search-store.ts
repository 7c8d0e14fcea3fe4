import { describe, expect, it } from 'vitest';
import type { WordsQuery } from '../../src/engine/ports.ts';
import { toIso } from '../../src/shared/index.ts';
import { commitOf, dealPlan, start, type CommitOptions } from './commits.ts';
import { changeOf } from './records.ts';
import { freshStore, type MakeStore, type Store } from './store.ts';

const collection = 'case:deal';

async function commitAll(store: Store, cases: readonly CommitOptions[]): Promise<void> {
  await store.applyStoragePlan(dealPlan);
  await store.commitDecisions(cases.map((options) => commitOf(options)));
}

/** The ids of what is found, the best first, and how many there are. */
async function find(store: Store, query: Partial<WordsQuery> & { readonly words: string }) {
  const where = { op: 'true' } as const;
  const { rows, count } = await store.searchRows({
    collection,
    where,
    fields: ['name', 'region'],
    limit: 10,
    ...query,
  });
  return [rows.map((row) => row['id']).join(' '), count];
}

export function describeSearchStore(name: string, makeStore: MakeStore): void {
  describe(`words looked for in ${name}`, () => {
    const given = freshStore(makeStore);

    it('are found in a name first as a whole, then at its beginning, then within, then elsewhere', async () => {
      const { store } = given;
      await commitAll(store, [
        { id: 'other', row: { name: 'Deal' }, fields: { region: 'for acme' } },
        { id: 'within', row: { name: 'The Acme deal' } },
        { id: 'begins', row: { name: 'ACME Ltd.' } },
        { id: 'whole', row: { name: 'Acme' } },
        { id: 'none', row: { name: 'Bolt' } },
      ]);
      expect(await find(store, { words: ' acme ' })).toEqual(['whole begins within other', 4]);
      expect(await find(store, { words: 'acme', limit: 2 })).toEqual(['whole begins', 4]);
      expect(await find(store, { words: 'deal acme' })).toEqual(['within other', 2]);
      expect(await find(store, { words: 'absent' })).toEqual(['', 0]);
    });

    it('find what is open first, and what changed last', async () => {
      const { store } = given;
      const row = { name: 'Acme' };
      await commitAll(store, [
        { id: 'old', row: { ...row, updated: toIso(start) } },
        { id: 'new', row: { ...row, updated: toIso(start + 9000) } },
        { id: 'closed', row: { ...row, updated: toIso(start + 99_000) }, closed: start },
      ]);
      expect(await find(store, { words: 'acme' })).toEqual(['new old closed', 3]);
    });

    it.each([
      ['海', 'a', 1],
      ['上海', 'a', 1],
      ['海的大', 'a', 1],
      ['größe', 'c', 1],
      ['100%', 'd', 1],
      ['_', '', 0],
    ])('are found by a part, in every language: “%s”', async (words, ids, count) => {
      await commitAll(given.store, [
        { id: 'a', row: { name: '上海的大客户' } },
        { id: 'c', row: { name: 'Größe' } },
        { id: 'd', fields: { region: 'all 100%' } },
      ]);
      expect(await find(given.store, { words })).toEqual([ids, count]);
    });

    it('are looked for in the fields and rows that are named only', async () => {
      const { store } = given;
      await commitAll(store, [
        { id: 'a', row: { name: 'Acme' }, fields: { region: 'north' } },
        { id: 'b', row: { name: 'Acme north' }, fields: { region: 'east' } },
      ]);
      const where = { op: 'eq', field: 'region', type: { kind: 'text' }, value: 'east' } as const;
      expect(await find(store, { words: 'acme', where })).toEqual(['b', 1]);
      expect(await find(store, { words: 'north', fields: ['region'] })).toEqual(['a', 1]);
      expect(await find(store, { words: 'north', fields: [] })).toEqual(['', 0]);
      expect(await find(store, { words: 'acme', collection: 'case:unknown' })).toEqual(['', 0]);
    });

    it('find records as well, the archived last', async () => {
      const { store } = given;
      const name = { name: 'Acme' };
      await store.saveRecord(changeOf({ id: 'r1', at: start + 9, archived: true, fields: name }));
      await store.saveRecord(changeOf({ id: 'r2', fields: name }));
      const query = { collection: 'record:account', fields: ['name'], words: 'acme' } as const;
      expect(await find(store, query)).toEqual(['r2 r1', 2]);
    });
  });
}
