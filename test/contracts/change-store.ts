import { describe, expect, it } from 'vitest';
import { commitOf, start } from './commits.ts';
import { changeOf } from './records.ts';
import { freshStore, type MakeStore } from './store.ts';

export function describeChangeStore(name: string, makeStore: MakeStore): void {
  describe(`changes in ${name}`, () => {
    const given = freshStore(makeStore);

    it('lists changes of cases and records in the order of their commits', async () => {
      const { store } = given;
      await store.commitDecision(commitOf({ id: 'a', at: start }));
      await store.saveRecord(changeOf({ id: 'r', at: start + 1 }));
      await store.commitDecision(commitOf({ id: 'a', revision: 2, at: start + 2 }));
      const changes = await store.readChanges(0, 10);
      expect(changes).toMatchObject([
        { collection: 'case:deal', id: 'a', revision: 1, at: start },
        { collection: 'record:account', id: 'r', revision: 1, at: start + 1 },
        { collection: 'case:deal', id: 'a', revision: 2, at: start + 2 },
      ]);
      const positions = changes.map(({ position }) => position);
      expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      expect(await store.readChanges(positions[0] ?? 0, 1)).toEqual([changes[1]]);
      expect(await store.lastPosition()).toBe(positions.at(-1));
    });

    it('gives a commit the position at which its change is read', async () => {
      const result = await given.store.commitDecision(commitOf());
      const [change] = await given.store.readChanges(0, 1);
      expect(result).toEqual({ kind: 'committed', position: change?.position });
    });

    it('tells listeners of new changes until they leave', async () => {
      const { store } = given;
      const { promise, resolve } = Promise.withResolvers<void>();
      let calls = 0;
      const leave = store.onChange(() => {
        calls += 1;
        resolve();
      });
      await store.commitDecision(commitOf());
      await promise;
      leave();
      const before = calls;
      await store.commitDecision(commitOf({ revision: 2 }));
      await new Promise((done) => setTimeout(done, 20));
      expect(before).toBe(1);
      expect(calls).toBe(before);
    });

    it('does not tell of a commit that changed nothing', async () => {
      const { store } = given;
      await store.commitDecision(commitOf());
      const last = await store.lastPosition();
      await store.commitDecision(commitOf({ key: 'stale' }));
      expect(await store.lastPosition()).toBe(last);
    });
  });
}
