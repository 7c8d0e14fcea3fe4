import { describe, expect, it } from 'vitest';
import type { BulkRefusal, BulkRun, SavedView } from '../../src/lists/ports.ts';
import { start } from './commits.ts';
import { freshStore, type MakeStore } from './store.ts';

const view = (given: Partial<SavedView> = {}): SavedView => ({
  id: 'large-deals',
  collection: 'case:deal',
  title: '大额商机',
  owner: 'ann',
  layout: { as: 'list', filter: [{ field: 'amount', is: 'more than', value: '1000.00' }] },
  revision: 1,
  changed: start,
  ...given,
});

export function describeViews(name: string, makeStore: MakeStore): void {
  describe(`saved views in ${name}`, () => {
    const given = freshStore(makeStore);

    it('keeps the views of a collection', async () => {
      const { store } = given;
      const shared = view({ id: 'mine', share: { with: 'everybody' } });
      expect(await store.saveView(view())).toBe(true);
      expect(await store.saveView(shared)).toBe(true);
      expect(await store.saveView(view({ id: 'other', collection: 'record:account' }))).toBe(true);
      expect(await store.listViews('case:deal')).toEqual([view(), shared]);
      expect(await store.loadView('mine')).toEqual(shared);
      await store.deleteView('mine');
      expect(await store.loadView('mine')).toBeUndefined();
    });

    it('lets nobody overwrite what he has not seen', async () => {
      const { store } = given;
      await store.saveView(view());
      expect(await store.saveView(view({ title: 'New again' }))).toBe(false);
      const next = view({ title: 'Larger', revision: 2 });
      expect(await store.saveView(next)).toBe(true);
      expect(await store.saveView(view({ title: 'Late', revision: 2 }))).toBe(false);
      expect(await store.loadView('large-deals')).toEqual(next);
    });
  });
}

const bulkRun = (given: Partial<BulkRun> = {}): BulkRun => ({
  id: 'run-1',
  funnel: 'deal',
  by: 'ann',
  command: { kind: 'assign', owner: 'bob' },
  status: 'open',
  total: 3,
  done: 0,
  changed: 0,
  refused: 0,
  started: start,
  ...given,
});
const cases = ['case-1', 'case-2', 'case-3'];
const refusal = (number: number): BulkRefusal => ({
  run: 'run-1',
  number,
  case: `case-${number}`,
  problems: [{ code: 'not-found', params: { what: 'case', id: `case-${number}` } }],
});

export function describeBulkRuns(name: string, makeStore: MakeStore): void {
  describe(`commands for many cases in ${name}`, () => {
    const given = freshStore(makeStore);
    const later = start + 60_000;
    const claim = (owner: string, now = start) =>
      given.store.claimBulkRun({ owner, now, until: now + 60_000 });
    const note = (owner: string, done: number, changed: number, refusals: BulkRefusal[] = []) =>
      given.store.noteBulkProgress(owner, {
        run: 'run-1',
        done,
        changed,
        refusals,
        now: later,
        until: later,
      });

    it('takes each run once, and ends it with its last case', async () => {
      const { store } = given;
      await store.addBulkRun(bulkRun(), cases);
      expect(await claim('a')).toEqual(bulkRun());
      expect(await claim('b')).toBeUndefined();
      expect(await store.bulkCases('run-1', { after: 0, limit: 2 })).toEqual(['case-1', 'case-2']);
      expect(await note('b', 2, 2)).toBeUndefined();
      const half = bulkRun({ done: 2, changed: 1, refused: 1 });
      expect(await note('a', 2, 1, [refusal(2)])).toEqual(half);
      expect(await store.bulkCases('run-1', { after: 2, limit: 2 })).toEqual(['case-3']);
      const whole = bulkRun({ done: 3, changed: 2, refused: 1, status: 'finished', ended: later });
      expect(await note('a', 3, 1)).toEqual(whole);
      expect(await store.loadBulkRun('run-1')).toEqual(whole);
      expect(await store.listBulkRefusals('run-1', { after: 0, limit: 9 })).toEqual([refusal(2)]);
      expect(await store.listBulkRefusals('run-1', { after: 2, limit: 9 })).toEqual([]);
      expect(await claim('b', later + 60_000)).toBeUndefined();
    });

    it('goes on where somebody else was stopped, or ended all of a sudden', async () => {
      const { store } = given;
      await store.addBulkRun(bulkRun(), cases);
      await claim('a');
      await note('a', 1, 1);
      expect(await claim('b', later)).toMatchObject({ done: 1, changed: 1 });
      expect(await note('a', 2, 1)).toBeUndefined();
      await store.releaseBulkRuns('b');
      expect(await claim('c')).toMatchObject({ done: 1 });
      expect(await note('c', 3, 2)).toMatchObject({ status: 'finished', changed: 3 });
    });

    it('is cancelled by hand; what was just done is noted still', async () => {
      const { store } = given;
      await store.addBulkRun(bulkRun(), cases);
      await claim('a');
      const cancelled = bulkRun({ status: 'cancelled', ended: start });
      expect(await store.cancelBulkRun('run-1', start)).toEqual(cancelled);
      expect(await note('a', 2, 2)).toEqual({ ...cancelled, done: 2, changed: 2 });
      await store.releaseBulkRuns('a');
      expect(await claim('b', later + 60_000)).toBeUndefined();
      expect(await store.cancelBulkRun('run-1', later)).toMatchObject({ ended: start });
      expect(await store.cancelBulkRun('other', later)).toBeUndefined();
    });

    it('shows everybody his own, and forgets what is long over', async () => {
      const { store } = given;
      await store.addBulkRun(bulkRun(), cases);
      await store.addBulkRun(bulkRun({ id: 'run-2', started: start + 1 }), cases);
      await store.addBulkRun(bulkRun({ id: 'run-3', by: 'bob' }), cases);
      expect((await store.listBulkRuns('ann', 9)).map(({ id }) => id)).toEqual(['run-2', 'run-1']);
      await store.cancelBulkRun('run-1', start);
      expect(await store.sweepBulkRuns(start + 1)).toBe(1);
      expect(await store.loadBulkRun('run-1')).toBeUndefined();
      expect(await store.bulkCases('run-1', { after: 0, limit: 9 })).toEqual([]);
    });
  });
}
