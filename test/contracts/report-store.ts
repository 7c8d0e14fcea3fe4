import { describe, expect, it } from 'vitest';
import type { MeasureQuery } from '../../src/reports/ports.ts';
import type { Visit } from '../../src/engine/ports.ts';
import { everything, type Condition } from '../../src/expressions/index.ts';
import { toIso, type JsonObject } from '../../src/shared/index.ts';
import { commitOf, dealPlan, type CommitOptions } from './commits.ts';
import { freshStore, type MakeStore, type Store } from './store.ts';

const collection = 'case:deal' as const;
const all = { collection, where: everything, groupBy: [] };
const of = (field: string) => ({ kind: 'field', field }) as const;

async function given(store: Store, cases: readonly CommitOptions[]): Promise<void> {
  await store.applyStoragePlan(dealPlan);
  const commits = cases.map((options, n) => commitOf({ id: `c${n}`, ...options }));
  const results = await store.commitDecisions(commits);
  expect(results.every((result) => result.kind === 'committed')).toBe(true);
}

const withFields = (fields: JsonObject, stage = 'lead'): CommitOptions => ({ fields, stage });

/** A case that was in these stages, one after the other, for so many days each. */
function journey(id: string, opened: string, stays: readonly (readonly [string, number])[]) {
  let at = Date.parse(opened);
  const visits: Visit[] = stays.map(([stage, days], index) => {
    const entered = at;
    at += days * 86_400_000;
    const left = index < stays.length - 1 ? { left: at } : {};
    return { case: id, stage, turn: index + 1, entered, ...left };
  });
  return { id, visits, stage: stays.at(-1)?.[0] ?? '', row: { opened: toIso(Date.parse(opened)) } };
}

export function describeReportStore(name: string, makeStore: MakeStore): void {
  describe(`reports in ${name}`, () => {
    const fresh = freshStore(makeStore);
    const one = async (measure: MeasureQuery) => {
      const rows = await fresh.store.aggregate({ ...all, measures: [measure] });
      return rows.map(({ values }) => values[0]);
    };

    it('counts nothing in an empty collection', async () => {
      const measures: MeasureQuery[] = [
        { aggregation: 'count' },
        { aggregation: 'sum', operand: of('amount') },
        { aggregation: 'percentile', operand: of('amount') },
      ];
      const empty = await fresh.store.aggregate({
        ...all,
        collection: 'case:none',
        measures: measures.slice(0, 1),
      });
      expect(empty).toEqual([{ keys: [], values: ['0'] }]);
      await given(fresh.store, []);
      expect(await fresh.store.aggregate({ ...all, measures })).toEqual([
        { keys: [], values: ['0', null, null] },
      ]);
      const groupBy = [{ field: 'stage' }];
      expect(await fresh.store.aggregate({ ...all, groupBy, measures })).toEqual([]);
    });

    it('counts and adds up by stage', async () => {
      await given(fresh.store, [
        withFields({ amount: '0.10' }),
        withFields({ amount: '0.20' }),
        withFields({}),
        withFields({ amount: '99.99' }, 'won'),
      ]);
      const rows = await fresh.store.aggregate({
        ...all,
        groupBy: [{ field: 'stage' }],
        measures: [
          { aggregation: 'count' },
          { aggregation: 'sum', operand: of('amount') },
          { aggregation: 'average', operand: of('amount') },
          { aggregation: 'minimum', operand: of('amount') },
          { aggregation: 'maximum', operand: of('amount') },
          { aggregation: 'distinct', operand: of('amount') },
        ],
      });
      expect(rows).toEqual([
        { keys: ['lead'], values: ['3', '0.3', '0.15', '0.1', '0.2', '2'] },
        { keys: ['won'], values: ['1', '99.99', '99.99', '99.99', '99.99', '1'] },
      ]);
    });

    it('groups by several fields, among them what is absent', async () => {
      await given(fresh.store, [
        withFields({ region: 'north', hot: true }),
        withFields({ region: 'north', hot: true }),
        withFields({ region: 'north' }),
        withFields({ hot: false }),
      ]);
      const groupBy = [{ field: 'region' }, { field: 'hot' }];
      const measures = [{ aggregation: 'count' as const }];
      const rows = await fresh.store.aggregate({ ...all, groupBy, measures });
      expect(new Set(rows.map((row) => JSON.stringify([...row.keys, ...row.values])))).toEqual(
        new Set(['["north",true,"2"]', '["north",null,"1"]', '[null,false,"1"]']),
      );
    });

    it('adds up exactly beyond 64 bits and 15 digits', async () => {
      const large = '90000000000000000.07';
      await given(
        fresh.store,
        Array.from({ length: 4 }, () => withFields({ amount: large })),
      );
      expect(await one({ aggregation: 'sum', operand: of('amount') })).toEqual([
        '360000000000000000.28',
      ]);
      expect(await one({ aggregation: 'average', operand: of('amount') })).toEqual([large]);
    });

    it('adds up negative amounts beyond 64 bits', async () => {
      const large = '-90000000000000000.07';
      await given(
        fresh.store,
        Array.from({ length: 4 }, () => withFields({ amount: large })),
      );
      expect(await one({ aggregation: 'sum', operand: of('amount') })).toEqual([
        '-360000000000000000.28',
      ]);
    });

    it.each(['discount', 'factor'])('adds up the numbers of %s as decimals', async (field) => {
      await given(
        fresh.store,
        Array.from({ length: 10 }, () => withFields({ [field]: 0.1 })),
      );
      expect(await one({ aggregation: 'sum', operand: of(field) })).toEqual(['1']);
    });

    it('takes a measure only over the rows for which its condition holds', async () => {
      await given(fresh.store, [
        withFields({ score: 1 }),
        withFields({ score: 2 }, 'won'),
        withFields({ score: 4 }, 'won'),
      ]);
      const where: Condition = { op: 'eq', field: 'stage', type: { kind: 'text' }, value: 'won' };
      const rows = await fresh.store.aggregate({
        ...all,
        measures: [
          { aggregation: 'count', where },
          { aggregation: 'sum', operand: of('score'), where },
          { aggregation: 'percentile', operand: of('score'), where },
          { aggregation: 'count' },
        ],
      });
      expect(rows).toEqual([{ keys: [], values: ['2', '6', '3', '3'] }]);
      const filtered = await fresh.store.aggregate({
        ...all,
        where,
        measures: [{ aggregation: 'count' }],
      });
      expect(filtered[0]?.values).toEqual(['2']);
    });

    // Values of NumPy's percentile with methods `inverted_cdf` and `linear`.
    it.each([
      ['nearest rank', 0.5, '3'],
      ['nearest rank', 0.9, '5'],
      ['nearest rank', 0.2, '1'],
      ['nearest rank', 0, '1'],
      ['nearest rank', 1, '5'],
      ['linear', 0.5, '3'],
      ['linear', 0.9, '4.6'],
      ['linear', 0.1, '1.4'],
      ['linear', 1, '5'],
    ] as const)('takes the percentile by %s at %d', async (method, p, expected) => {
      await given(
        fresh.store,
        [5, 3, 1, 4, 2].map((score) => withFields({ score })),
      );
      expect(await one({ aggregation: 'percentile', operand: of('score'), p, method })).toEqual([
        expected,
      ]);
    });

    it('interpolates money exactly', async () => {
      await given(
        fresh.store,
        ['0.10', '0.21'].map((amount) => withFields({ amount })),
      );
      expect(await one({ aggregation: 'percentile', operand: of('amount') })).toEqual(['0.155']);
    });

    it('measures days: whole ones between dates, fractions between moments', async () => {
      await given(fresh.store, [
        withFields({
          engaged: '2024-02-28',
          decided: '2024-03-01',
          called: '2026-03-03T20:00:00Z',
        }),
        withFields({ engaged: '2024-02-28' }),
        withFields({ engaged: '2024-03-02', decided: '2024-03-01' }),
      ]);
      const days = { kind: 'days', from: 'engaged', to: 'decided' } as const;
      expect(await one({ aggregation: 'sum', operand: days })).toEqual(['1']);
      expect(await one({ aggregation: 'minimum', operand: days })).toEqual(['-1']);
      const since = { kind: 'days', from: 'opened', to: 'called' } as const;
      expect(await one({ aggregation: 'maximum', operand: since })).toEqual(['1.5']);
    });

    it('shows the least and the greatest date, moment and text', async () => {
      const fields = (day: string) => ({
        engaged: day,
        called: `${day}T09:30:00+08:00`,
        region: `r-${day}`,
      });
      await given(
        fresh.store,
        ['2026-01-02', '2026-01-09'].map((day) => withFields(fields(day))),
      );
      expect(await one({ aggregation: 'maximum', operand: of('engaged') })).toEqual(['2026-01-09']);
      expect(await one({ aggregation: 'minimum', operand: of('called') })).toEqual([
        '2026-01-02T01:30:00.000Z',
      ]);
      expect(await one({ aggregation: 'maximum', operand: of('region') })).toEqual([
        'r-2026-01-09',
      ]);
    });

    it('refuses to add up texts, and amounts of several currencies', async () => {
      const price = (amount: string, currency: string) =>
        withFields({ price: { amount, currency } });
      await given(fresh.store, [price('1.00', 'CNY'), price('2.50', 'CNY')]);
      expect(await one({ aggregation: 'sum', operand: of('price') })).toEqual(['3.5']);
      await fresh.store.commitDecision(commitOf({ id: 'eur', ...price('1.00', 'EUR') }));
      for (const aggregation of ['sum', 'maximum', 'percentile'] as const)
        await expect(one({ aggregation, operand: of('price') })).rejects.toMatchObject({
          code: 'store-mixed-currencies',
        });
      await expect(one({ aggregation: 'sum', operand: of('region') })).rejects.toMatchObject({
        code: 'store-not-a-figure',
      });
    });

    it('adds up each currency for itself', async () => {
      const price = (amount: string, currency: string, stage = 'lead') =>
        withFields({ price: { amount, currency } }, stage);
      await given(fresh.store, [
        price('1.00', 'CNY'),
        price('2.50', 'CNY'),
        price('0.05', 'EUR'),
        price('7.00', 'EUR', 'won'),
        withFields({}),
      ]);
      const rows = await fresh.store.aggregate({
        ...all,
        groupBy: [{ field: 'stage' }, { field: 'price', currency: true }],
        measures: [{ aggregation: 'sum', operand: of('price') }, { aggregation: 'count' }],
      });
      expect(rows).toEqual([
        { keys: ['lead', null], values: [null, '1'] },
        { keys: ['lead', 'CNY'], values: ['3.5', '2'] },
        { keys: ['lead', 'EUR'], values: ['0.05', '1'] },
        { keys: ['won', 'EUR'], values: ['7', '1'] },
      ]);
    });

    it('takes only rows in which the words of a search occur', async () => {
      await given(fresh.store, [
        withFields({ region: 'North Sea' }),
        withFields({ region: 'north' }),
        withFields({ region: 'south' }),
      ]);
      const search = { search: 'NORTH', searchFields: ['region'] };
      const measures: MeasureQuery[] = [{ aggregation: 'count' }];
      const rows = await fresh.store.aggregate({ ...all, ...search, measures });
      expect(rows).toEqual([{ keys: [], values: ['2'] }]);
    });

    it.each([
      ['day', 'Asia/Shanghai', '2026-03-02'],
      ['day', 'America/New_York', '2026-03-01'],
      ['week', 'Asia/Shanghai', '2026-03-02'],
      ['week', 'America/New_York', '2026-02-23'],
      ['month', 'Asia/Shanghai', '2026-03-01'],
      ['quarter', 'Asia/Shanghai', '2026-01-01'],
      ['year', 'Asia/Shanghai', '2026-01-01'],
    ] as const)('puts a moment into its %s in %s', async (bucket, zone, expected) => {
      await given(fresh.store, [withFields({ called: '2026-03-02T04:59:59.999Z' })]);
      const groupBy = [{ field: 'called', bucket, zone }];
      const rows = await fresh.store.aggregate({
        ...all,
        groupBy,
        measures: [{ aggregation: 'count' }],
      });
      expect(rows).toEqual([{ keys: [expected], values: ['1'] }]);
    });

    it('knows when a zone changes its clocks', async () => {
      // New York: 05:00Z is midnight in winter, 04:00Z in summer (from 2026-03-08).
      const called = [
        '2026-03-08T04:59:59Z',
        '2026-03-08T05:00:00Z',
        '2026-03-09T03:59:59Z',
        '2026-03-09T04:00:00Z',
      ];
      await given(
        fresh.store,
        called.map((at) => withFields({ called: at })),
      );
      const groupBy = [{ field: 'called', bucket: 'day' as const, zone: 'America/New_York' }];
      const rows = await fresh.store.aggregate({
        ...all,
        groupBy,
        measures: [{ aggregation: 'count' }],
      });
      expect(rows.map(({ keys, values }) => [...keys, ...values])).toEqual([
        ['2026-03-07', '1'],
        ['2026-03-08', '2'],
        ['2026-03-09', '1'],
      ]);
    });

    it.each([
      ['quarter', 4, '2025-10-01'],
      ['quarter', 2, '2025-11-01'],
      ['year', 4, '2025-04-01'],
      ['year', 2, '2025-02-01'],
      ['year', 1, '2026-01-01'],
      ['month', 4, '2026-01-01'],
    ] as const)(
      'puts a date into the %s of a year that begins in month %d',
      async (bucket, yearStart, expected) => {
        const engaged = bucket === 'quarter' && yearStart === 4 ? '2025-12-31' : '2026-01-31';
        await given(fresh.store, [withFields({ engaged })]);
        const groupBy = [{ field: 'engaged', bucket, yearStart }];
        const rows = await fresh.store.aggregate({
          ...all,
          groupBy,
          measures: [{ aggregation: 'count' }],
        });
        expect(rows[0]?.keys).toEqual([expected]);
      },
    );

    const journeys = [
      journey('a', '2026-01-05', [
        ['lead', 2],
        ['qualified', 10],
        ['won', 0],
      ]),
      journey('b', '2026-01-20', [
        ['lead', 4],
        ['qualified', 40],
        ['won', 0],
      ]),
      journey('c', '2026-02-03', [
        ['qualified', 1],
        ['lead', 3],
        ['won', 0],
      ]),
      journey('d', '2026-02-10', [
        ['lead', 1],
        ['qualified', 1],
        ['lead', 1],
        ['lost', 0],
      ]),
    ];
    const stages = ['lead', 'qualified', 'won'];

    it('counts who passed every stage in order, and who reached it at all', async () => {
      await given(fresh.store, journeys);
      const inOrder = await fresh.store.countFunnel({ ...all, stages, reading: 'in order' });
      expect(inOrder).toEqual([{ keys: [], counts: [4, 3, 2] }]);
      const atAll = await fresh.store.countFunnel({ ...all, stages, reading: 'at all' });
      expect(atAll).toEqual([{ keys: [], counts: [4, 4, 3] }]);
    });

    it.each(['in order', 'at all'] as const)(
      'reads a funnel %s for each group',
      async (reading) => {
        await given(fresh.store, journeys);
        const groupBy = [{ field: 'opened', bucket: 'month' as const, zone: 'UTC' }];
        const won = { op: 'eq', field: 'stage', type: { kind: 'text' }, value: 'won' } as const;
        const rows = await fresh.store.countFunnel({
          ...all,
          where: won,
          groupBy,
          stages,
          reading,
        });
        expect(rows).toEqual([
          { keys: ['2026-01-01'], counts: [2, 2, 2] },
          { keys: ['2026-02-01'], counts: reading === 'in order' ? [1, 0, 0] : [1, 1, 1] },
        ]);
      },
    );

    it('counts zero where nothing is', async () => {
      await given(fresh.store, []);
      for (const reading of ['in order', 'at all'] as const)
        expect(await fresh.store.countFunnel({ ...all, stages, reading })).toEqual([
          { keys: [], counts: [0, 0, 0] },
        ]);
      expect(await fresh.store.stageTimes({ ...all, stages: ['lead'], statistic: 'p90' })).toEqual([
        { keys: [], times: [{ milliseconds: null, visits: 0 }] },
      ]);
    });

    it.each([
      ['average', [11 / 5, 52 / 4]],
      ['median', [2, 5.5]],
      ['p90', [4, 40]],
    ] as const)('takes the %s of finished visits', async (statistic, days) => {
      await given(fresh.store, journeys);
      const [row] = await fresh.store.stageTimes({ ...all, stages, statistic });
      expect(row?.times.map(({ visits }) => visits)).toEqual([5, 4, 0]);
      const found = row?.times.map(({ milliseconds }) => milliseconds && milliseconds / 86_400_000);
      expect(found).toEqual([...days, null]);
    });

    it('takes times of each group', async () => {
      await given(fresh.store, journeys);
      const groupBy = [{ field: 'stage' }];
      const rows = await fresh.store.stageTimes({
        ...all,
        groupBy,
        stages: ['lead'],
        statistic: 'average',
      });
      expect(rows).toEqual([
        { keys: ['lost'], times: [{ milliseconds: 86_400_000, visits: 2 }] },
        { keys: ['won'], times: [{ milliseconds: 3 * 86_400_000, visits: 3 }] },
      ]);
    });

    it('follows cohorts by the bucket of their opening', async () => {
      await given(fresh.store, journeys);
      const rows = await fresh.store.cohorts({
        ...all,
        bucket: 'month',
        zone: 'UTC',
        reached: 'won',
        periods: 3,
      });
      expect(rows).toEqual([
        { start: '2026-01-01', size: 2, reached: [1, 1, 2] },
        { start: '2026-02-01', size: 2, reached: [1, 1, 1] },
      ]);
      const weeks = await fresh.store.cohorts({
        ...all,
        bucket: 'week',
        zone: 'UTC',
        reached: 'qualified',
        periods: 2,
      });
      expect(weeks.map(({ start, size, reached }) => [start, size, ...reached])).toEqual([
        ['2026-01-05', 1, 1, 1],
        ['2026-01-19', 1, 1, 1],
        ['2026-02-02', 1, 1, 1],
        ['2026-02-09', 1, 1, 1],
      ]);
    });

    it('counts cases by when they first entered a stage', async () => {
      await given(fresh.store, journeys);
      const groupBy = [{ field: 'entered', bucket: 'month' as const, zone: 'UTC' }];
      const rows = await fresh.store.aggregate({
        ...all,
        entered: 'won',
        groupBy,
        measures: [{ aggregation: 'count' }],
      });
      expect(rows.map(({ keys, values }) => [...keys, ...values])).toEqual([
        ['2026-01-01', '1'],
        ['2026-02-01', '1'],
        ['2026-03-01', '1'],
      ]);
      const where: Condition = {
        op: 'ge',
        field: 'entered',
        type: { kind: 'instant' },
        value: '2026-02-01T00:00:00Z',
      };
      const later = await fresh.store.aggregate({
        ...all,
        where,
        entered: 'won',
        measures: [{ aggregation: 'count' }],
      });
      expect(later[0]?.values).toEqual(['2']);
    });

    it.each([
      [{ stages, reading: 'in order' }, ['a', 'b']],
      [{ stages, reading: 'at all' }, ['a', 'b', 'c']],
      [{ stages: ['lead', 'qualified'], reading: 'in order', butNot: 'won' }, ['d']],
      [{ stages: ['qualified', 'lead'], reading: 'in order', butNot: 'won' }, ['d']],
      [{ stages: ['lead'], reading: 'at all', butNot: 'won' }, ['d']],
      [{ stages: ['lead'], reading: 'at all', before: Date.parse('2026-01-20') }, ['a']],
      [{ stages: ['lead'], reading: 'at all', since: Date.parse('2026-01-20') }, ['b', 'c', 'd']],
      [{ stages: ['lead'], reading: 'at all', since: Date.parse('2026-02-11') }, []],
      [
        {
          stages: ['won'],
          reading: 'at all',
          since: Date.parse('2026-02-01'),
          before: Date.parse('2026-03-01'),
        },
        ['c'],
      ],
      [
        { stages: ['qualified', 'won'], reading: 'at all', since: Date.parse('2026-01-24') },
        ['b', 'c'],
      ],
      [
        {
          stages: ['qualified'],
          reading: 'at all',
          since: Date.parse('2026-02-01'),
          butNot: 'won',
        },
        ['d'],
      ],
      [{ stages: ['won'], reading: 'at all', finished: true }, []],
      [{ stages: ['qualified'], reading: 'in order', finished: true }, ['a', 'b', 'c', 'd']],
    ] as const)('lists the cases behind a figure: %j', async (visited, expected) => {
      await given(fresh.store, journeys);
      const query = { collection, where: everything, sort: [], limit: 10, visited };
      const { rows } = await fresh.store.queryRows(query);
      expect(rows.map((row) => row['id'])).toEqual(expected);
      expect(await fresh.store.countRows(query)).toBe(expected.length);
    });
  });
}
