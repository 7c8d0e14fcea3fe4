import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everything, type Condition } from '../../../src/expressions/index.ts';
import type { MongoStore } from '../../../src/store/mongo/index.ts';
import type { Json, JsonObject } from '../../../src/shared/index.ts';
import { commitOf, dealPlan } from '../../contracts/commits.ts';
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
      expect(await store.countInbox('sam', 9)).toEqual({ open: 1, unread: 1 });
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
