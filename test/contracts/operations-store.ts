import { describe, expect, it } from 'vitest';
import { commitOf, start } from './commits.ts';
import { freshStore, type MakeStore } from './store.ts';

export function describeOperations(name: string, makeStore: MakeStore): void {
  describe(`looking after ${name}`, () => {
    const given = freshStore(makeStore);

    it('keeps the latest run of each job', async () => {
      const { store } = given;
      const run = { job: 'sweep', by: 'a', started: start };
      await store.saveJobRun(run);
      await store.saveJobRun({ ...run, job: 'a first', error: 'no disk', finished: start + 1 });
      await store.saveJobRun({ ...run, by: 'b', started: start + 5, finished: start + 6 });
      expect(await store.listJobRuns()).toEqual([
        { ...run, job: 'a first', error: 'no disk', finished: start + 1 },
        { job: 'sweep', by: 'b', started: start + 5, finished: start + 6 },
      ]);
    });

    it('counts what waits, since when, and what was given up', async () => {
      const { store } = given;
      expect(await store.readBacklog(start)).toEqual({
        effects: { waiting: 0, dead: 0 },
        messages: { waiting: 0, dead: 0 },
        documents: { waiting: 0, dead: 0 },
        timers: { due: 0 },
      });
      const effect = (key: string) => ({ key, kind: 'notify', payload: {} });
      const timer = (id: string, due: number) => ({
        change: 'set' as const,
        id,
        kind: 'clock',
        due,
        payload: {},
      });
      await store.commitDecision(
        commitOf({
          id: 'c1',
          at: start,
          effects: [effect('c1:1:0'), effect('c1:1:1')],
          timers: [timer('t1', start + 10), timer('t2', start + 90)],
        }),
      );
      const claim = { owner: 'a', now: start, until: start + 60, limit: 1 };
      const [first] = await store.claimEffects(claim);
      await store.buryEffect('a', first!.key, start + 8, 'refused');
      const backlog = await store.readBacklog(start + 20);
      expect(backlog.effects).toEqual({ waiting: 1, oldest: start, dead: 1 });
      expect(backlog.timers.next).toBe(start + 10);
      expect(backlog.timers.due).toBe(1);
    });

    it('tells how large the data is, or that it cannot', async () => {
      const size = await given.store.dataSize();
      expect(size === undefined || size >= 0).toBe(true);
    });
  });
}
