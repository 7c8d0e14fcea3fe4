import { describe, expect, it } from 'vitest';
import {
  calculatePeriod,
  nothingBefore,
  statementData,
  type StatedLine,
} from '../../src/incentives/index.ts';
import { Decimal, type JsonObject } from '../../src/shared/index.ts';
import { deal, factsOf, monthly } from './world.ts';

const plan = monthly(`pays:
  - { id: commission, title: { en: Commission, zh-CN: 成交提成 }, rate: 5 % }
  - { id: start, title: { en: Starting bonus, zh-CN: 起步奖 }, fee: USD 50 }
draw: { recoverable: USD 2000 }`);

const cases = [
  deal({ id: 'late', amount: '1000', on: '2026-01-31T23:30:00Z' }),
  deal({ id: 'early', amount: '333.33', on: '2026-01-05' }),
];
const result = calculatePeriod(plan, factsOf(cases), nothingBefore);
const statement = result.statements.get('ann');
if (!statement) throw new Error('no statement');

function data(
  lines: readonly StatedLine[] = statement?.entries ?? [],
  language = 'en',
): JsonObject {
  const { period } = result;
  const total = lines.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
  const owed = statement?.owed ?? new Decimal(0);
  const person = { name: 'Ann', email: 'ann@firm.example' };
  return statementData({ plan, person, period, status: 'open', total, owed, lines }, language);
}

describe('the data of a statement', () => {
  it('names person, plan and the first and last day of the period', () => {
    expect(data()).toMatchObject({
      person: { name: 'Ann', email: 'ann@firm.example' },
      plan: { id: 'plan' },
      period: { label: '2026-01', from: '2026-01-01', until: '2026-01-31' },
      currency: 'USD',
    });
  });

  it('has the lines in order of time, on the days of the zone of the plan', () => {
    const days = (data()['entries'] as JsonObject[]).map(({ on }) => on);
    expect(days).toEqual(days.toSorted());
    expect(days.at(0)).toBe('2026-01-05');
  });

  it('has amounts as decimal text with the digits of the currency, and says why', () => {
    const [first] = data()['entries'] as JsonObject[];
    expect(first).toMatchObject({
      case: 'Deal early',
      rule: 'pays/commission',
      rule_title: 'Commission',
      title: 'Rate',
      base: '333.33',
      rate: 0.05,
      amount: '16.67',
    });
    expect(first?.['because']).toMatch(/333\.33 × 5%/);
  });

  it('has subtotals that add up to the total', () => {
    const { total, subtotals } = data();
    const sums = (subtotals as JsonObject[]).map(({ amount }) => String(amount));
    expect(Decimal.sum(...sums).toFixed(2)).toBe(total);
    expect((subtotals as JsonObject[]).map(({ title }) => title)).toEqual([
      'Commission',
      'Starting bonus',
      'Draw',
    ]);
  });

  it('tells what makes good an earlier period apart from the rest', () => {
    const [first, ...rest] = statement.entries as StatedLine[];
    if (!first) throw new Error('no line');
    const told = data([{ ...first, corrects: { period: '2025-12' } }, ...rest], 'zh-CN');
    expect(told['corrections']).toMatchObject([{ corrects: '2025-12', rule_title: '成交提成' }]);
    expect((told['entries'] as JsonObject[]).length).toBe(rest.length);
    expect((told['subtotals'] as JsonObject[]).at(-1)).toMatchObject({ title: '以前期间的更正' });
  });

  it('tells what is held back, and what is given besides pay', () => {
    const rich = monthly(`pays: { rate: 10 % }
holdback: { share: 20 %, until: 90 days }
awards:
  - { title: Dinner, to: person, when: '=credited > money(500, "USD")', give: { budget: USD 200 } }
  - { title: { en: Star, zh-CN: 明星 }, to: person, when: true, give: { recognition: { en: Well done, zh-CN: 干得好 } } }`);
    const { statements, awards, period } = calculatePeriod(rich, factsOf(cases), nothingBefore);
    const own = statements.get('ann');
    if (!own) throw new Error('no statement');
    const matter = { plan: rich, person: { name: 'Ann', email: 'a@firm.example' }, period };
    const rest = { total: own.total, owed: own.owed, held: own.held, lines: own.entries, awards };
    const told = statementData({ ...matter, ...rest, status: 'open' }, 'zh-CN');
    expect(told).toMatchObject({
      held: '26.67',
      awards: [
        { title: 'Dinner', gives: 'US$200.00' },
        { title: '明星', gives: '干得好' },
      ],
    });
  });
});
