import { describe, expect, it } from 'vitest';
import type { Visit } from '../../src/engine/ports.ts';
import { commitOf, start } from './commits.ts';
import { freshStore, type MakeStore } from './store.ts';

const collection = 'case:deal' as const;
const day = 86_400_000;

/** Visits of stages one after the other, each entered on a day after the start. */
const visitsOf = (id: string, ...stages: readonly (readonly [string, number])[]): Visit[] =>
  stages.map(([stage, days], n) => ({ case: id, stage, turn: n + 1, entered: start + days * day }));

export function describeCredits(name: string, makeStore: MakeStore): void {
  describe(`what plans read of cases in ${name}`, () => {
    const given = freshStore(makeStore);
    const entered = (question: object = {}) =>
      given.store.casesEntered({
        collection,
        stages: ['won'],
        from: start,
        until: start + 10 * day,
        limit: 99,
        ...question,
      });
    const ids = async (question: object = {}) => (await entered(question)).map(({ id }) => id);

    it('are the cases that entered a stage in the time, those imported too', async () => {
      const { store } = given;
      const commit = (id: string, ...stages: readonly (readonly [string, number])[]) =>
        store.commitDecision(commitOf({ id, visits: visitsOf(id, ...stages) }));
      await commit('d', ['lead', 1], ['won', 2]);
      await commit('c', ['won', -400], ['lead', 1]);
      await commit('b', ['won', 0], ['lead', 1], ['won', 3]);
      await commit('a', ['won', 10]);
      await commit('e', ['lost', 5]);
      await store.commitDecision(
        commitOf({ id: 'other', funnel: 'renewal', visits: visitsOf('other', ['won', 1]) }),
      );
      expect(await ids()).toEqual(['b', 'd']);
      expect(await ids({ stages: ['won', 'lost'] })).toEqual(['b', 'd', 'e']);
      expect(await ids({ from: start + 2 * day, until: start + 3 * day })).toEqual(['d']);
      expect(await ids({ from: 0, until: start })).toEqual(['c']);
      expect(await ids({ until: start + 11 * day })).toEqual(['a', 'b', 'd']);
      expect(await ids({ stages: [] })).toEqual([]);
      expect(await ids({ collection: 'case:renewal' })).toEqual(['other']);
      expect(await ids({ collection: 'case:nothing' })).toEqual([]);
    });

    it('are given page by page in order of id', async () => {
      const { store } = given;
      const all = [...Array(25).keys()].map((n) => `c${String(n).padStart(2, '0')}`);
      await store.commitDecisions(
        all.toReversed().map((id) => commitOf({ id, visits: visitsOf(id, ['won', 1]) })),
      );
      const read: string[] = [];
      for (let after: string | undefined; ;) {
        const page = await ids({ limit: 7, ...(after !== undefined && { after }) });
        read.push(...page);
        after = page.at(-1);
        if (after === undefined) break;
      }
      expect(read).toEqual(all);
    });

    it('count as soon as their commit is answered, with their latest revision', async () => {
      const { store } = given;
      for (let n = 0; n < 20; n++) {
        const id = `c${String(n).padStart(2, '0')}`;
        await store.commitDecision(commitOf({ id, visits: visitsOf(id, ['lead', 0]) }));
        const [lead] = visitsOf(id, ['lead', 0]);
        const won = { case: id, stage: 'won', turn: 2, entered: start + n };
        const visits = [{ ...lead!, left: start + n }, won];
        await store.commitDecision(commitOf({ id, revision: 2, stage: 'won', visits }));
        expect((await entered()).at(-1)).toEqual({ id, revision: 2 });
      }
      expect(await ids()).toHaveLength(20);
    });

    it('have whole journals, however long', async () => {
      const { store } = given;
      const lengths = { a: 1, b: 3, c: 130 };
      for (const [id, length] of Object.entries(lengths))
        for (let revision = 1; revision <= length; revision++)
          await store.commitDecision(commitOf({ id, revision, fields: { n: revision } }));
      const journals = await store.readJournals(['c', 'nobody', 'a', 'b', 'a']);
      expect([...journals.keys()].toSorted()).toEqual(['a', 'b', 'c']);
      for (const id of Object.keys(lengths))
        expect(journals.get(id)).toEqual(await store.readJournal(id, { limit: 999 }));
      expect((await store.readJournals([])).size).toBe(0);
    });
  });
}
