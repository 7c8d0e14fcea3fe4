import { describe, expect, it } from 'vitest';
import type { StayRow } from '../../src/reports/ports.ts';
import { everything, type Condition } from '../../src/expressions/index.ts';
import { toIso } from '../../src/shared/index.ts';
import { commitOf, dealPlan, start, type CommitOptions } from './commits.ts';
import { holding } from './offers.ts';
import { freshStore, type MakeStore, type Store } from './store.ts';

const collection = 'case:deal' as const;
const day = 86_400_000;
const north: Condition = { op: 'eq', field: 'region', type: { kind: 'text' }, value: 'north' };
const stages = ['lead', 'qualified', 'won', 'lost'];
const all = { collection, where: everything, stages, limit: 10 };

async function given(store: Store, cases: readonly CommitOptions[]): Promise<void> {
  await store.applyStoragePlan(dealPlan);
  const results = await store.commitDecisions(cases.map(commitOf));
  expect(results.every((result) => result.kind === 'committed')).toBe(true);
}

interface Went extends Omit<CommitOptions, 'visits'> {
  /** The stages with the days in each; in the last it stays. */
  readonly way: readonly (readonly [stage: string, days: number, department?: string])[];
  readonly outcome?: string;
}

function went(id: string, { way, outcome, ...options }: Went): CommitOptions {
  let at = start;
  const visits = way.map(([stage, days, department], place) => {
    const entered = at;
    at += days * day;
    return {
      case: id,
      stage,
      turn: place + 1,
      entered,
      ...(place < way.length - 1 && { left: at }),
      ...(department !== undefined && { department }),
    };
  });
  const last = visits.at(-1)?.entered ?? start;
  const closed = outcome === undefined ? {} : { closed: last };
  const row = { opened: toIso(start), ...(outcome !== undefined && { outcome }) };
  return { id, visits, stage: way.at(-1)?.[0] ?? '', ...closed, row, ...options };
}

const straight = [
  ['lead', 2],
  ['qualified', 3],
  ['won', 0],
] as const;

export function describeFlowReportStore(name: string, makeStore: MakeStore): void {
  describe(`the ways of cases in ${name}`, () => {
    const fresh = freshStore(makeStore);

    it('are none where there are no cases', async () => {
      expect(await fresh.store.ways(all)).toEqual({ cases: 0, ways: 0, rows: [] });
      await given(fresh.store, [{ id: 'unseen' }]);
      expect(await fresh.store.ways(all)).toEqual({ cases: 0, ways: 0, rows: [] });
    });

    it('are told apart by the stages visited in order, the most frequent first', async () => {
      await given(fresh.store, [
        went('a', { way: straight, outcome: 'won', fields: { amount: '100.10' } }),
        went('b', { way: straight, outcome: 'won', fields: { amount: '0.20' } }),
        went('c', {
          way: [
            ['lead', 4],
            ['qualified', 6],
            ['won', 0],
          ],
          outcome: 'other',
        }),
        went('d', {
          way: [
            ['lead', 1],
            ['won', 0],
          ],
          outcome: 'won',
          fields: { amount: '7.00' },
        }),
        went('e', {
          way: [
            ['lead', 1],
            ['qualified', 0],
          ],
        }),
        went('f', {
          way: [
            ['lead', 1],
            ['qualified', 1],
            ['lead', 1],
            ['qualified', 1],
            ['lost', 0],
          ],
          outcome: 'lost',
        }),
      ]);
      const { cases, ways, rows } = await fresh.store.ways({ ...all, value: 'amount' });
      expect({ cases, ways }).toEqual({ cases: 6, ways: 4 });
      expect(rows[0]).toEqual({
        stages: ['lead', 'qualified', 'won'],
        cases: 3,
        closed: 3,
        median: 5 * day,
        value: '100.3',
        outcomes: [
          { outcome: 'won', cases: 2 },
          { outcome: 'other', cases: 1 },
        ],
      });
      const others = new Map(rows.slice(1).map((row) => [row.stages.join(' '), row]));
      expect(others.get('lead qualified')).toEqual({
        stages: ['lead', 'qualified'],
        cases: 1,
        closed: 0,
        value: '0',
        outcomes: [],
      });
      expect(others.get('lead won')).toMatchObject({ closed: 1, median: day, value: '7' });
      expect(others.get('lead qualified lead qualified lost')).toMatchObject({ median: 4 * day });
    });

    it('count only the stages, the cases and as many ways as are asked for', async () => {
      await given(fresh.store, [
        went('a', { way: straight, fields: { region: 'north' } }),
        went('b', {
          way: [
            ['lead', 1],
            ['won', 0],
          ],
          fields: { region: 'north' },
        }),
        went('c', { way: straight, fields: { region: 'south' } }),
      ]);
      const ways = async (more: object) => {
        const found = await fresh.store.ways({ ...all, ...more });
        return [
          found.cases,
          found.ways,
          found.rows.map((row) => [row.stages.join(' '), row.cases]),
        ];
      };
      expect((await ways({ where: north })).slice(0, 2)).toEqual([2, 2]);
      expect(await ways({ stages: ['lead', 'won'] })).toEqual([3, 1, [['lead won', 3]]]);
      expect(await ways({ limit: 1 })).toEqual([3, 2, [['lead qualified won', 2]]]);
      expect(await ways({ stages: [] })).toEqual([0, 0, []]);
    });
  });

  describe(`how long cases stay in ${name}`, () => {
    const fresh = freshStore(makeStore);
    const asked = {
      collection,
      where: everything,
      of: { stages: ['lead', 'qualified'] },
      from: start,
      to: start + 30 * day,
      now: start + 30 * day,
    } as const;
    const sorted = (rows: readonly StayRow[]) =>
      rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

    it('is told by stage and department, apart for stays that have ended and that go on', async () => {
      await given(fresh.store, [
        went('a', {
          way: [
            ['lead', 2, 'sales'],
            ['qualified', 3, 'desk'],
            ['won', 0],
          ],
          fields: { amount: '10.00' },
        }),
        went('b', {
          way: [
            ['lead', 4, 'sales'],
            ['qualified', 0, 'desk'],
          ],
          fields: { amount: '1.50' },
        }),
        went('c', { way: [['lead', 0]] }),
      ]);
      const rows = await fresh.store.stays({ ...asked, value: 'amount' });
      const none = { stays: 0, total: 0, stake: '0' };
      expect(sorted(rows)).toEqual(
        sorted([
          {
            of: 'lead',
            department: 'sales',
            ended: { stays: 2, total: 6 * day, median: 3 * day, stake: '26' },
            standing: none,
          },
          {
            of: 'lead',
            ended: none,
            standing: { stays: 1, total: 30 * day, median: 30 * day, stake: '0' },
          },
          {
            of: 'qualified',
            department: 'desk',
            ended: { stays: 1, total: 3 * day, median: 3 * day, stake: '30' },
            standing: { stays: 1, total: 26 * day, median: 26 * day, stake: '39' },
          },
        ]),
      );
    });

    it('counts what ended in the period, and what goes on at its moment', async () => {
      await given(fresh.store, [
        went('a', {
          way: [
            ['lead', 2],
            ['won', 0],
          ],
        }),
        went('b', {
          way: [
            ['lead', 5],
            ['won', 0],
          ],
          fields: { region: 'north' },
        }),
        went('c', { way: [['lead', 0]] }),
      ]);
      const count = async (more: object) => {
        const [row] = await fresh.store.stays({ ...asked, ...more });
        return row && [row.ended.stays, row.standing.stays];
      };
      expect(await count({})).toEqual([2, 1]);
      expect(await count({ from: start + 2 * day })).toEqual([2, 1]);
      expect(await count({ from: start + 2 * day + 1 })).toEqual([1, 1]);
      expect(await count({ to: start + 5 * day })).toEqual([1, 1]);
      expect(await count({ now: start })).toEqual([2, 0]);
      expect(await count({ where: north })).toEqual([1, 0]);
      expect(await count({ of: { stages: ['qualified'] } })).toBeUndefined();
    });

    it('bounds the median of at least six by ranks', async () => {
      const lengths = [9, 1, 8, 2, 7, 3, 6, 4, 5];
      await given(
        fresh.store,
        lengths.map((days, n) =>
          went(`c${n}`, {
            way: [
              ['lead', days],
              ['won', 0],
            ],
          }),
        ),
      );
      const [row] = await fresh.store.stays(asked);
      expect(row?.ended).toEqual({
        stays: 9,
        total: 45 * day,
        median: 5 * day,
        low: 2 * day,
        high: 8 * day,
      });
    });

    it('is told of waiting for an answer and for others outside, by who was waited for', async () => {
      await given(fresh.store, [
        {
          id: 'a',
          fields: { amount: '2.00' },
          holdings: [
            holding({ case: 'a', turn: 1, department: 'sales', ended: start + day }),
            holding({
              case: 'a',
              turn: 2,
              kind: 'offer',
              handoff: 'to-desk',
              department: 'desk',
              began: start + day,
              ended: start + 3 * day,
            }),
            holding({ case: 'a', turn: 3, kind: 'waiting', began: start + 3 * day }),
          ],
        },
      ]);
      const rows = await fresh.store.stays({ ...asked, of: 'waits', value: 'amount' });
      const none = { stays: 0, total: 0, stake: '0' };
      expect(sorted(rows)).toEqual(
        sorted([
          {
            of: 'offer',
            department: 'desk',
            handoff: 'to-desk',
            ended: { stays: 1, total: 2 * day, median: 2 * day, stake: '4' },
            standing: none,
          },
          {
            of: 'waiting',
            ended: none,
            standing: { stays: 1, total: 27 * day, median: 27 * day, stake: '54' },
          },
        ]),
      );
    });
  });
}
