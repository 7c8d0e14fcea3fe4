import type { StoredDocument } from '../../src/documents/ports.ts';
import { documentOf } from './documents.ts';
import type { Store } from './store.ts';

const series = 'Q-2026';
const givenUp = 'given up';

/**
 * Makes a document that is in the queue: takes its number and releases it. One that is given up holds its number
 * for a while, says so, gives the number back, and only then leaves the queue. It may be killed anywhere; whoever
 * finds the document in the queue goes on.
 */
export async function makeDocument(
  store: Store,
  document: StoredDocument,
  giveUp: boolean,
): Promise<void> {
  const { id, revision } = document;
  if (document.error !== givenUp) {
    const number = await store.reserveNumber(series, id);
    const next = { ...document, revision: revision + 1 };
    if (!giveUp) {
      await store.saveDocument({ ...next, status: 'released', number: String(number) });
      return;
    }
    if (!(await store.saveDocument({ ...next, error: givenUp }, { keepClaim: true }))) return;
    await makeDocument(store, { ...next, error: givenUp }, giveUp);
    return;
  }
  await store.releaseNumber(series, id);
  await store.saveDocument({ ...document, revision: revision + 1, status: 'refused' });
}

/** Makes one document after the other, every third of which is given up; `said` after each. */
export async function makeDocuments(
  store: Store,
  name: string,
  count: number,
  said: (id: string) => void,
): Promise<void> {
  for (let n = 0; n < count; n++) {
    const id = `${name}-${n}`;
    const document = await store.addDocument(documentOf(n, { id, key: id }));
    await makeDocument(store, document, n % 3 === 1);
    said(id);
  }
}

/** Makes what is left in the queue, and then as many more as take the numbers that were given back. */
export async function finishDocuments(store: Store): Promise<void> {
  const now = Date.now() + 3_600_000;
  const limit = await store.countQueuedDocuments();
  for (const document of await store.claimDocuments({ owner: 'last', now, until: now, limit }))
    await makeDocument(store, document, false);
  const refused = await store.listDocuments({ status: 'refused', limit: 1_000_000 });
  for (const { id } of refused) {
    const again = `${id}-again`;
    await makeDocument(
      store,
      await store.addDocument(documentOf(1, { id: again, key: again })),
      false,
    );
  }
}

/** The numbers of what was released, the lowest first. */
export async function numbersUsed(store: Store): Promise<readonly number[]> {
  const released = await store.listDocuments({ status: 'released', limit: 1_000_000 });
  return released.map(({ number }) => Number(number)).toSorted((a, b) => a - b);
}
