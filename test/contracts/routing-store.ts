import { describe, expect, it } from 'vitest';
import { commitOf, start } from './commits.ts';
import { approvalOf, openOffer, taskOf } from './offers.ts';
import { freshStore, type MakeStore, type Store } from './store.ts';

const page = { limit: 10 };

/** Open work as lines: `ann deal/lead 2`. */
async function workOf(store: Store, ...people: readonly string[]): Promise<readonly string[]> {
  const work = await store.openWork(people);
  return work
    .filter(({ count }) => count > 0)
    .map(({ person, funnel, stage, count }) => `${person} ${funnel}/${stage} ${count}`)
    .toSorted();
}

export function describeRoutingStore(name: string, makeStore: MakeStore): void {
  describe(`pools in ${name}`, () => {
    const given = freshStore(makeStore);

    it('keeps what was saved last under the revision before', async () => {
      const { store } = given;
      expect(await store.loadPool('sdr')).toBeUndefined();
      expect(await store.savePool('sdr', 1, { turn: 'ann' })).toBe(true);
      expect(await store.savePool('sdr', 2, { turn: '李', reserved: [1] })).toBe(true);
      expect(await store.loadPool('sdr')).toEqual({
        revision: 2,
        state: { turn: '李', reserved: [1] },
      });
    });

    it('refuses a revision that is there already, or skips one', async () => {
      const { store } = given;
      expect(await store.savePool('sdr', 2, {})).toBe(false);
      expect(await store.savePool('sdr', 1, { n: 1 })).toBe(true);
      expect(await store.savePool('sdr', 1, { n: 2 })).toBe(false);
      expect(await store.savePool('sdr', 3, { n: 3 })).toBe(false);
      expect(await store.loadPool('sdr')).toEqual({ revision: 1, state: { n: 1 } });
    });

    it('lets one of many through that save at once', async () => {
      await given.store.savePool('sdr', 1, {});
      const saved = await Promise.all(
        [...Array(64).keys()].map((n) => given.store.savePool('sdr', 2, { n })),
      );
      expect(saved.filter(Boolean)).toHaveLength(1);
      expect((await given.store.loadPool('sdr'))?.state).toEqual({ n: saved.indexOf(true) });
    });
  });

  describe(`open work in ${name}`, () => {
    const given = freshStore(makeStore);

    it('counts open cases by owner, funnel and stage', async () => {
      const { store } = given;
      await store.commitDecisions([
        commitOf({ id: 'a', owner: 'ann' }),
        commitOf({ id: 'b', owner: 'ann' }),
        commitOf({ id: 'c', owner: 'ann', stage: 'qualified' }),
        commitOf({ id: 'd', owner: 'bob', funnel: 'onboarding' }),
        commitOf({ id: 'e', owner: 'ann', stage: 'won', closed: start }),
        commitOf({ id: 'f' }),
      ]);
      expect(await workOf(store, 'ann', 'bob', 'nobody')).toEqual([
        'ann deal/lead 2',
        'ann deal/qualified 1',
        'bob onboarding/lead 1',
      ]);
      expect(await workOf(store, 'bob')).toEqual(['bob onboarding/lead 1']);
      expect(await workOf(store)).toEqual([]);
    });

    it('follows a case from stage to stage, from owner to owner, to its end and back', async () => {
      const { store } = given;
      const steps = [
        [{ owner: 'ann' }, ['ann deal/lead 1']],
        [{ owner: 'ann', stage: 'qualified' }, ['ann deal/qualified 1']],
        [{ owner: 'ann', stage: 'qualified', fields: { n: 1 } }, ['ann deal/qualified 1']],
        [{ owner: 'bob', stage: 'qualified' }, ['bob deal/qualified 1']],
        [{ owner: 'bob', stage: 'won', closed: start }, []],
        [{ owner: 'bob', stage: 'lead' }, ['bob deal/lead 1']],
        [{ stage: 'lead' }, []],
      ] as const;
      for (const [index, [options, expected]] of steps.entries()) {
        await store.commitDecision(commitOf({ ...options, revision: index + 1 }));
        expect(await workOf(store, 'ann', 'bob')).toEqual(expected);
      }
    });

    it('counts a case on offer for the receiver and not for the owner', async () => {
      const { store } = given;
      const offers = { o: openOffer('o', 'bob', 'qualified') };
      await store.commitDecision(commitOf({ owner: 'ann' }));
      const offered = { owner: 'ann', stage: 'qualified' };
      await store.commitDecision(commitOf({ ...offered, revision: 2, state: { offers } }));
      expect(await workOf(store, 'ann', 'bob')).toEqual(['bob deal/qualified 1']);
      await store.commitDecision(
        commitOf({ ...offered, revision: 3, state: { offers: { o: openOffer('o', undefined) } } }),
      );
      expect(await workOf(store, 'ann', 'bob')).toEqual([]);
      const accepted = commitOf({ owner: 'bob', stage: 'qualified', revision: 4 });
      await store.commitDecision(accepted);
      expect(await workOf(store, 'ann', 'bob')).toEqual(['bob deal/qualified 1']);
    });

    it('counts a case for its owner too while only a branch of it is on offer', async () => {
      const { store } = given;
      const state = {
        offers: { o: openOffer('o', 'bob', 'legal') },
        batons: {
          legal: { kind: 'offer', person: 'bob', since: start, turn: 1 },
          credit: { kind: 'work', person: 'ann', since: start, turn: 2 },
        },
      } as const;
      await store.commitDecision(
        commitOf({ owner: 'ann', stages: ['review', 'legal', 'credit'], state }),
      );
      expect(await workOf(store, 'ann', 'bob')).toEqual(['ann deal/review 1', 'bob deal/legal 1']);
    });

    it('counts a branch for whoever accepted it, who is not the owner', async () => {
      const { store } = given;
      const baton = { kind: 'work', since: start, turn: 1 } as const;
      const batons = { legal: { ...baton, person: 'bob' }, credit: { ...baton, person: 'ann' } };
      await store.commitDecision(
        commitOf({ owner: 'ann', stages: ['review', 'legal', 'credit'], state: { batons } }),
      );
      expect(await workOf(store, 'ann', 'bob')).toEqual(['ann deal/review 1', 'bob deal/legal 1']);
      expect(await store.heldBy('bob', page)).toEqual(['case-1']);
    });

    it('does not count what was not committed', async () => {
      const { store } = given;
      await store.commitDecision(commitOf({ owner: 'ann' }));
      await store.commitDecision(commitOf({ owner: 'bob', key: 'stale' }));
      const repeated = commitOf({ owner: 'bob', revision: 2, key: 'case-1/1' });
      expect((await store.commitDecision(repeated)).kind).toBe('repeated');
      expect(await workOf(store, 'ann', 'bob')).toEqual(['ann deal/lead 1']);
      expect(await store.heldBy('bob', page)).toEqual([]);
    });
  });

  describe(`what a person holds in ${name}`, () => {
    const given = freshStore(makeStore);

    it('is what he owns, is offered, is asked to approve or has tasks in', async () => {
      const { store } = given;
      await store.commitDecisions([
        commitOf({ id: 'owned', owner: 'ann' }),
        commitOf({ id: 'offered', owner: 'x', state: { offers: { o: openOffer('o', 'ann') } } }),
        commitOf({
          id: 'approval',
          owner: 'x',
          state: { approvals: { p: approvalOf('p', [{ people: ['bob'] }, { people: ['ann'] }]) } },
        }),
        commitOf({ id: 'task', owner: 'x', state: { tasks: { t: taskOf('t', 'ann') } } }),
        commitOf({ id: 'done', owner: 'x', state: { tasks: { t: taskOf('t', 'ann', 'done') } } }),
        commitOf({ id: 'closed', owner: 'ann', closed: start }),
      ]);
      expect(await store.heldBy('ann', page)).toEqual(['approval', 'offered', 'owned', 'task']);
      expect(await store.heldBy('bob', page)).toEqual(['approval']);
      expect(await store.heldBy('nobody', page)).toEqual([]);
      expect(await workOf(store, 'ann', 'bob')).toEqual([
        'ann deal/lead 1',
        'ann deal/qualified 1',
      ]);
    });

    it('is with the delegate, and with nobody who has voted', async () => {
      const { store } = given;
      const vote = { person: 'cat', decision: 'approve', at: start } as const;
      const request = approvalOf('p', [
        { people: ['ann', 'cat'], delegated: { ann: 'bob' }, votes: [vote] },
      ]);
      await store.commitDecision(commitOf({ state: { approvals: { p: request } } }));
      expect(await store.heldBy('bob', page)).toEqual(['case-1']);
      expect(await store.heldBy('ann', page)).toEqual([]);
      expect(await store.heldBy('cat', page)).toEqual([]);
    });

    it('ends with the matter', async () => {
      const { store } = given;
      const approvals = { p: approvalOf('p', [{ people: ['bob'] }]) };
      await store.commitDecision(commitOf({ owner: 'ann', state: { approvals } }));
      await store.commitDecision(commitOf({ owner: 'ann', revision: 2, stage: 'qualified' }));
      expect(await store.heldBy('bob', page)).toEqual([]);
      expect(await store.heldBy('ann', page)).toEqual(['case-1']);
      await store.commitDecision(commitOf({ owner: 'ann', revision: 3, closed: start }));
      expect(await store.heldBy('ann', page)).toEqual([]);
    });

    it('comes page by page in order of id', async () => {
      const { store } = given;
      const ids = ['c', 'a', 'e', 'b', 'd'];
      await store.commitDecisions(ids.map((id) => commitOf({ id, owner: 'ann' })));
      expect(await store.heldBy('ann', { limit: 2 })).toEqual(['a', 'b']);
      expect(await store.heldBy('ann', { after: 'b', limit: 2 })).toEqual(['c', 'd']);
      expect(await store.heldBy('ann', { after: 'd', limit: 2 })).toEqual(['e']);
    });
  });
}
