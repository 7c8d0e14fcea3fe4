import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery, InboxItem } from '../../../src/collaboration/ports.ts';
import { openMongoStore, type MongoStore } from '../../../src/store/mongo/index.ts';
import { commitOf, dealPlan, start } from '../../contracts/commits.ts';
import { documentOf, releasedOf } from '../../contracts/documents.ts';
import { piecesOf, post } from '../../contracts/ledger-store.ts';
import { finishDocuments, makeDocuments, numbersUsed } from '../../contracts/making.ts';
import { postingsOf } from '../../contracts/postings.ts';
import { comeAndGo } from '../../contracts/queue-store.ts';
import { offerRow, openOffer } from '../../contracts/offers.ts';
import { inDatabase, needsServer, openSeveral, serverUri } from './make-store.ts';

const inboxItem: InboxItem = {
  id: 'case-1:1:notify:sam',
  person: 'sam',
  topic: 'offered',
  case: 'case-1',
  funnel: 'deal',
  at: start,
  params: {},
};

describe.skipIf(serverUri === undefined)(needsServer, () => {
  describe('several processes on one database', () => {
    let given: Awaited<ReturnType<typeof openSeveral>>;
    let ann: MongoStore;
    let bob: MongoStore;
    beforeEach(async () => {
      given = await openSeveral(2);
      [ann, bob] = given.stores as [MongoStore, MongoStore];
    });
    afterEach(() => given.close());

    it('number their changes together: 1, 2, 3, … each once', async () => {
      const ids = [...Array(60).keys()].map((n) => `c${n}`);
      const results = await Promise.all(
        ids.map((id, n) => (n % 2 === 0 ? ann : bob).commitDecision(commitOf({ id }))),
      );
      const positions = results.map((result) => result.kind === 'committed' && result.position);
      expect(positions.toSorted((a, b) => Number(a) - Number(b))).toEqual(ids.map((_, n) => n + 1));
      const changes = await bob.readChanges(0, 100);
      expect(changes.map(({ position }) => position)).toEqual(ids.map((_, n) => n + 1));
      expect(new Set(changes.map(({ id }) => id))).toEqual(new Set(ids));
    });

    it('let a reader who follows the changes miss none while both write', async () => {
      const ids = [...Array(120).keys()].map((n) => `c${n}`);
      const seen = new Set<string>();
      let after = 0;
      const follow = async () => {
        for (const { id, position } of await bob.readChanges(after, 7)) {
          seen.add(id);
          after = position;
        }
      };
      const state = { done: false };
      const writing = Promise.all(
        [ann, bob].map(async (store, half) => {
          for (const id of ids.filter((_, n) => n % 2 === half))
            await store.commitDecision(commitOf({ id }));
        }),
      ).finally(() => (state.done = true));
      while (!state.done) await follow();
      await writing;
      for (let n = 0; n < 20; n++) await follow();
      expect(seen).toEqual(new Set(ids));
    });

    it('hear of what another has committed', async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const leave = bob.onChange(resolve);
      await ann.commitDecision(commitOf());
      await promise;
      leave();
      expect(await bob.lastPosition()).toBe(1);
    });

    it('announce what a process that was killed had committed and not announced', async () => {
      await ann.commitDecision(commitOf({ id: 'a' }));
      await inDatabase(given.uri, async (database) => {
        await database.collection('changes').deleteMany({});
        const announce = [{ revision: 1, at: start, written: Date.now() - 60_000 }];
        await database.collection('cases').updateOne({}, { $set: { announce } });
      });
      expect(await bob.readChanges(0, 10)).toEqual([]);
      const eve = await openMongoStore({ uri: given.uri });
      await eve.close();
      expect(await bob.readChanges(0, 10)).toMatchObject([{ position: 1, id: 'a', revision: 1 }]);
      const left = await inDatabase(given.uri, (database) =>
        database.collection('cases').countDocuments({ 'announce.revision': { $exists: true } }),
      );
      expect(left).toBe(0);
    });

    it('carry a command out once, whichever it is sent to', async () => {
      const commit = commitOf({
        key: 'same',
        effects: [{ key: 'e', kind: 'notify', payload: {} }],
      });
      const results = await Promise.all(
        [...Array(10).keys()].map((n) => (n % 2 === 0 ? ann : bob).commitDecision(commit)),
      );
      expect(results.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
      expect(results.filter(({ kind }) => kind === 'repeated')).toHaveLength(9);
      expect(await ann.countPendingEffects()).toBe(1);
    });

    it('never both take an effect or a timer', async () => {
      const effects = [0, 1, 2].map((n) => ({ key: `e${n}`, kind: 'notify', payload: {} }));
      const timer = { change: 'set', id: 't', kind: 'sla', due: start, payload: {} } as const;
      const ids = [...Array(12).keys()].map((n) => `c${n}`);
      await ann.commitDecisions(
        ids.map((id) =>
          commitOf({
            id,
            at: start,
            timers: [{ ...timer, id: `${id}/t` }],
            effects: effects.map((effect) => ({ ...effect, key: `${id}/${effect.key}` })),
          }),
        ),
      );
      const claim = (owner: string) => ({ owner, now: start, until: start + 1000, limit: 100 });
      const taken = await Promise.all([
        ann.claimEffects(claim('ann')),
        bob.claimEffects(claim('bob')),
      ]);
      expect(new Set(taken.flat().map(({ key }) => key)).size).toBe(36);
      expect(taken.flat()).toHaveLength(36);
      const due = await Promise.all([
        ann.claimDueTimers(claim('ann')),
        bob.claimDueTimers(claim('bob')),
      ]);
      expect(due.flat()).toHaveLength(12);
    });

    it('keep a timer that one sets while the other claims its neighbour', async () => {
      const timer = (id: string, due: number) =>
        ({ change: 'set', id, kind: 'sla', due, payload: {} }) as const;
      await ann.commitDecision(commitOf({ timers: [timer('t1', start)] }));
      const claim = { owner: 'bob', now: start, until: start + 5000, limit: 5 };
      for (let revision = 2; revision < 12; revision++) {
        const [result] = await Promise.all([
          ann.commitDecision(commitOf({ revision, timers: [timer(`t${revision}`, start + 9000)] })),
          bob.claimDueTimers(claim),
          bob.releaseClaims('bob'),
        ]);
        expect(result.kind).toBe('committed');
      }
      const due = await bob.claimDueTimers({ ...claim, now: start + 9000, until: start + 9001 });
      expect(due).toHaveLength(5);
      const rest = { ...claim, now: start + 9000, until: start + 9001, limit: 50 };
      expect(await bob.claimDueTimers(rest)).toHaveLength(6);
    });

    it('give the numbers of a series without a gap', async () => {
      const keys = [...Array(40).keys()].map(String);
      const numbers = await Promise.all(
        keys.map((key, n) => (n % 2 === 0 ? ann : bob).reserveNumber('Q', key)),
      );
      expect(numbers.toSorted((a, b) => a - b)).toEqual(keys.map((_, n) => n + 1));
    });

    it('leave no number out and give none twice, though numbers are given back meanwhile', async () => {
      const plans = [...Array(24).keys()].map((n) => [n % 2 === 0, n % 3 === 0, n % 5 === 0]);
      const held = await Promise.all(
        plans.map((plan, n) =>
          comeAndGo(n % 2 === 0 ? [ann, bob] : [bob, ann], 'Q', `k${n}`, plan),
        ),
      );
      expect(held.toSorted((a, b) => a - b)).toEqual(held.map((_, n) => n + 1));
    });

    it('number documents without a gap, though some are given up', async () => {
      await Promise.all(
        [ann, bob, ann, bob].map((store, n) =>
          makeDocuments(store, `lane${n}`, 6, () => undefined),
        ),
      );
      await finishDocuments(bob);
      expect(await numbersUsed(ann)).toEqual(Array.from({ length: 24 }, (_, n) => n + 1));
    });

    it('never both take a document that is to be made, and one of them saves it', async () => {
      const all = [...Array(60).keys()].map((n) => documentOf(n, { key: `k${n}` }));
      await Promise.all(all.map((each, n) => (n % 2 === 0 ? ann : bob).addDocument(each)));
      const taken: string[] = [];
      const drain = async (store: MongoStore, owner: string) => {
        const claim = { owner, now: start, until: start + 60_000, limit: 7 };
        for (let found; (found = await store.claimDocuments(claim)).length > 0;)
          taken.push(...found.map(({ id }) => id));
      };
      await Promise.all([drain(ann, 'ann'), drain(bob, 'bob'), drain(bob, 'eve')]);
      await drain(ann, 'ann');
      expect(taken.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      const saved = await Promise.all(
        [ann, bob, ann, bob].map((store) => store.saveDocument(releasedOf(all[0]!, 'aa'))),
      );
      expect(saved.filter(Boolean)).toHaveLength(1);
    });

    it('add a document once and use a link once, though both bring it', async () => {
      const stores = [...Array(10).keys()].map((n) => (n % 2 === 0 ? ann : bob));
      const added = await Promise.all(
        stores.map((store, n) => store.addDocument(documentOf(1, { id: `d${n}` }))),
      );
      expect(new Set(added.map(({ id }) => id)).size).toBe(1);
      const by = { id: 'ann', name: 'Ann' };
      const link = { idHash: 'h', document: 'd1', format: 'pdf', sha256: 'aa', by } as const;
      await ann.saveSigningLink({ ...link, created: start, expires: start + 1000 });
      const used = await Promise.all(stores.map((store) => store.useSigningLink('h', start)));
      expect(used.filter(Boolean)).toHaveLength(1);
    });

    it('post to one ledger, each whole and once, and what came to nothing is gone', async () => {
      const postUntilDone = async (store: MongoStore, count: number, person: string) => {
        while (!(await post(store, count, person)));
      };
      const counts = [3, 700, 1, 520, 40, 2];
      await Promise.all(
        counts.map((count, n) => postUntilDone(n % 2 === 0 ? ann : bob, count, `w${n}`)),
      );
      const entries = await bob.readEntries({ plan: 'sales' });
      expect(entries.map(({ number }) => number)).toEqual(entries.map((_, n) => n + 1));
      expect(piecesOf(entries)).toEqual(new Map(counts.map((count, n) => [`w${n}`, [count]])));
      await post(ann, 1, 'last');
      await Promise.all(given.stores.map((store) => store.close()));
      const stored = await inDatabase(given.uri, async (database) => ({
        entries: await database.collection('ledger').countDocuments({}),
        pending: await database.collection('ledger').countDocuments({ pending: { $exists: true } }),
        book: await database.collection('books').findOne({}),
      }));
      expect(stored).toMatchObject({ entries: entries.length + 1, pending: 0 });
      expect(stored.book).toMatchObject({ unsettled: [] });
    });

    it('count no entry of a save that was broken off, and all of one whose process was killed after it', async () => {
      await post(ann, 2, 'ann');
      await inDatabase(given.uri, async (database) => {
        const ledger = database.collection<{ _id: string }>('ledger');
        const entry = { book: '["sales","2026-Q1"]', person: 'ghost', json: '{}' };
        const numbers = [1, 3, 4];
        await ledger.insertMany(
          numbers.map((number) => ({ _id: `x/${number}`, ...entry, number, pending: 'x' })),
        );
      });
      expect(await bob.readEntries({ plan: 'sales' })).toHaveLength(2);
      expect(await post(bob, 3, 'bob')).toBe(true);
      const entries = postingsOf(1, 5).map((each) => ({
        ...each,
        person: each.number < 3 ? 'ann' : 'bob',
      }));
      expect(await ann.readEntries({ plan: 'sales' })).toEqual(entries);
      // As if nobody had come to settle it.
      await inDatabase(given.uri, async (database) => {
        await database
          .collection('ledger')
          .updateMany({ person: 'bob', pending: { $exists: false } }, { $set: { pending: 'y' } });
        await database.collection('books').updateMany({}, { $set: { unsettled: ['y'] } });
      });
      expect(await ann.readEntries({ plan: 'sales' })).toEqual(entries);
      expect(await post(ann, 1, 'ann')).toBe(true);
      expect(await bob.readEntries({ plan: 'sales' })).toHaveLength(6);
      expect(await bob.readEntries({ plan: 'sales', person: 'ghost' })).toEqual([]);
    });

    it('never both take a delivery, and take a digest whole', async () => {
      const deliveries = [...Array(120).keys()].map((n) => ({
        key: `d${n}`,
        channel: 'mail',
        person: `p${n % 12}`,
        case: 'case-1',
        created: start + (n % 7),
        due: start,
        attempts: 0,
        payload: { n },
        ...(n % 3 > 0 && { digest: '2026-03-02T09:00' }),
      }));
      await ann.addDeliveries(deliveries);
      const claims: (readonly Delivery[])[] = [];
      const drain = async (store: MongoStore, owner: string) => {
        const claim = { owner, now: start, until: start + 60_000, limit: 4, except: [] };
        for (let taken; (taken = await store.claimDeliveries(claim)).length > 0;)
          claims.push(taken);
      };
      await Promise.all([drain(ann, 'ann'), drain(ann, 'eve'), drain(bob, 'bob')]);
      // Whoever found nothing because another was quicker comes again.
      await drain(bob, 'bob');
      const keys = claims.flat().map(({ key }) => key);
      expect(keys.toSorted()).toEqual(deliveries.map(({ key }) => key).toSorted());
      const shares = claims.map((taken) =>
        taken.filter(({ digest }) => digest !== undefined).map(({ person }) => person),
      );
      expect(shares.flatMap((people) => [...new Set(people)])).toHaveLength(8);
    });

    it('add a delivery once, though both bring it', async () => {
      const delivery = {
        key: 'd',
        channel: 'mail',
        case: 'case-1',
        created: start,
        due: start,
        attempts: 0,
        payload: {},
      };
      const added = await Promise.all(
        [...Array(10).keys()].map((n) => (n % 2 === 0 ? ann : bob).addDeliveries([delivery])),
      );
      expect(added.flat()).toEqual(['d']);
      expect(await bob.countDeliveries()).toBe(1);
    });

    it('take a link that acts once', async () => {
      const link = { idHash: 'l', person: 'ann', case: 'case-1', action: 'accept' } as const;
      await ann.saveActionLinks([{ ...link, created: start, expires: start + 1000 }]);
      const taken = await Promise.all(
        [...Array(10).keys()].map((n) => (n % 2 === 0 ? ann : bob).takeActionLink('l', start)),
      );
      expect(taken.filter(Boolean)).toHaveLength(1);
    });

    it('save the turns of a pool one after the other, none over another', async () => {
      const takeTurn = async (store: MongoStore): Promise<void> => {
        const pool = await store.loadPool('sdr');
        const turns = Number(pool?.state ?? 0) + 1;
        if (!(await store.savePool('sdr', (pool?.revision ?? 0) + 1, turns))) await takeTurn(store);
      };
      await Promise.all([...Array(24).keys()].map((n) => takeTurn(n % 2 === 0 ? ann : bob)));
      expect(await bob.loadPool('sdr')).toEqual({ revision: 24, state: 24 });
    });

    it('see at once what another has put on offer', async () => {
      await ann.commitDecision(commitOf({ owner: 'x' }));
      const offers = { o: openOffer('o', 'sam') };
      await ann.commitDecision(
        commitOf({
          owner: 'x',
          revision: 2,
          state: { offers },
          offers: [offerRow({ id: 'o', case: 'case-1' })],
        }),
      );
      expect(await bob.heldBy('sam', { limit: 9 })).toEqual(['case-1']);
      expect(await bob.openWork(['sam', 'x'])).toMatchObject([{ person: 'sam', count: 1 }]);
      const accepted = offerRow({ id: 'o', case: 'case-1', status: 'accepted' });
      await bob.commitDecision(commitOf({ owner: 'sam', revision: 3, offers: [accepted] }));
      expect(await ann.offersOf('case-1')).toEqual([accepted]);
    });

    it('hear of an inbox that another has changed, beside the changes of rows', async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const leave = bob.onChange(resolve);
      await ann.addInboxItems([inboxItem]);
      await promise;
      leave();
      const position = await bob.inboxChanged('sam');
      expect(position).toBe(await bob.lastPosition());
      await bob.commitDecision(commitOf());
      expect(await ann.readChanges(0, 10)).toMatchObject([{ position: position + 1 }]);
      await bob.markInboxItem('sam', inboxItem.id, { read: start });
      expect(await ann.inboxChanged('sam')).toBe(position + 2);
    });

    it('tell of an inbox that a process changed which was killed before it could', async () => {
      await ann.addInboxItems([inboxItem]);
      await inDatabase(given.uri, async (database) => {
        await database.collection('changes').deleteMany({});
        await database
          .collection('inbox')
          .updateOne({}, { $set: { changed: Date.now() - 60_000 } });
      });
      expect(await bob.inboxChanged('sam')).toBe(0);
      const eve = await openMongoStore({ uri: given.uri });
      await eve.close();
      expect(await bob.inboxChanged('sam')).toBe(1);
      const left = await inDatabase(given.uri, (database) =>
        database.collection('inbox').countDocuments({ changed: { $exists: true } }),
      );
      expect(left).toBe(0);
    });

    it('learn of a storage plan that another has applied', async () => {
      await bob.commitDecision(commitOf({ id: 'a', fields: { code: 'X' } }));
      await ann.applyStoragePlan(dealPlan);
      const second = await bob.commitDecision(commitOf({ id: 'b', fields: { code: 'X' } }));
      expect(second).toEqual({ kind: 'duplicate', field: 'code', existing: 'a' });
    });
  });
});
