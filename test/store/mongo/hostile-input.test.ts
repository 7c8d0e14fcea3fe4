import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everything, type Condition } from '../../../src/expressions/index.ts';
import type { MongoStore } from '../../../src/store/mongo/index.ts';
import type { Json, JsonObject } from '../../../src/shared/index.ts';
import { commitOf, dealPlan } from '../../contracts/commits.ts';
import { documentOf } from '../../contracts/documents.ts';
import { bookOf, postedOf } from '../../contracts/postings.ts';
import { makeMongoStore, needsServer, serverUri } from './make-store.ts';

const collection = 'case:deal' as const;
const operators: readonly JsonObject[] = [
  { $ne: null },
  { $gt: '' },
  { $regex: '.*' },
  { $where: 'true' },
  { $exists: true },
  { $in: ['secret'] },
  { $not: { $eq: 'x' } },
];

const by = { id: 'ann', name: 'Ann' };
const link = {
  idHash: 'h',
  document: 'd1',
  format: 'pdf',
  sha256: 'aa',
  by,
  created: 1,
  expires: 9,
} as const;
const target = {
  id: 't',
  metric: 'revenue',
  of: { kind: 'company' },
  from: '2026-01-01',
  until: '2026-12-31',
  amount: '1',
  set: 1,
  by,
} as const;
const rate = { from: 'USD', to: 'CNY', on: '2026-01-01', rate: '7.1', set: 1, by } as const;

describe.skipIf(serverUri === undefined)(needsServer, () => {
  describe('operators of MongoDB in what users send', () => {
    let store: MongoStore;
    beforeEach(async () => {
      store = await makeMongoStore({ plan: dealPlan });
      const fields = { region: 'secret', code: 'X-1', tags: ['a'], hot: true, score: 1 };
      await store.commitDecision(commitOf({ fields }));
    });
    afterEach(() => store.close());

    const find = async (where: Condition) =>
      (await store.queryRows({ collection, where, sort: [], limit: 9 })).rows.length;

    it.each(operators)('find nothing as a value to compare with: %j', async (value) => {
      for (const [field, kind] of [
        ['region', 'text'],
        ['hot', 'bool'],
        ['score', 'int'],
        ['notes', 'text'],
      ] as const) {
        expect(await find({ op: 'eq', field, type: { kind }, value })).toBe(0);
        expect(await find({ op: 'gt', field, type: { kind }, value })).toBe(0);
        expect(await find({ op: 'in', field, type: { kind }, values: [value] })).toBe(0);
      }
      const of = { op: 'includes', field: 'tags', type: { kind: 'text' }, value } as const;
      expect(await find(of)).toBe(0);
    });

    it.each(operators)('are no id, key or address: %j', async (value) => {
      const wrong = value as never;
      const found = await Promise.all(
        [
          store.loadCase(wrong),
          store.loadPerson(wrong),
          store.findSession(wrong),
          store.findToken(wrong),
          store.takeSignInLink(wrong, 0),
          store.findCommand(wrong),
          store.loadRecord(wrong, wrong),
          store.loadDraft(wrong, wrong),
          store.readBlob(wrong),
          store.loadPool(wrong),
          store.findActionLink(wrong),
          store.loadDocument(wrong),
          store.findDocumentByFile(wrong),
          store.findSigningLink(wrong),
          store.loadBook(wrong, wrong),
          store.loadDispute(wrong),
          store.loadTarget(wrong),
        ].map((answer) =>
          answer.catch((error: unknown) => {
            expect(error).toMatchObject({ name: 'BatonError' });
            return undefined;
          }),
        ),
      );
      expect(found).toEqual(found.map(() => undefined));
    });

    it.each(operators)('are no person, matter or owner: %j', async (value) => {
      const wrong = value as never;
      const item = { id: 'i', person: 'sam', topic: 'offered', funnel: 'deal', at: 1 } as const;
      await store.addInboxItems([{ ...item, case: 'case-1', matter: 'offer:o', params: {} }]);
      await store.saveActionLinks([
        { idHash: 'l', person: 'sam', case: 'case-1', action: 'accept', created: 1, expires: 9 },
      ]);
      const quiet = async (answer: Promise<unknown>) =>
        answer.catch((error: unknown) => expect(error).toMatchObject({ name: 'BatonError' }));
      await quiet(store.endMatter(wrong, wrong, 5, wrong));
      await quiet(store.markInboxItem(wrong, wrong, { done: 5 }));
      await quiet(store.takeActionLink(wrong, 5));
      await quiet(store.releaseDeliveries(wrong));
      expect(await store.countInbox('sam', 9)).toMatchObject({ open: 1, unread: 1 });
      expect((await store.findActionLink('l'))?.used).toBeUndefined();
      expect(await store.openWork([wrong])).toEqual([]);
      const lists = [
        store.heldBy(wrong, { limit: 9 }),
        store.listInbox(wrong, { view: 'open', now: 9, limit: 9 }),
        store.offersOf(wrong),
        store.holdingsOf(wrong),
      ];
      for (const list of lists) expect(await list.catch(() => [])).toEqual([]);
    });

    it.each(operators)('are no document, plan, stage or metric: %j', async (value) => {
      const wrong = value as never;
      await store.addDocument(documentOf(1));
      await store.saveSigningLink(link);
      await store.saveBook(bookOf({ entries: 1 }), [postedOf(1)]);
      await store.saveTarget(target);
      await store.saveRates([rate]);
      const quiet = async (answer: Promise<unknown>) =>
        answer.catch((error: unknown) => expect(error).toMatchObject({ name: 'BatonError' }));
      await quiet(store.releaseDocuments(wrong));
      expect(await store.useSigningLink(wrong, 1).catch(() => false)).toBe(false);
      expect(await store.withdrawSigningLink(wrong, 1).catch(() => false)).toBe(false);
      expect(await store.saveDocument(documentOf(1, { id: wrong })).catch(() => false)).toBe(false);
      expect((await store.findSigningLink('h'))?.withdrawn).toBeUndefined();
      const time = { from: 0, until: Number.MAX_SAFE_INTEGER, limit: 9 };
      const lists = [
        store.signingLinksOf(wrong),
        store.listDocuments({ subject: { collection: wrong, id: wrong }, limit: 9 }),
        store.listDocuments({ definition: wrong, limit: 9 }),
        store.listDocuments({ status: wrong, limit: 9 }),
        store.casesEntered({ ...time, collection: wrong, stages: ['lead'] }),
        store.casesEntered({ ...time, collection, stages: [wrong] }),
        store.readJournals([wrong]).then((journals) => [...journals]),
        store.listBooks(wrong),
        store.readEntries({ plan: wrong }),
        store.readEntries({ plan: 'sales', period: wrong }),
        store.readEntries({ plan: 'sales', person: wrong }),
        store.readEntries({ plan: 'sales', case: wrong }),
        store.listDisputes({ plan: wrong, person: wrong, limit: 9 }),
        store.listTargets({ metric: wrong }),
        store.listRates({ from: wrong, to: wrong }),
      ];
      const found = await Promise.all(lists.map((list) => list.catch(() => [])));
      expect(found).toEqual(found.map(() => []));
    });

    it.each(['$where', 'a.b', '__proto__', 'constructor', '$region', 'values.region', '%24'])(
      'stay a name where %s names a field',
      async (field) => {
        const fields = JSON.parse(`{ ${JSON.stringify(field)}: "mine" }`) as JsonObject;
        const result = await store.commitDecision(commitOf({ id: 'b', fields, row: fields }));
        expect(result.kind).toBe('committed');
        expect((await store.loadCase('b'))?.fields).toEqual(fields);
        const mine = { op: 'eq', field, type: { kind: 'text' }, value: 'mine' } as const;
        expect(await find(mine)).toBe(1);
        const sort = [{ field, descending: false }];
        const { rows } = await store.queryRows({ collection, where: everything, sort, limit: 9 });
        expect(rows.map((row) => row['id'])).toEqual(['b', 'case-1']);
      },
    );

    it.each<readonly [string, Json]>([
      ['.*', 0],
      ['^s', 0],
      ['(?i)SECRET', 0],
      ['secret$', 0],
      ['ecre', 1],
      ['\\', 0],
      ['\0', 0],
      ['s|x', 0],
    ])('search for %j as it stands', async (value, count) => {
      expect(await find({ op: 'contains', field: 'region', value })).toBe(count);
      const query = { collection, where: everything, search: value, searchFields: ['region'] };
      expect(await store.countRows(query)).toBe(count);
    });

    it('group by nothing but the name that was given', async () => {
      const groupBy = [{ field: '$region' }, { field: 'region.$code' }];
      const measures = [{ aggregation: 'count' as const }];
      const rows = await store.aggregate({ collection, where: everything, groupBy, measures });
      expect(rows).toEqual([{ keys: [null, null], values: ['1'] }]);
    });

    it('count no case that names a stage like an operator', async () => {
      const stages = ['$visits.stage', '$$ROOT', '$literal'];
      const query = { collection, where: everything, groupBy: [], stages };
      for (const reading of ['in order', 'at all'] as const)
        expect(await store.countFunnel({ ...query, reading })).toEqual([
          { keys: [], counts: [0, 0, 0] },
        ]);
    });
  });
});
