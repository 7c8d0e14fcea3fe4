import { describe, expect, it } from 'vitest';
import { start } from './commits.ts';
import { freshStore, type MakeStore } from './store.ts';

const form = 'case/case-1/move/qualify';
const draft = (saved: number, data = {}) => ({ person: 'ann', form, data, revision: 3, saved });

export function describeDraftStore(name: string, makeStore: MakeStore): void {
  describe(`drafts in ${name}`, () => {
    const given = freshStore(makeStore);

    it('keeps the last draft of a person for a form', async () => {
      const { store } = given;
      await store.saveDraft(draft(start, { score: 1 }));
      await store.saveDraft(draft(start + 1, { note: '未完成' }));
      expect(await store.loadDraft('ann', form)).toEqual(draft(start + 1, { note: '未完成' }));
      expect(await store.loadDraft('bob', form)).toBeUndefined();
      await store.deleteDraft('ann', form);
      expect(await store.loadDraft('ann', form)).toBeUndefined();
    });

    it('sweeps away drafts saved before a moment', async () => {
      const { store } = given;
      await store.saveDraft(draft(start));
      await store.saveDraft({ ...draft(start + 1), person: 'bob' });
      expect(await store.sweepDrafts(start + 1)).toBe(1);
      expect(await store.loadDraft('ann', form)).toBeUndefined();
      expect(await store.loadDraft('bob', form)).toBeDefined();
    });
  });
}
