import { describe, expect, it } from 'vitest';
import type { SigningLink, StoredDocument } from '../../src/documents/ports.ts';
import { start } from './commits.ts';
import { documentOf, releasedOf } from './documents.ts';
import { finishDocuments, makeDocuments, numbersUsed } from './making.ts';
import { freshStore, type MakeStore, type Store } from './store.ts';

const hour = 3_600_000;

const idsOf = (documents: readonly { readonly id: string }[]) => documents.map(({ id }) => id);
const withoutData = ({ data: _data, ...rest }: StoredDocument) => rest;

async function addAll(store: Store, documents: readonly StoredDocument[]): Promise<void> {
  for (const document of documents) await store.addDocument(document);
}

export function describeDocuments(name: string, makeStore: MakeStore): void {
  describe(`documents in ${name}`, () => {
    const given = freshStore(makeStore);

    it('are added once for each key and given back as they were', async () => {
      const { store } = given;
      expect(await store.addDocument(documentOf(1))).toEqual(documentOf(1));
      const again = documentOf(1, { id: 'other', title: 'other' });
      expect(await store.addDocument(again)).toEqual(documentOf(1));
      expect(await store.loadDocument('d1')).toEqual(documentOf(1));
      expect(await store.loadDocument('other')).toBeUndefined();
    });

    it('are added once, though the same request comes many times at once', async () => {
      const { store } = given;
      const requests = [...Array(12).keys()].map((n) => documentOf(1, { id: `d${n}` }));
      const answers = await Promise.all(requests.map((each) => store.addDocument(each)));
      expect(new Set(idsOf(answers)).size).toBe(1);
      expect(await store.listDocuments({ limit: 99 })).toHaveLength(1);
    });

    it('are saved by the one who knows how they stand', async () => {
      const { store } = given;
      await store.addDocument(documentOf(1));
      const saved = releasedOf(documentOf(1), 'aa', {
        data: { ...documentOf(1).data, zone: 'UTC' },
      });
      expect(await store.saveDocument(saved)).toBe(true);
      expect(await store.saveDocument({ ...saved, title: 'late' })).toBe(false);
      expect(await store.saveDocument({ ...saved, revision: 4 })).toBe(false);
      expect(await store.saveDocument({ ...saved, id: 'nobody', key: 'x' })).toBe(false);
      expect(await store.loadDocument('d1')).toEqual(saved);
    });

    it('are listed by what they are about, the newest first, without their data', async () => {
      const { store } = given;
      const contract = { definition: 'contract' };
      const account = { collection: 'record:account', id: 'case-1', name: 'A' };
      const other = { collection: 'case:deal', id: 'case-2', name: 'B' };
      await addAll(store, [
        documentOf(1),
        documentOf(2, contract),
        documentOf(3, { subject: account }),
        documentOf(4, { subject: other, requested: start + 2 }),
        documentOf(5, { status: 'failed', error: '太慢' }),
      ]);
      const list = async (query: object) =>
        idsOf(await store.listDocuments({ limit: 99, ...query }));
      expect(await list({})).toEqual(['d5', 'd3', 'd4', 'd2', 'd1']);
      expect(await list({ subject: { collection: 'case:deal' } })).toEqual([
        'd5',
        'd4',
        'd2',
        'd1',
      ]);
      const one = { subject: { collection: 'case:deal', id: 'case-1' } };
      expect(await list(one)).toEqual(['d5', 'd2', 'd1']);
      expect(await list(contract)).toEqual(['d2']);
      expect(await list({ status: 'failed' })).toEqual(['d5']);
      expect(await list({ ...one, ...contract, status: 'failed' })).toEqual([]);
      const [newest] = await store.listDocuments({ limit: 1 });
      expect(newest).toEqual(withoutData(documentOf(5, { status: 'failed', error: '太慢' })));
    });

    it('are found by a part of their number, the newest first', async () => {
      const { store } = given;
      await addAll(store, [
        documentOf(1, { number: 'Q-2026-0001' }),
        documentOf(2, { number: 'Q-2026-0012', requested: start + 2 }),
        documentOf(3, { number: 'C"%_1' }),
        documentOf(4, { title: 'Q-2026-0099' }),
      ]);
      expect(idsOf(await store.documentsNumbered('q-2026', 9))).toEqual(['d2', 'd1']);
      expect(idsOf(await store.documentsNumbered('0012', 9))).toEqual(['d2']);
      expect(idsOf(await store.documentsNumbered('-', 1))).toEqual(['d2']);
      expect(idsOf(await store.documentsNumbered('"%_', 9))).toEqual(['d3']);
      expect(await store.documentsNumbered('%', 9)).toHaveLength(1);
      expect(await store.documentsNumbered('0099', 9)).toEqual([]);
    });

    it('are read page by page, also where moments are the same', async () => {
      const { store } = given;
      const all = [...Array(7).keys()].map((n) =>
        documentOf(n, { requested: start + Math.floor(n / 3) }),
      );
      await addAll(store, all);
      const read: string[] = [];
      for (let before: string | undefined; ;) {
        const rest = before === undefined ? {} : { before };
        const page = await store.listDocuments({ definition: 'quote', limit: 2, ...rest });
        read.push(...idsOf(page));
        before = page.at(-1)?.id;
        if (before === undefined) break;
      }
      expect(read).toEqual(idsOf(all).toReversed());
    });

    it('are found by a file while they are released, the newest of several', async () => {
      const { store } = given;
      await addAll(store, [documentOf(1), documentOf(2), documentOf(3)]);
      expect(await store.findDocumentByFile('aa')).toBeUndefined();
      for (const n of [1, 2]) await store.saveDocument(releasedOf(documentOf(n), 'aa'));
      await store.saveDocument(releasedOf(documentOf(3), 'bb', { status: 'draft' }));
      expect((await store.findDocumentByFile('aa'))?.id).toBe('d2');
      expect(await store.findDocumentByFile('bb')).toBeUndefined();
      const released = releasedOf(documentOf(2), 'aa');
      await store.saveDocument({ ...released, revision: 3, status: 'expired' });
      expect((await store.findDocumentByFile('aa'))?.id).toBe('d1');
    });

    it('are over when their time is, as long as files are there', async () => {
      const { store } = given;
      await addAll(
        store,
        [1, 2, 3, 4, 5, 6].map((n) => documentOf(n)),
      );
      const until = (n: number) => ({ keepUntil: start + n * hour });
      await store.saveDocument(releasedOf(documentOf(1), 'a', until(3)));
      await store.saveDocument(releasedOf(documentOf(2), 'b', until(2)));
      await store.saveDocument(releasedOf(documentOf(3), 'c'));
      await store.saveDocument(releasedOf(documentOf(4), 'd', { ...until(1), files: [] }));
      await store.saveDocument(releasedOf(documentOf(5), 'e', { ...until(1), status: 'draft' }));
      await store.saveDocument(releasedOf(documentOf(6), 'f', { ...until(4), status: 'refused' }));
      expect(await store.documentsToExpire(start + 2 * hour - 1, 9)).toEqual([]);
      expect(await store.documentsToExpire(start + 9 * hour, 9)).toEqual(['d2', 'd1', 'd6']);
      expect(await store.documentsToExpire(start + 9 * hour, 1)).toEqual(['d2']);
      const [file] = releasedOf(documentOf(2), 'b').files;
      const { blob: _, ...gone } = file!;
      const over = releasedOf(documentOf(2), 'b', { ...until(2), revision: 3, files: [gone] });
      await store.saveDocument({ ...over, status: 'expired' });
      expect(await store.documentsToExpire(start + 9 * hour, 9)).toEqual(['d1', 'd6']);
    });
  });
}

/** Whatever is given up, and whoever works at once, the numbers of what was released are 1, 2, 3, … */
export function describeDocumentNumbers(name: string, makeStore: MakeStore): void {
  describe(`numbers of documents in ${name}`, () => {
    const given = freshStore(makeStore);

    it('have no gap when some are given up and their numbers go to others', async () => {
      const { store } = given;
      const done: string[] = [];
      await Promise.all(
        ['a', 'b', 'c', 'd'].map((lane) => makeDocuments(store, lane, 6, (id) => done.push(id))),
      );
      await finishDocuments(store);
      expect(done).toHaveLength(24);
      expect(await numbersUsed(store)).toEqual(Array.from({ length: 24 }, (_, n) => n + 1));
    });
  });
}

const claimBy = (owner: string, now = start, limit = 10) => ({
  owner,
  now,
  until: now + 60_000,
  limit,
});

export function describeDocumentQueue(name: string, makeStore: MakeStore): void {
  describe(`documents that are going to be made in ${name}`, () => {
    const given = freshStore(makeStore);
    const claimed = async (owner: string, now = start) =>
      idsOf(await given.store.claimDocuments(claimBy(owner, now)));

    it('are taken by one owner, the oldest first, with their data', async () => {
      const { store } = given;
      await addAll(store, [documentOf(3), documentOf(1), documentOf(2), documentOf(4)]);
      const ann = await store.claimDocuments(claimBy('a', start, 2));
      expect(ann).toEqual([documentOf(1), documentOf(2)]);
      expect(await claimed('b')).toEqual(['d3', 'd4']);
      expect(await claimed('c')).toEqual([]);
      expect(await store.countQueuedDocuments()).toBe(4);
    });

    it('wait until they are due, and nothing else is in the queue', async () => {
      const { store } = given;
      await addAll(store, [
        documentOf(1, { due: start + hour }),
        documentOf(2, { status: 'failed' }),
        documentOf(3, { status: 'draft' }),
        documentOf(4),
      ]);
      expect(await claimed('a', start + hour - 1)).toEqual(['d4']);
      expect(await claimed('b', start + hour)).toContain('d1');
      expect(await store.countQueuedDocuments()).toBe(2);
    });

    it('are taken again when the claim has run out or was given back', async () => {
      const { store } = given;
      await addAll(store, [documentOf(1), documentOf(2)]);
      await claimed('a');
      expect(await claimed('b', start + 59_999)).toEqual([]);
      expect(await claimed('b', start + 60_000)).toEqual(['d1', 'd2']);
      await store.releaseDocuments('a');
      expect(await claimed('c', start + 60_001)).toEqual([]);
      await store.releaseDocuments('b');
      expect(await claimed('c', start + 60_001)).toEqual(['d1', 'd2']);
    });

    it('leave the queue when they are saved as made, and stay for a later attempt', async () => {
      const { store } = given;
      await addAll(store, [documentOf(1), documentOf(2)]);
      await claimed('a');
      await store.saveDocument(releasedOf(documentOf(1), 'aa'));
      const retried = { ...documentOf(2), revision: 2, attempts: 1, due: start + 5000, error: 'x' };
      await store.saveDocument(retried);
      expect(await store.countQueuedDocuments()).toBe(1);
      expect(await claimed('b', start + 4999)).toEqual([]);
      expect(await store.claimDocuments(claimBy('b', start + 5000))).toEqual([retried]);
      await store.releaseDocuments('b');
      expect(await claimed('c', start + 5000)).toEqual(['d2']);
    });

    it('stay with their owner through a save that keeps the claim', async () => {
      const { store } = given;
      await store.addDocument(documentOf(1));
      await claimed('a');
      const noted = { ...documentOf(1), revision: 2, number: 'Q-2026-0001' };
      expect(await store.saveDocument(noted, { keepClaim: true })).toBe(true);
      expect(await claimed('b', start + 59_999)).toEqual([]);
      expect(await store.claimDocuments(claimBy('b', start + 60_000))).toEqual([noted]);
      const made = releasedOf(noted, 'aa');
      expect(await store.saveDocument(made, { keepClaim: true })).toBe(true);
      expect(await store.countQueuedDocuments()).toBe(0);
      await store.releaseDocuments('b');
      expect(await claimed('c', start + hour)).toEqual([]);
    });

    it('are in the queue as long as their case has something to be told', async () => {
      const { store } = given;
      await store.addDocument(documentOf(1));
      const untold = [{ how: 'released', key: 'told' }] as const;
      const released = releasedOf(documentOf(1), 'aa', { untold, due: start + 5 });
      await store.saveDocument(released);
      const claim = { owner: 'a', until: start + hour, limit: 9 };
      expect(await store.claimDocuments({ ...claim, now: start + 4 })).toEqual([]);
      expect(await store.claimDocuments({ ...claim, now: start + 5 })).toEqual([released]);
      expect(await store.findDocumentByFile('aa')).toEqual(released);
      const { untold: _told, ...told } = { ...released, revision: released.revision + 1 };
      await store.saveDocument(told);
      expect(await store.countQueuedDocuments()).toBe(0);
      expect(await store.claimDocuments({ ...claim, now: start + 2 * hour })).toEqual([]);
    });

    it('come back into the queue when somebody tries a failed one again', async () => {
      const { store } = given;
      await store.addDocument(documentOf(1));
      await claimed('a');
      await store.saveDocument({ ...documentOf(1), revision: 2, status: 'failed' });
      expect(await claimed('b', start + hour)).toEqual([]);
      await store.saveDocument({ ...documentOf(1), revision: 3, due: start + hour });
      expect(await claimed('b', start + hour)).toEqual(['d1']);
    });
  });
}

function linkOf(n: number, options: Partial<SigningLink> = {}): SigningLink {
  return {
    idHash: `h${n}`,
    document: 'd1',
    format: 'pdf',
    sha256: 'aa',
    name: '王 Wang',
    by: { id: 'ann', name: '安 Ann' },
    created: start + n,
    expires: start + hour,
    ...options,
  };
}

export function describeSigningLinks(name: string, makeStore: MakeStore): void {
  describe(`links for signing in ${name}`, () => {
    const given = freshStore(makeStore);

    it('are found by their hash and by their document', async () => {
      const { store } = given;
      for (const link of [linkOf(2), linkOf(1), linkOf(3, { document: 'd2' })])
        await store.saveSigningLink(link);
      expect(await store.findSigningLink('h1')).toEqual(linkOf(1));
      expect(await store.findSigningLink('h9')).toBeUndefined();
      expect(await store.signingLinksOf('d1')).toEqual([linkOf(1), linkOf(2)]);
      expect(await store.signingLinksOf('d9')).toEqual([]);
    });

    it('are used once, before they expire, by whoever comes first', async () => {
      const { store } = given;
      await store.saveSigningLink(linkOf(1));
      await store.saveSigningLink(linkOf(2));
      expect(await store.useSigningLink('h1', start + hour)).toBe(false);
      const used = await Promise.all(
        [...Array(8).keys()].map((n) => store.useSigningLink('h1', start + n)),
      );
      expect(used.filter(Boolean)).toHaveLength(1);
      expect((await store.findSigningLink('h1'))?.used).toBe(start + used.indexOf(true));
      expect(await store.useSigningLink('h9', start)).toBe(false);
      await store.saveSigningLink(linkOf(1));
      expect(await store.useSigningLink('h1', start)).toBe(false);
    });

    it('are of no use once they were withdrawn, and not withdrawn once they were used', async () => {
      const { store } = given;
      await store.saveSigningLink(linkOf(1));
      await store.saveSigningLink(linkOf(2));
      expect(await store.withdrawSigningLink('h1', start + 5)).toBe(true);
      expect(await store.withdrawSigningLink('h1', start + 6)).toBe(false);
      expect(await store.useSigningLink('h1', start + 7)).toBe(false);
      expect(await store.findSigningLink('h1')).toEqual(linkOf(1, { withdrawn: start + 5 }));
      await store.useSigningLink('h2', start);
      expect(await store.withdrawSigningLink('h2', start)).toBe(false);
      expect(await store.withdrawSigningLink('h9', start)).toBe(false);
    });
  });
}
