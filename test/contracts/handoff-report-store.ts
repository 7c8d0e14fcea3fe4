import { describe, expect, it } from 'vitest';
import type { OfferRow, RowQuery } from '../../src/engine/ports.ts';
import { everything, type Condition } from '../../src/expressions/index.ts';
import { commitOf, dealPlan, start, type CommitOptions } from './commits.ts';
import { holding, offerRow } from './offers.ts';
import { freshStore, type MakeStore, type Store } from './store.ts';

const collection = 'case:deal' as const;
const minute = 60_000;
const query = { collection, where: everything, handoffs: ['to-sales'] };
const north: Condition = { op: 'eq', field: 'region', type: { kind: 'text' }, value: 'north' };

async function given(store: Store, cases: readonly CommitOptions[]): Promise<void> {
  await store.applyStoragePlan(dealPlan);
  const results = await store.commitDecisions(cases.map(commitOf));
  expect(results.every((result) => result.kind === 'committed')).toBe(true);
}

/** A case with these offers, one round each unless it is said otherwise. */
function offered(
  id: string,
  rounds: readonly Partial<OfferRow>[],
  region = 'north',
): CommitOptions {
  const offers = rounds.map((round, index) =>
    offerRow({ case: id, round: index + 1, offered: start + index * minute, ...round }),
  );
  return { id, fields: { region }, offers };
}

const nothing = {
  offers: 0,
  cases: 0,
  open: 0,
  accepted: 0,
  rejected: 0,
  returned: 0,
  expired: 0,
  withdrawn: 0,
  breached: 0,
  firstTimeRight: 0,
  rounds: [],
  reasons: [],
  giverTime: {},
  receiverTime: {},
};

export function describeHandoffReportStore(name: string, makeStore: MakeStore): void {
  describe(`the health of handoffs in ${name}`, () => {
    const fresh = freshStore(makeStore);

    it('is a row of zeros for a handoff that was never offered', async () => {
      const health = { ...query, handoffs: ['b', 'a'] };
      const zeros = [
        { handoff: 'b', ...nothing },
        { handoff: 'a', ...nothing },
      ];
      expect(await fresh.store.handoffHealth(health)).toEqual(zeros);
      await given(fresh.store, [offered('x', [{}])]);
      expect(await fresh.store.handoffHealth(health)).toEqual(zeros);
      expect(await fresh.store.handoffHealth({ ...query, handoffs: [] })).toEqual([]);
    });

    it('counts offers by how they ended, by round and by reason', async () => {
      await given(fresh.store, [
        offered('right', [{ status: 'accepted' }]),
        offered('second', [
          { status: 'rejected', reason: 'no-budget', breached: true },
          { status: 'accepted' },
        ]),
        offered('returned', [
          { status: 'returned', reason: '资料不全' },
          { status: 'rejected', reason: 'no-budget' },
          { status: 'open' },
        ]),
        offered('expired', [
          { status: 'expired', breached: true },
          { id: 'further', round: 1, status: 'accepted' },
        ]),
        offered('withdrawn', [{ status: 'withdrawn' }]),
        { id: 'other', offers: [offerRow({ case: 'other', handoff: 'to-legal' })] },
        { id: 'none' },
      ]);
      const [row, legal] = await fresh.store.handoffHealth({
        ...query,
        handoffs: ['to-sales', 'to-legal'],
      });
      expect(row).toEqual({
        ...nothing,
        handoff: 'to-sales',
        offers: 9,
        cases: 5,
        open: 1,
        accepted: 3,
        rejected: 2,
        returned: 1,
        expired: 1,
        withdrawn: 1,
        breached: 2,
        firstTimeRight: 2,
        rounds: [6, 2, 1],
        reasons: [
          { reason: 'no-budget', count: 2 },
          { reason: '资料不全', count: 1 },
        ],
      });
      expect(legal).toMatchObject({ handoff: 'to-legal', offers: 1, cases: 1, open: 1 });
    });

    it('takes the time of giver and receiver where it is known', async () => {
      await given(fresh.store, [
        offered('a', [{ giverTime: 10, receiverTime: 5 }]),
        offered('b', [{ giverTime: 40 }]),
        offered('c', [{ giverTime: 20, receiverTime: 6 }]),
        offered('d', [{ giverTime: 25 }, {}]),
      ]);
      const [row] = await fresh.store.handoffHealth(query);
      expect(row?.giverTime).toEqual({ median: 22.5, mean: 23.75 });
      expect(row?.receiverTime).toEqual({ median: 5.5, mean: 5.5 });
    });

    it('finds the median of an odd number of times, far apart', async () => {
      await given(
        fresh.store,
        [3, 9_007_199_254_740, 1].map((receiverTime, n) => offered(`c${n}`, [{ receiverTime }])),
      );
      const [row] = await fresh.store.handoffHealth(query);
      expect(row?.receiverTime.median).toBe(3);
      expect(row?.giverTime).toEqual({});
    });

    it('leaves to the condition which cases count, and to the period which offers', async () => {
      await given(fresh.store, [
        offered('a', [{ status: 'rejected' }, { status: 'accepted' }]),
        offered('b', [{}], 'south'),
        offered('c', [{}]),
      ]);
      const count = async (more: object) =>
        (await fresh.store.handoffHealth({ ...query, ...more })).map(({ offers }) => offers);
      expect(await count({})).toEqual([4]);
      expect(await count({ where: north })).toEqual([3]);
      expect(await count({ where: north, from: start + 1 })).toEqual([1]);
      expect(await count({ where: north, to: start + minute })).toEqual([2]);
      expect(await count({ from: start, to: start })).toEqual([0]);
      expect(await count({ collection: 'case:other' })).toEqual([0]);
    });

    it('leaves to those who are named which offers they made or were to answer', async () => {
      await given(fresh.store, [
        offered('a', [
          { giver: 'li', receiver: 'wang' },
          { giver: 'li', receiver: 'zhao' },
        ]),
        offered('b', [{ giver: 'wang' }]),
      ]);
      const count = async (side: 'giver' | 'receiver', ids: readonly string[]) =>
        (await fresh.store.handoffHealth({ ...query, people: { side, ids } })).map(
          ({ offers }) => offers,
        );
      expect(await count('giver', ['li'])).toEqual([2]);
      expect(await count('giver', ['li', 'wang'])).toEqual([3]);
      expect(await count('receiver', ['wang'])).toEqual([1]);
      expect(await count('giver', [])).toEqual([0]);
    });
  });

  describe(`what departments pass to each other in ${name}`, () => {
    const fresh = freshStore(makeStore);
    const marketing = { giverDepartment: 'marketing', receiverDepartment: 'sales' };

    it('is a row for each pair, with the amounts of the cases, each once', async () => {
      await given(fresh.store, [
        {
          ...offered('a', [
            { ...marketing, status: 'rejected' },
            { ...marketing, status: 'accepted' },
            { giverDepartment: 'sales', receiverDepartment: 'delivery', handoff: 'to-delivery' },
          ]),
          fields: { amount: '100.50' },
        },
        { ...offered('b', [{ ...marketing, status: 'accepted' }]), fields: { amount: '20' } },
        offered('c', [{ giverDepartment: 'sales' }]),
      ]);
      const rows = await fresh.store.partyHealth({
        ...query,
        handoffs: ['to-sales', 'to-delivery'],
        value: 'amount',
      });
      const found = new Map(rows.map((row) => [`${row.giver ?? '–'} ${row.receiver ?? '–'}`, row]));
      expect([...found.keys()].toSorted()).toEqual([
        'marketing sales',
        'sales delivery',
        'sales –',
      ]);
      expect(found.get('marketing sales')).toMatchObject({
        offers: 3,
        cases: 2,
        rejected: 1,
        accepted: 2,
        firstTimeRight: 1,
        value: '120.5',
      });
      expect(found.get('sales delivery')).toMatchObject({ offers: 1, open: 1, value: '100.5' });
      expect(found.get('sales –')).toMatchObject({ offers: 1, value: '0' });
      const health = await fresh.store.handoffHealth({ ...query, value: 'amount' });
      expect(health[0]).toMatchObject({ handoff: 'to-sales', offers: 4, value: '120.5' });
    });
  });

  describe(`cases by their offers and holdings in ${name}`, () => {
    const fresh = freshStore(makeStore);

    it('are those behind each figure', async () => {
      const sides = { giverDepartment: 'marketing', receiverDepartment: 'sales' };
      const wrong = { status: 'rejected', reason: 'wrong' } as const;
      await given(fresh.store, [
        offered('a', [{ ...sides, status: 'accepted', giverTime: 5 }]),
        offered('b', [{ ...wrong, breached: true }, { status: 'accepted' }]),
        offered('c', [{ ...sides, status: 'accepted' }, wrong]),
        {
          id: 'd',
          holdings: [
            holding({ case: 'd', turn: 1, department: 'sales' }),
            holding({ case: 'd', turn: 2, kind: 'waiting', began: start + minute }),
          ],
        },
      ]);
      const rows = { collection, where: everything, sort: [], limit: 10 };
      const ids = async (more: Partial<RowQuery>) => {
        const found = (await fresh.store.queryRows({ ...rows, ...more })).rows;
        expect(await fresh.store.countRows({ ...rows, ...more })).toBe(found.length);
        return found.map(({ id }) => id).join(' ');
      };
      const having = (more: object) => ids({ offered: { handoffs: ['to-sales'], ...more } });
      expect(await having({})).toBe('a b c');
      expect(await having({ handoffs: ['to-legal'] })).toBe('');
      expect(await having({ from: start + 1 })).toBe('b c');
      expect(await having({ to: start + 1, statuses: ['rejected'] })).toBe('b');
      expect(await having({ giver: 'marketing', receiver: 'sales' })).toBe('a c');
      expect(await having({ giver: null, statuses: ['accepted'] })).toBe('b');
      expect(await having({ reason: 'wrong' })).toBe('b c');
      expect(await having({ breached: true })).toBe('b');
      expect(await having({ timed: 'giver' })).toBe('a');
      expect(await having({ rightFirstTime: true })).toBe('a');
      expect(await ids({ held: { kind: 'work', department: 'sales' } })).toBe('d');
      expect(await ids({ held: { kind: 'waiting', department: null } })).toBe('d');
      expect(await ids({ held: { kind: 'waiting', department: 'sales' } })).toBe('');
      expect(await ids({ held: { kind: 'waiting', to: start + minute } })).toBe('');
    });
  });

  describe(`the time of each party in ${name}`, () => {
    const fresh = freshStore(makeStore);

    it('adds up by department and kind', async () => {
      await given(fresh.store, [
        {
          id: 'a',
          fields: { region: 'north' },
          holdings: [
            holding({ case: 'a', turn: 1, department: 'marketing', workingTime: 100 }),
            holding({ case: 'a', turn: 2, department: 'sales', kind: 'offer', workingTime: 7 }),
            holding({ case: 'a', turn: 3, department: 'sales', workingTime: 20 }),
            holding({ case: 'a', turn: 4, kind: 'waiting', workingTime: 9 }),
          ],
        },
        {
          id: 'b',
          fields: { region: 'south' },
          holdings: [
            holding({ case: 'b', turn: 1, department: 'marketing', workingTime: 50 }),
            holding({ case: 'b', turn: 2, department: 'marketing', began: start + minute }),
          ],
        },
        {
          id: 'c',
          funnel: 'other',
          holdings: [holding({ case: 'c', funnel: 'other', department: 'sales' })],
        },
      ]);
      const { collection: _, handoffs: _h, ...rest } = { ...query };
      const times = (more: object) => fresh.store.partyTimes({ collection, ...rest, ...more });
      expect(await times({})).toEqual([
        { department: 'marketing', kind: 'work', holdings: 3, workingTime: 150 },
        { department: 'sales', kind: 'offer', holdings: 1, workingTime: 7 },
        { department: 'sales', kind: 'work', holdings: 1, workingTime: 20 },
        { kind: 'waiting', holdings: 1, workingTime: 9 },
      ]);
      expect(await times({ where: north, to: start + 1 })).toHaveLength(4);
      expect(await times({ from: start + 1 })).toEqual([
        { department: 'marketing', kind: 'work', holdings: 1, workingTime: 0 },
      ]);
      expect(await times({ collection: 'case:nothing' })).toEqual([]);
    });
  });
}
