import { beforeAll, describe, expect, test } from 'vitest';
import { readFigure, rowsBehindFigure, type FigureQuestion } from '../../src/reports/index.ts';
import { actorWith, now, openDeals } from './deals.ts';

const day = (text: string): number => Date.parse(`${text}T00:00:00+08:00`);
const first = { start: day('2026-01-01'), end: day('2026-02-01') };
const second = { start: day('2026-02-01'), end: day('2026-03-01') };

describe('the figure of a metric for a period', () => {
  let deals: Awaited<ReturnType<typeof openDeals>>;
  beforeAll(async () => {
    deals = await openDeals();
  });

  async function figure(question: FigureQuestion): Promise<string | undefined> {
    const { store, workspace } = deals;
    return (await readFigure(question, { store, workspace, now }))?.toFixed();
  }

  test('counts the cases that were opened in it', async () => {
    expect(await figure({ metric: 'deals', period: first })).toBe('2');
    expect(await figure({ metric: 'deals', period: second })).toBe('2');
  });

  test('counts those that entered its stage in it, whenever they were opened', async () => {
    expect(await figure({ metric: 'revenue', period: first })).toBe('50.5');
    expect(await figure({ metric: 'revenue', period: second })).toBe('100');
  });

  test('has behind it the cases that first entered its stage then, which add up to it', async () => {
    const { store, workspace } = deals;
    for (const [period, sum] of [
      [first, '50.5'],
      [second, '100'],
    ] as const) {
      const reader = { actor: actorWith('manager'), workspace, now };
      const query = rowsBehindFigure({ metric: 'revenue', period }, reader);
      if (!query.ok || query.value === undefined) throw new Error('nothing is behind it');
      const { rows } = await store.queryRows({ ...query.value, sort: [], limit: 100 });
      const total = rows.reduce((all, { amount }) => all + Number(amount ?? 0), 0);
      expect(String(total)).toBe(sum);
    }
  });

  test('counts by the date that the metric names', async () => {
    expect(await figure({ metric: 'closed-deals', period: first })).toBe('1');
    expect(await figure({ metric: 'closed-deals', period: second })).toBe('1');
  });

  test('is of the people who are asked about, nothing for those who have none', async () => {
    expect(await figure({ metric: 'revenue', period: second, people: ['li'] })).toBe('100');
    expect(await figure({ metric: 'revenue', period: first, people: ['li'] })).toBe('0');
    expect(await figure({ metric: 'deals', period: second, people: [] })).toBe('0');
  });

  test('is the ratio of two figures, and none where there is nothing to divide by', async () => {
    expect(await figure({ metric: 'win-rate', period: first })).toBe('1');
    const period = { start: day('2024-01-01'), end: day('2025-01-01') };
    expect(await figure({ metric: 'win-rate', period })).toBeUndefined();
  });

  test('is of the offers that somebody made, where it is about handoffs', async () => {
    expect(await figure({ metric: 'right-first-time', period: first, people: ['li'] })).toBe(
      undefined,
    );
    expect(await figure({ metric: 'offers', period: first, people: ['li'] })).toBe('0');
  });

  test('is none of a metric that nobody has defined', async () => {
    expect(await figure({ metric: 'profit', period: first })).toBeUndefined();
  });
});
