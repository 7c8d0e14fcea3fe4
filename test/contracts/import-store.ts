import { describe, expect, it } from 'vitest';
import type { ImportRun } from '../../src/imports/ports.ts';
import { commitOf, dealPlan, start } from './commits.ts';
import { changeOf } from './records.ts';
import { freshStore, type MakeStore } from './store.ts';

const run = (changes: Partial<ImportRun> = {}): ImportRun => ({
  id: 'run-1',
  definition: 'crm',
  filesHash: 'abc',
  by: 'ann',
  started: start,
  rowsDone: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  tallies: {},
  ...changes,
});

const refused = (line: number, of = 'run-1') => ({
  run: of,
  line,
  row: { product: 'GTXPro', amount: '壹' },
  reasons: [{ code: 'wrong-type', field: 'amount', message: 'not a number' }],
});

export function describeImportStore(name: string, makeStore: MakeStore): void {
  describe(`imports in ${name}`, () => {
    const given = freshStore(makeStore);

    it('finds the run of the same files again, with its progress', async () => {
      const { store } = given;
      await store.saveImportRun(run());
      const later = run({
        rowsDone: 500,
        created: 499,
        refused: 1,
        tallies: { 'GTXPro → GTX Pro': 7 },
      });
      await store.saveImportRun(later);
      expect(await store.findImportRun('crm', 'abc')).toEqual(later);
      expect(await store.findImportRun('crm', 'other')).toBeUndefined();
      await store.saveImportRun(run({ id: 'run-2', started: start + 1, filesHash: 'other' }));
      expect((await store.listImportRuns(5)).map(({ id }) => id)).toEqual(['run-2', 'run-1']);
    });

    it('keeps refused rows by line, each once', async () => {
      const { store } = given;
      await store.saveRefusedRows([refused(9), refused(2)]);
      await store.saveRefusedRows([refused(9), refused(4), refused(3, 'run-2')]);
      const page = { after: 2, limit: 10 };
      expect(await store.readRefusedRows('run-1', page)).toEqual([refused(4), refused(9)]);
      expect(await store.readRefusedRows('run-1', { after: 0, limit: 1 })).toEqual([refused(2)]);
    });

    it('finds rows by the text of a field, with a column or without', async () => {
      const { store } = given;
      await store.applyStoragePlan(dealPlan);
      await store.commitDecisions([
        commitOf({
          id: 'a',
          fields: { code: 'X-1', notes: '甲', score: 7, engaged: '2026-01-02' },
        }),
        commitOf({ id: 'b', fields: { code: 'X-2', notes: '甲' } }),
        commitOf({ id: 'c', fields: { code: 'X-3' } }),
      ]);
      const find = (field: string, ...values: string[]) =>
        store.findByField('case:deal', field, values);
      expect(await find('code', 'X-1', 'X-3', 'X-9')).toEqual(
        new Map([
          ['X-1', ['a']],
          ['X-3', ['c']],
        ]),
      );
      expect(await find('notes', '甲')).toEqual(new Map([['甲', ['a', 'b']]]));
      expect(await find('id', 'b')).toEqual(new Map([['b', ['b']]]));
      expect(await find('score', '7')).toEqual(new Map([['7', ['a']]]));
      expect(await find('engaged', '2026-01-02')).toEqual(new Map([['2026-01-02', ['a']]]));
      expect(await find('code')).toEqual(new Map());
      expect(await store.findByField('case:none', 'code', ['X-1'])).toEqual(new Map());
    });

    it('finds records of a type that has no plan yet', async () => {
      const { store } = given;
      await store.saveRecord(changeOf({ id: 'gtx', fields: { name: 'GTX Pro' } }));
      expect(await store.findByField('record:account', 'name', ['GTX Pro'])).toEqual(
        new Map([['GTX Pro', ['gtx']]]),
      );
    });

    it('finds people by name and by e-mail address', async () => {
      const { store } = given;
      const base = { locale: 'en', zone: 'UTC', active: true, revision: 1, memberships: [] };
      await store.savePerson({ ...base, id: 'p1', email: 'Ann@x.cn', name: 'Ann' });
      await store.savePerson({ ...base, id: 'p2', email: 'bob@x.cn', name: 'Ann' });
      expect(await store.findByField('people', 'name', ['Ann', 'Eve'])).toEqual(
        new Map([['Ann', ['p1', 'p2']]]),
      );
      expect(await store.findByField('people', 'email', ['ann@X.cn'])).toEqual(
        new Map([['ann@X.cn', ['p1']]]),
      );
    });
  });
}
