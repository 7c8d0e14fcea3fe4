import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/definitions/index.ts';
import { start } from './commits.ts';
import { freshStore, type MakeStore } from './store.ts';

const release = (number: number): Release => ({
  number,
  hash: `hash-${number}`,
  at: start + number,
  by: 'ann',
  message: `第 ${number} 版`,
  files: [
    { path: 'definitions/deal.yaml', content: `kind: Funnel # ${number}` },
    { path: 'templates/logo.png', content: 'iVBORw==', encoding: 'base64' },
  ],
});

export function describeReleaseStore(name: string, makeStore: MakeStore): void {
  describe(`releases in ${name}`, () => {
    const given = freshStore(makeStore);

    it('has no current release at first', async () => {
      expect(await given.store.currentRelease()).toBeUndefined();
      expect(await given.store.listReleases()).toEqual([]);
    });

    it('keeps every release; the last is the current one', async () => {
      expect(await given.store.saveRelease(release(1))).toBe(true);
      expect(await given.store.saveRelease(release(2))).toBe(true);
      expect(await given.store.currentRelease()).toEqual(release(2));
      expect(await given.store.loadRelease(1)).toEqual(release(1));
      expect(await given.store.loadRelease(3)).toBeUndefined();
      const summaries = await given.store.listReleases();
      expect(summaries.map(({ number, message }) => [number, message])).toEqual([
        [1, '第 1 版'],
        [2, '第 2 版'],
      ]);
      expect(summaries.every((summary) => !('files' in summary))).toBe(true);
    });

    it('takes one of two releases of the same number, and none that skips a number', async () => {
      const both = await Promise.all([
        given.store.saveRelease(release(1)),
        given.store.saveRelease({ ...release(1), by: 'bob' }),
      ]);
      expect(both.filter(Boolean)).toHaveLength(1);
      expect(await given.store.saveRelease(release(3))).toBe(false);
    });
  });
}
