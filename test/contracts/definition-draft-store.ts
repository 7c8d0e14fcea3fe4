import { describe, expect, it } from 'vitest';
import type { DefinitionDraft, DraftFile } from '../../src/drafting/ports.ts';
import { start } from './commits.ts';
import { freshStore, type MakeStore } from './store.ts';

const draft = (id: string, changes: Partial<DefinitionDraft> = {}): DefinitionDraft => ({
  id,
  title: '新的交接',
  owner: 'ann',
  shared: false,
  release: 3,
  revision: 1,
  created: start,
  changed: start,
  changedBy: 'ann',
  ...changes,
});

const file = (path: string, changes: Partial<DraftFile> = {}): DraftFile => ({
  draft: 'd1',
  path,
  revision: 1,
  version: { kind: 'content', content: 'kind: Funnel\n' },
  aside: [],
  changed: start,
  changedBy: 'ann',
  ...changes,
});

export function describeDefinitionDrafts(name: string, makeStore: MakeStore): void {
  describe(`drafts of definitions in ${name}`, () => {
    const given = freshStore(makeStore);

    it('lists them with the latest begun first', async () => {
      const { store } = given;
      await store.saveDefinitionDraft(draft('d1'));
      await store.saveDefinitionDraft(draft('d2', { created: start + 1 }));
      expect((await store.listDefinitionDrafts()).map(({ id }) => id)).toEqual(['d2', 'd1']);
      expect(await store.loadDefinitionDraft('d1')).toEqual(draft('d1'));
      expect(await store.loadDefinitionDraft('d3')).toBeUndefined();
    });

    it('takes the first of two changes of the same draft', async () => {
      const { store } = given;
      expect(await store.saveDefinitionDraft(draft('d1'))).toBe(true);
      expect(await store.saveDefinitionDraft(draft('d1', { title: 'again' }))).toBe(false);
      const second = draft('d1', { revision: 2, shared: true });
      expect(await store.saveDefinitionDraft(second)).toBe(true);
      expect(await store.saveDefinitionDraft({ ...second, title: 'late' })).toBe(false);
      expect(await store.loadDefinitionDraft('d1')).toEqual(second);
    });

    it('keeps each file by itself, with the versions put aside', async () => {
      const { store } = given;
      const bytes = { kind: 'content', content: 'AAEC', encoding: 'base64' } as const;
      const aside = [
        { id: 'a1', version: { kind: 'deleted' }, from: { release: 4 }, at: start },
      ] as const;
      const template = file('templates/quote.docx', { version: bytes, aside });
      const funnel = file('definitions/线索.yaml');
      expect(await store.saveDraftFile(template)).toBe(true);
      expect(await store.saveDraftFile(funnel)).toBe(true);
      expect(await store.saveDraftFile({ ...funnel, changedBy: 'bob' })).toBe(false);
      const gone = { ...funnel, revision: 2, version: { kind: 'deleted' } } as const;
      expect(await store.saveDraftFile(gone)).toBe(true);
      expect(await store.saveDraftFile(gone)).toBe(false);
      expect(await store.loadDraftFiles('d1')).toEqual([gone, template]);
    });

    it('throws a draft away with its files only', async () => {
      const { store } = given;
      await store.saveDefinitionDraft(draft('d1'));
      await store.saveDraftFile(file('a.yaml'));
      await store.saveDraftFile(file('a.yaml', { draft: 'd2' }));
      await store.deleteDefinitionDraft('d1');
      expect(await store.loadDefinitionDraft('d1')).toBeUndefined();
      expect(await store.loadDraftFiles('d1')).toEqual([]);
      expect(await store.loadDraftFiles('d2')).toHaveLength(1);
    });
  });
}
