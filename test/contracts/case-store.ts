import { describe, expect, it } from 'vitest';
import { commitOf, dealPlan, start } from './commits.ts';
import { holding, offerRow } from './offers.ts';
import { freshStore, type MakeStore } from './store.ts';

export function describeCaseStore(name: string, makeStore: MakeStore): void {
  describe(`cases in ${name}`, () => {
    const given = freshStore(makeStore);

    it('loads a case as it was committed', async () => {
      const commit = commitOf({
        fields: { company: '上海客户', amount: '12.50', lines: [{ n: 1 }] },
      });
      const result = await given.store.commitDecision(commit);
      expect(result.kind).toBe('committed');
      expect(await given.store.loadCase('case-1')).toEqual(commit.state);
      expect(await given.store.loadCase('case-2')).toBeUndefined();
      const { state, row } = commit;
      expect(await given.store.loadCaseWithRow('case-1')).toEqual({ state, row });
      expect(await given.store.loadCaseWithRow('case-2')).toBeUndefined();
      expect(await given.store.loadCasesWithRows(['case-2', 'case-1'])).toEqual([{ state, row }]);
    });

    it('keeps the journal in order of revision, page by page', async () => {
      for (const revision of [1, 2, 3, 4])
        await given.store.commitDecision(commitOf({ revision, fields: { n: revision } }));
      const first = await given.store.readJournal('case-1', { limit: 3 });
      expect(first.map((entry) => entry.revision)).toEqual([1, 2, 3]);
      const rest = await given.store.readJournal('case-1', { after: 3, limit: 3 });
      expect(rest).toEqual([commitOf({ revision: 4, fields: { n: 4 } }).entry]);
      const within = await given.store.readJournal('case-1', { after: 1, limit: 2 });
      expect(within.map((entry) => entry.revision)).toEqual([2, 3]);
      expect(await given.store.readJournal('case-1', { after: 4, limit: 1 })).toEqual([]);
    });

    it('refuses a stale revision and says which is stored', async () => {
      await given.store.commitDecision(commitOf());
      await given.store.commitDecision(commitOf({ revision: 2, key: 'first' }));
      const late = await given.store.commitDecision(commitOf({ revision: 2, key: 'second' }));
      expect(late).toEqual({ kind: 'conflict', revision: 2 });
      const again = await given.store.commitDecision(commitOf({ revision: 1, key: 'third' }));
      expect(again).toEqual({ kind: 'conflict', revision: 2 });
    });

    it('refuses a revision that skips one', async () => {
      await given.store.commitDecision(commitOf());
      const ahead = await given.store.commitDecision(commitOf({ revision: 5 }));
      expect(ahead).toEqual({ kind: 'conflict', revision: 1 });
      expect(await given.store.readJournal('case-1', { limit: 9 })).toHaveLength(1);
    });

    it('answers a repeated key with the first entry and writes nothing', async () => {
      const first = commitOf({ key: 'same', fields: { n: 1 } });
      await given.store.commitDecision(first);
      const effects = [{ key: 'case-1:2:0', kind: 'notify', payload: {} }];
      const again = await given.store.commitDecision(
        commitOf({ key: 'same', revision: 2, fields: { n: 2 }, effects }),
      );
      expect(again).toEqual({ kind: 'repeated', entry: first.entry, state: first.state });
      expect(await given.store.loadCase('case-1')).toEqual(first.state);
      expect(await given.store.countPendingEffects()).toBe(0);
      expect(await given.store.findCommand('same')).toEqual(first.entry);
      expect(await given.store.findCommand('other')).toBeUndefined();
    });

    it('takes exactly one of many commits that compete for a revision', async () => {
      await given.store.commitDecision(commitOf());
      const results = await Promise.all(
        [...Array(20).keys()].map((n) =>
          given.store.commitDecision(commitOf({ revision: 2, key: `try-${n}`, fields: { n } })),
        ),
      );
      expect(results.filter((result) => result.kind === 'committed')).toHaveLength(1);
      expect(results.filter((result) => result.kind === 'conflict')).toHaveLength(19);
    });

    it('lets the other commits of a group through when some are refused', async () => {
      await given.store.commitDecision(commitOf({ id: 'a' }));
      const results = await given.store.commitDecisions([
        commitOf({ id: 'b' }),
        commitOf({ id: 'a', key: 'stale' }),
        commitOf({ id: 'c' }),
        commitOf({ id: 'b', key: 'again' }),
        commitOf({ id: 'b', revision: 2 }),
      ]);
      expect(results.map((result) => result.kind)).toEqual([
        'committed',
        'conflict',
        'committed',
        'conflict',
        'committed',
      ]);
      expect((await given.store.loadCase('b'))?.revision).toBe(2);
    });

    it('names the field and the other case where a value must be unique', async () => {
      await given.store.applyStoragePlan(dealPlan);
      await given.store.commitDecision(commitOf({ id: 'a', fields: { code: 'X-1' } }));
      const second = await given.store.commitDecision(
        commitOf({ id: 'b', fields: { code: 'X-1' } }),
      );
      expect(second).toEqual({ kind: 'duplicate', field: 'code', existing: 'a' });
      expect(await given.store.loadCase('b')).toBeUndefined();
      const own = commitOf({ id: 'a', revision: 2, fields: { code: 'X-1' } });
      expect((await given.store.commitDecision(own)).kind).toBe('committed');
    });

    it('lets any number of cases leave a unique field empty', async () => {
      await given.store.applyStoragePlan(dealPlan);
      const results = await given.store.commitDecisions(
        ['a', 'b', 'c'].map((id) => commitOf({ id })),
      );
      expect(results.every((result) => result.kind === 'committed')).toBe(true);
    });

    it('keeps one visit for each stay, ended by a later commit', async () => {
      const lead = { case: 'case-1', stage: 'lead', turn: 1, entered: start, holder: 'ann' };
      const ended = { ...lead, left: start + 5000, department: 'marketing' };
      const next = { case: 'case-1', stage: 'qualified', turn: 2, entered: start + 5000 };
      await given.store.commitDecision(commitOf({ visits: [lead] }));
      expect(await given.store.visitsOf('case-1')).toEqual([lead]);
      await given.store.commitDecision(commitOf({ revision: 2, visits: [ended, next] }));
      expect(await given.store.visitsOf('case-1')).toEqual([ended, next]);
      expect(await given.store.visitsOf('nobody')).toEqual([]);
    });

    it('keeps every offer as it is now, in order of time', async () => {
      const { store } = given;
      const first = offerRow({
        case: 'case-1',
        giver: 'ann',
        giverDepartment: 'marketing',
        receiver: '李',
        receiverDepartment: 'sales',
        due: start + 9000,
        giverTime: 3_600_000,
      });
      const { due: _, ...rest } = first;
      const ended = {
        ...rest,
        ended: start + 5000,
        status: 'rejected',
        reason: 'no-budget',
        breached: true,
        receiverTime: 5000,
      } as const;
      const second = offerRow({ case: 'case-1', round: 2, offered: start + 6000 });
      await store.commitDecision(commitOf({ offers: [first] }));
      expect(await store.offersOf('case-1')).toEqual([first]);
      await store.commitDecision(commitOf({ revision: 2, offers: [ended, second] }));
      await store.commitDecision(commitOf({ revision: 3 }));
      expect(await store.offersOf('case-1')).toEqual([ended, second]);
      expect(await store.offersOf('nobody')).toEqual([]);
    });

    it('keeps who held the case, each holding ended by a later commit', async () => {
      const { store } = given;
      const first = holding({ case: 'case-1', department: 'marketing', person: 'ann' });
      const ended = { ...first, ended: start + 5000, workingTime: 5000 };
      const second = holding({
        case: 'case-1',
        turn: 2,
        kind: 'offer',
        handoff: 'to-sales',
        department: 'sales',
        began: start + 5000,
      });
      await store.commitDecision(commitOf({ holdings: [first] }));
      await store.commitDecision(commitOf({ revision: 2, holdings: [ended, second] }));
      expect(await store.holdingsOf('case-1')).toEqual([ended, second]);
      expect(await store.holdingsOf('nobody')).toEqual([]);
    });

    it('writes no offer and no holding of a commit that is refused', async () => {
      const { store } = given;
      await store.commitDecision(commitOf());
      const parts = {
        offers: [offerRow({ case: 'case-1' })],
        holdings: [holding({ case: 'case-1' })],
      };
      await store.commitDecision(commitOf({ key: 'stale', ...parts }));
      await store.commitDecision(commitOf({ key: 'case-1/1', revision: 2, ...parts }));
      expect(await store.offersOf('case-1')).toEqual([]);
      expect(await store.holdingsOf('case-1')).toEqual([]);
    });

    it('counts open cases in every stage that is active', async () => {
      await given.store.commitDecision(commitOf({ id: 'a', stage: 'lead' }));
      await given.store.commitDecision(
        commitOf({ id: 'b', stages: ['review', 'legal', 'credit'] }),
      );
      await given.store.commitDecision(commitOf({ id: 'c', stage: 'won', closed: start }));
      await given.store.commitDecision(commitOf({ id: 'd', funnel: 'other', stage: 'lead' }));
      expect(await given.store.countOpenByStage('deal')).toEqual(
        new Map([
          ['lead', 1],
          ['review', 1],
          ['legal', 1],
          ['credit', 1],
        ]),
      );
      expect(await given.store.countOpenByStage('nothing')).toEqual(new Map());
    });
  });
}
