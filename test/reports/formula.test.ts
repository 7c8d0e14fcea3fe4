import { describe, expect, test } from 'vitest';
import { everything } from '../../src/expressions/index.ts';
import { figureOf } from '../../src/reports/formula.ts';
import { MeasurePlan } from '../../src/reports/measure-plan.ts';
import { metrics } from './workspace.ts';

const where = { op: 'has', field: 'outcome' } as const;

function planned() {
  return new MeasurePlan(metrics, () => where);
}

describe('the measures of a report', () => {
  test('are asked for once, however many figures need them', () => {
    const plan = planned();
    for (const id of ['deals', 'won', 'win-rate']) plan.addMetric(id);
    plan.addShare(where);
    expect(plan.queries).toEqual([
      { measures: [{ aggregation: 'count' }, { aggregation: 'count', where }] },
    ]);
  });

  test('of an average are its sum and its count, so that it is exact', () => {
    const plan = planned();
    const formula = plan.addMetric('average-amount');
    const operand = { kind: 'field', field: 'amount' };
    expect(plan.queries[0]?.measures).toEqual([
      { aggregation: 'sum', operand, where },
      { aggregation: 'count', where: { op: 'and', of: [where, { op: 'has', field: 'amount' }] } },
    ]);
    expect(figureOf(formula, [['10.00', '3']])).toBe('3.333333333333');
  });

  test('over cases that entered a stage are a query of their own', () => {
    const plan = planned();
    plan.addMetric('deals');
    plan.addMetric('came-to-talks');
    expect(plan.queries.map(({ entered }) => entered)).toEqual([undefined, 'talks']);
  });

  test('of a group without rows are 0 where things are counted, and nothing where divided', () => {
    const plan = planned();
    expect(figureOf(plan.addMetric('deals'), [])).toBe('0');
    expect(figureOf(plan.addMetric('win-rate'), [])).toBeNull();
    expect(figureOf(plan.addShare(everything), [['0']])).toBeNull();
  });
});
