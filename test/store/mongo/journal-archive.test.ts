import { describe, expect, it } from 'vitest';
import { openMongoStore } from '../../../src/store/mongo/index.ts';
import { commitOf } from '../../contracts/commits.ts';
import { changeOf } from '../../contracts/records.ts';
import { freshUri, inDatabase, needsServer, serverUri } from './make-store.ts';

const commits = 230;

describe.skipIf(serverUri === undefined)(needsServer, () => {
  it('moves old entries out of a case, and loses neither one nor its key', async () => {
    const uri = freshUri();
    const store = await openMongoStore({ uri });
    for (let revision = 1; revision <= commits; revision++)
      await store.commitDecision(commitOf({ revision, fields: { n: revision } }));
    await store.archiveJournal('case-1');
    expect(await store.archiveJournal('case-1')).toBe(0);
    expect(await inDocument(uri, 'cases')).toBe(50);

    const journal = await store.readJournal('case-1', { limit: 1000 });
    expect(journal.map((entry) => entry.revision)).toEqual(
      [...Array(commits).keys()].map((n) => n + 1),
    );
    const page = await store.readJournal('case-1', { after: 170, limit: 20 });
    expect(page.map((entry) => entry.revision)).toEqual([...Array(20).keys()].map((n) => n + 171));

    const first = commitOf({ revision: 1, fields: { n: 1 } });
    expect(await store.findCommand('case-1/1')).toEqual(first.entry);
    const again = await store.commitDecision(commitOf({ revision: commits + 1, key: 'case-1/1' }));
    expect(again).toMatchObject({ kind: 'repeated', entry: first.entry });
    await store.close();
    await inDatabase(uri, (database) => database.dropDatabase());
  });

  it('does so by itself while a record is changed again and again', async () => {
    const uri = freshUri();
    const store = await openMongoStore({ uri });
    for (let revision = 1; revision <= commits; revision++)
      await store.saveRecord(changeOf({ revision, fields: { n: revision } }));
    const history = await store.recordHistory('record:account', 'acc-1');
    expect(history.map((change) => change.record.revision)).toHaveLength(commits);
    await store.close();
    expect(await inDocument(uri, 'records')).toBeLessThan(130);
    await inDatabase(uri, (database) => database.dropDatabase());
  });
});

async function inDocument(uri: string, collection: string): Promise<number> {
  const found = await inDatabase(uri, (database) => database.collection(collection).findOne());
  return (found!['journal'] as readonly unknown[]).length;
}
