import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportResult } from '../../src/reports/index.ts';
import { localize } from '../../src/shared/index.ts';
import { actorWith, now, openDeals } from './deals.ts';

/** Rows as a person reads them: labels, then figures; the totals last. */
function shown({ rows, totals }: ReportResult) {
  const cells = rows.map(({ labels, values }) => [
    ...labels.map((label) => localize(label, 'en')),
    ...values,
  ]);
  return [...cells, ['total', ...totals]];
}

function figures({ measures, totals }: ReportResult) {
  return Object.fromEntries(measures.map(({ id }, index) => [id, totals[index]]));
}

describe('a report', () => {
  let deals: Awaited<ReturnType<typeof openDeals>>;
  beforeAll(async () => {
    deals = await openDeals();
  });

  test('groups by a field in the order of its options, the blank ones last, with totals of the cases and not of the rows', async () => {
    expect(shown(await deals.run('by-source'))).toEqual([
      ['Website', '3', '0.666666666667', '150.5', '53.5', '50.5', '0.333333333333'],
      ['Event', '2', '0', '0', '900', '900', '0'],
      ['(blank)', '1', '0', '0', null, null, '0'],
      ['total', '6', '0.333333333333', '150.5', '265.125', '75.25', '0.166666666667'],
    ]);
  });

  test('carries the definition of each figure in words', async () => {
    const { measures } = await deals.run('by-source');
    const definitions = measures.map(({ definition }) => [
      localize(definition, 'en'),
      localize(definition, 'zh-CN'),
    ]);
    expect(definitions.slice(0, 3)).toEqual([
      ['Number', '数量'],
      ['Won ÷ Deals', 'Won ÷ 商机数'],
      ['Sum of Amount, having been in “won”', 'Amount的合计，曾进入“won”'],
    ]);
    expect(definitions[4]?.[0]).toBe('Median (by linear interpolation) of Amount');
  });

  test('lists stages in the order of the funnel', async () => {
    const labels = (await deals.run('by-stage')).rows.map(({ labels }) =>
      localize(labels[0] ?? '', 'zh-CN'),
    );
    expect(labels).toEqual(['Lead', '洽谈', 'Won', 'Lost']);
  });

  test('puts dates into buckets of its time zone, within the period asked for', async () => {
    expect(shown(await deals.run('by-month'))).toEqual([
      ['2026-01', '2', '20'],
      ['2026-02', '2', '28'],
      ['2026-03', '1', null],
      ['total', '5', '22.666666666667'],
    ]);
    expect(shown(await deals.run('by-month', { period: '2025-12' }))).toEqual([
      ['2025-12', '1', null],
      ['total', '1', null],
    ]);
  });

  test('sorts by a figure and cuts after so many rows, while the totals count all', async () => {
    const result = await deals.run('best-source');
    expect(shown(result)).toEqual([
      ['Event', '900'],
      ['total', '265.125'],
    ]);
    expect(result.cut).toBe(true);
    expect(result.readAt).toBe(now);
  });

  test('reads a funnel in its two ways: passed every stage in order, and reached at all', async () => {
    const result = await deals.run('conversion');
    expect(figures(result)).toEqual({
      'funnel-in-order.lead': '6',
      'funnel-in-order.talks': '4',
      'funnel-in-order.talks.rate': '0.666666666667',
      'funnel-in-order.talks.dropped': '2',
      'funnel-in-order.won': '1',
      'funnel-in-order.won.rate': '0.166666666667',
      'funnel-in-order.won.dropped': '3',
      'funnel-at-all.lead': '6',
      'funnel-at-all.talks': '4',
      'funnel-at-all.talks.rate': '0.666666666667',
      'funnel-at-all.won': '2',
      'funnel-at-all.won.rate': '0.333333333333',
    });
    expect(result.rows.map(({ values }) => values[0])).toEqual(['3', '2', '1']);
  });

  test('measures the time in stages over finished visits', async () => {
    expect(figures(await deals.run('time'))).toEqual({
      'time-median.lead': '10',
      'time-median.talks': '14',
    });
  });

  test('follows cohorts by month of entry; months that have not begun are empty', async () => {
    expect(shown(await deals.run('cohorts'))).toEqual([
      ['2025-12', '1', '0', '0', '0'],
      ['2026-01', '2', '0.5', '1', '1'],
      ['2026-02', '2', '0', '0', '0'],
      ['2026-03', '1', '0', '0', null],
      ['total', '6', '0.166666666667', '0.4', '0.666666666667'],
    ]);
  });

  test('counts for each reader only what the reader sees', async () => {
    const li = actorWith('seller', 'li');
    expect(shown(await deals.run('by-source', {}, li)).at(-1)).toEqual([
      'total',
      '2',
      '0.5',
      '100',
      '500',
      '500',
      '0',
    ]);
    expect(await deals.behind('by-source', { keys: ['web'], column: 'deals' }, li)).toEqual([
      'deal-1',
    ]);
  });

  test.each([
    ['by-source', { keys: ['web'], column: 'win-rate' }, ['deal-1', 'deal-2']],
    ['by-source', { keys: [null], column: 'deals' }, ['deal-6']],
    ['by-source', { keys: [], column: 'revenue' }, ['deal-1', 'deal-2']],
    ['by-source', { keys: [], column: 'average-amount' }, ['deal-1', 'deal-2', 'deal-3', 'deal-4']],
    ['by-month', { keys: ['2026-02-01'], column: 'days-to-close' }, ['deal-3']],
    ['conversion', { keys: [], column: 'funnel-in-order.won' }, ['deal-1']],
    ['conversion', { keys: ['web'], column: 'funnel-in-order.talks.dropped' }, ['deal-2']],
    ['time', { keys: [], column: 'time-median.talks' }, ['deal-1', 'deal-3']],
    ['cohorts', { keys: ['2026-01-01'], column: 'cohort.1' }, ['deal-2']],
    ['cohorts', { keys: ['2026-01-01'], column: 'cohort.2' }, ['deal-1', 'deal-2']],
  ])('%s leads from %j to the cases behind it', async (id, cell, expected) => {
    expect(await deals.behind(id, cell)).toEqual(expected);
  });
});
