import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../src/engine/index.ts';
import type { Desk, WaitKind } from '../../src/engine/ports.ts';
import { HOUR } from '../../src/shared/index.ts';
import { commitOf, dealPlan, start } from './commits.ts';
import { approvalOf, openOffer, taskOf } from './offers.ts';
import { freshStore, type MakeStore, type Store } from './store.ts';

const kinds: readonly WaitKind[] = ['case', 'returned', 'offer', 'approval', 'task'];
const everyDeal = [{ collection: 'case:deal', where: { op: 'true' } }] as const;

function deskOf(id: string, more: Partial<Desk['reader']> & Partial<Desk> = {}): Desk {
  const { absent = [], visible = everyDeal, roles = [], teams = [], departments = [] } = more;
  return { reader: { id, roles, teams, departments }, absent, visible };
}

/** What lies on a desk, as lines: `a task t`. */
async function linesOf(store: Store, desk: Desk): Promise<readonly string[]> {
  const { waits } = await store.readDesk(desk, { kinds, limit: 100 });
  return waits.map(({ case: id, kind, item, standsInFor }) =>
    [id, kind, item, standsInFor && `for ${standsInFor}`].filter(Boolean).join(' '),
  );
}

function clock(stage: string, due: number): CaseState['timers'] {
  return { [`${stage}-clock`]: { kind: 'breach', stage, due } };
}

export function describeDeskStore(name: string, makeStore: MakeStore): void {
  describe(`what waits for somebody in ${name}`, () => {
    const given = freshStore(makeStore);

    it('is what he owns, and the offers, approvals and tasks that are for him', async () => {
      const { store } = given;
      const offers = { o: openOffer('o', 'ann') };
      const approvals = { p: approvalOf('p', [{ people: ['ann'] }, { people: ['bob'] }]) };
      await store.commitDecisions([
        commitOf({ id: 'a', owner: 'ann' }),
        commitOf({ id: 'b', owner: 'x', state: { offers } }),
        commitOf({ id: 'c', owner: 'x', state: { approvals } }),
        commitOf({ id: 'd', owner: 'x', state: { tasks: { t: taskOf('t', 'ann') } } }),
        commitOf({ id: 'e', owner: 'x', state: { tasks: { t: taskOf('t', 'ann', 'done') } } }),
        commitOf({ id: 'f', owner: 'ann', closed: start }),
      ]);
      const lines = await linesOf(store, deskOf('ann'));
      expect(lines.toSorted()).toEqual(['a case', 'b offer o', 'c approval p', 'd task t']);
      expect(await linesOf(store, deskOf('bob'))).toEqual([]);
    });

    it('is what came back to the owner, until it is offered anew', async () => {
      const { store } = given;
      const back = {
        how: 'rejected',
        at: start,
        round: 1,
        from: ['lead'],
        mayJumpBack: true,
      } as const;
      const returned = { 'to-sales': { offer: 'o', handoff: 'to-sales', ...back } };
      await store.commitDecision(commitOf({ id: 'a', owner: 'ann', state: { returned } }));
      expect(await linesOf(store, deskOf('ann'))).toEqual(['a returned to-sales', 'a case']);
      await store.commitDecision(commitOf({ id: 'a', owner: 'ann', revision: 2 }));
      expect(await linesOf(store, deskOf('ann'))).toEqual(['a case']);
    });

    it('is what waits for a pool that he is in, named once', async () => {
      const { store } = given;
      const [offer, both] = [openOffer('o', undefined), openOffer('q', undefined)];
      const narrow = { ...both, to: { role: 'sdr', team: 'north' } };
      const vote = { person: 'cat', decision: 'approve', at: start } as const;
      const step = { people: ['ann'], roles: ['sdr'], votes: [vote], delegated: { dan: 'eve' } };
      const approvals = { p: approvalOf('p', [step]) };
      await store.commitDecision(commitOf({ id: 'a', state: { offers: { o: offer } } }));
      await store.commitDecision(commitOf({ id: 'b', state: { offers: { q: narrow } } }));
      await store.commitDecision(commitOf({ id: 'c', state: { approvals } }));
      const sdr = { roles: ['sdr', 'other'] };
      const lines = async (desk: Desk) => (await linesOf(store, desk)).toSorted();
      expect(await lines(deskOf('ann', sdr))).toEqual(['a offer o', 'c approval p']);
      expect(await lines(deskOf('bob', { ...sdr, teams: ['north', 'east'] }))).toEqual([
        'a offer o',
        'b offer q',
        'c approval p',
      ]);
      expect(await lines(deskOf('cat', sdr))).toEqual(['a offer o']);
      expect(await lines(deskOf('dan', sdr))).toEqual(['a offer o']);
      expect(await lines(deskOf('eve'))).toEqual(['c approval p']);
    });

    it('holds what is asked of the absent, but not their cases', async () => {
      const { store } = given;
      const offers = { o: openOffer('o', 'bob') };
      await store.commitDecision(commitOf({ id: 'a', owner: 'bob', state: { offers } }));
      const tasks = { t: taskOf('t', 'ann') };
      await store.commitDecision(commitOf({ id: 'b', owner: 'x', state: { tasks } }));
      expect(await linesOf(store, deskOf('ann', { absent: ['bob'] }))).toEqual([
        'a offer o for bob',
        'b task t',
      ]);
    });

    it('comes in the order in which it is due, page by page', async () => {
      const { store } = given;
      await store.commitDecisions([
        commitOf({ id: 'none', owner: 'ann' }),
        commitOf({ id: 'later', owner: 'ann', state: { timers: clock('lead', start + HOUR) } }),
        commitOf({ id: 'over', owner: 'ann', state: { late: { lead: start - HOUR } } }),
        commitOf({
          id: 'soon',
          owner: 'x',
          state: { tasks: { t: { ...taskOf('t', 'ann'), due: start + 1 } } },
        }),
      ]);
      const desk = deskOf('ann');
      const first = await store.readDesk(desk, { kinds, limit: 3 });
      expect(first.waits.map((wait) => [wait.case, wait.due])).toEqual([
        ['over', start - HOUR],
        ['soon', start + 1],
        ['later', start + HOUR],
      ]);
      const { nextCursor = '' } = first;
      const next = await store.readDesk(desk, { kinds, limit: 3, cursor: nextCursor });
      expect(next.waits.map((wait) => [wait.case, wait.due])).toEqual([['none', undefined]]);
      expect(next.nextCursor).toBeUndefined();
      const page = { kinds, casesDueBefore: start + HOUR, limit: 9 };
      const { waits } = await store.readDesk(desk, page);
      expect(waits.map((wait) => wait.case)).toEqual(['over', 'soon']);
      const counts = await store.countDesk(desk, { now: start, soon: start + HOUR });
      expect(counts.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
        { kind: 'case', count: 3, overdue: 1, soon: 1 },
        { kind: 'task', count: 1, overdue: 0, soon: 1 },
      ]);
    });

    it('is only what lies in rows that he sees', async () => {
      const { store } = given;
      await store.applyStoragePlan(dealPlan);
      await store.commitDecisions([
        commitOf({ id: 'a', owner: 'ann', fields: { region: 'north' } }),
        commitOf({ id: 'b', owner: 'ann', fields: { region: 'east' } }),
        commitOf({ id: 'c', owner: 'ann', funnel: 'onboarding' }),
      ]);
      const where = { op: 'eq', field: 'region', type: { kind: 'text' }, value: 'north' } as const;
      const desk = deskOf('ann', { visible: [{ collection: 'case:deal', where }] });
      expect(await linesOf(store, desk)).toEqual(['a case']);
      expect(await store.countDesk(desk, { now: start, soon: start })).toMatchObject([
        { count: 1 },
      ]);
      expect(await linesOf(store, deskOf('ann', { visible: [] }))).toEqual([]);
    });

    it('follows the case, a branch going to whoever has taken it on', async () => {
      const { store } = given;
      const desks = async () => [
        await linesOf(store, deskOf('ann')),
        await linesOf(store, deskOf('bob')),
      ];
      await store.commitDecision(commitOf({ owner: 'ann' }));
      const batons = { legal: { kind: 'work', person: 'bob', since: start, turn: 1 } } as const;
      const stages = ['review', 'legal', 'credit'];
      await store.commitDecision(
        commitOf({ owner: 'ann', revision: 2, stages, state: { batons } }),
      );
      expect(await desks()).toEqual([['case-1 case'], ['case-1 case legal']]);
      await store.commitDecision(commitOf({ owner: 'bob', revision: 3 }));
      expect(await desks()).toEqual([[], ['case-1 case']]);
      await store.commitDecision(commitOf({ owner: 'bob', revision: 4, closed: start }));
      expect(await desks()).toEqual([[], []]);
    });
  });
}
