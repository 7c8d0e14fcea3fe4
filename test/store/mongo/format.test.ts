import { describe, expect, it } from 'vitest';
import { openMongoStore } from '../../../src/store/mongo/index.ts';
import { commitOf, start } from '../../contracts/commits.ts';
import { holding, offerRow } from '../../contracts/offers.ts';
import { freshUri, inDatabase, needsServer, serverUri } from './make-store.ts';

/** Makes the database one of the time before handoffs. */
function makeOlder(uri: string): Promise<void> {
  return inDatabase(uri, async (database) => {
    const later = { offers: '', holdings: '', holders: '', waits: '' } as const;
    await database.collection('cases').updateMany({}, { $unset: later });
    await database
      .collection('audit')
      .updateMany({}, { $unset: { at: '', action: '', about: '' } });
    await database.collection('formats').deleteMany({});
  });
}

describe.skipIf(serverUri === undefined)(needsServer, () => {
  it('brings data of the time before handoffs up to date', async () => {
    const uri = freshUri();
    const older = await openMongoStore({ uri });
    const commits = [...Array(7).keys()].map((n) => commitOf({ id: `c${n}`, owner: 'ann' }));
    const done = commitOf({ id: 'done', owner: 'ann', closed: start });
    await older.commitDecisions([...commits, done]);
    const entry = { id: 'a1', at: start, actor: 'ann', action: 'signed in' };
    await older.appendAudit(entry);
    await older.close();
    await makeOlder(uri);

    const store = await openMongoStore({ uri });
    expect(await store.openWork(['ann'])).toMatchObject([{ stage: 'lead', count: 7 }]);
    expect(await store.readAudit({ limit: 9, about: 'ann' })).toEqual([entry]);
    expect(await store.offersOf('c0')).toEqual([]);
    const offers = [offerRow({ case: 'c0' })];
    const holdings = [holding({ case: 'c0' })];
    await store.commitDecision(commitOf({ id: 'c0', revision: 2, offers, holdings }));
    expect(await store.offersOf('c0')).toEqual(offers);
    expect(await store.holdingsOf('c0')).toEqual(holdings);
    await store.close();
    await inDatabase(uri, (database) => database.dropDatabase());
  });

  it('refuses data of a later format', async () => {
    const uri = freshUri();
    await (await openMongoStore({ uri })).close();
    await inDatabase(uri, (database) =>
      database.collection('formats').updateOne({}, { $set: { number: 99 } }),
    );
    await expect(openMongoStore({ uri })).rejects.toMatchObject({
      problems: [{ code: 'store-too-new', params: { found: 99, known: 4 } }],
    });
    await inDatabase(uri, (database) => database.dropDatabase());
  });
});
