import { describe, expect, it } from 'vitest';
import type { StoragePlan } from '../../src/definitions/index.ts';
import { changeOf } from './records.ts';
import { freshStore, type MakeStore } from './store.ts';

const plan: StoragePlan = {
  collections: [
    {
      collection: 'record:account',
      columns: [{ field: 'taxId', type: { kind: 'text' } }],
      indexes: [{ name: 'tax-id', columns: ['taxId'], unique: true }],
      search: ['name'],
      stages: [],
    },
  ],
};

export function describeRecordStore(name: string, makeStore: MakeStore): void {
  describe(`records in ${name}`, () => {
    const given = freshStore(makeStore);

    it('loads a record as it was saved, and changed', async () => {
      const { store } = given;
      await store.saveRecord(changeOf({ fields: { sector: '医疗' } }));
      expect(await store.loadRecord('record:account', 'acc-1')).toEqual(
        changeOf({ fields: { sector: '医疗' } }).record,
      );
      const second = changeOf({ revision: 2, archived: true });
      expect((await store.saveRecord(second)).kind).toBe('saved');
      expect(await store.loadRecord('record:account', 'acc-1')).toEqual(second.record);
      expect(await store.loadRecord('record:contact', 'acc-1')).toBeUndefined();
    });

    it('loads several at once and leaves out what is not there', async () => {
      await given.store.saveRecords(['a', 'b', 'c'].map((id) => changeOf({ id })));
      const found = await given.store.loadRecords('record:account', ['c', 'x', 'a']);
      expect(found.map(({ id }) => id)).toEqual(['c', 'a']);
    });

    it('keeps every change for ever', async () => {
      const changes = [1, 2, 3].map((revision) => changeOf({ revision, fields: { n: revision } }));
      for (const change of changes) await given.store.saveRecord(change);
      expect(await given.store.recordHistory('record:account', 'acc-1')).toEqual(changes);
      expect(await given.store.recordHistory('record:account', 'nobody')).toEqual([]);
    });

    it('refuses a stale revision, and knows a repeated key', async () => {
      const { store } = given;
      await store.saveRecord(changeOf());
      expect(await store.saveRecord(changeOf({ key: 'late' }))).toEqual({
        kind: 'conflict',
        revision: 1,
      });
      expect(await store.saveRecord(changeOf({ revision: 2, key: 'acc-1/1' }))).toEqual({
        kind: 'repeated',
        id: 'acc-1',
      });
    });

    it('names the field and the other record where a value must be unique', async () => {
      const { store } = given;
      await store.applyStoragePlan(plan);
      await store.saveRecord(changeOf({ id: 'a', fields: { taxId: '9131' } }));
      expect(await store.saveRecord(changeOf({ id: 'b', fields: { taxId: '9131' } }))).toEqual({
        kind: 'duplicate',
        field: 'taxId',
        existing: 'a',
      });
    });

    it('keeps records of two types apart that have the same id', async () => {
      const { store } = given;
      await store.saveRecord(changeOf({ type: 'account', id: '1', key: 'a' }));
      await store.saveRecord(changeOf({ type: 'product', id: '1', key: 'b' }));
      const product = await store.loadRecord('record:product', '1');
      expect(product?.collection).toBe('record:product');
    });
  });
}
