import { describe, expect, it } from 'vitest';
import {
  calculatePeriod,
  nothingBefore,
  tellBecause,
  type CaseFact,
  type DatedRate,
} from '../../src/incentives/index.ts';
import { deal, factsOf, planOf } from './world.ts';

const plan = (convert: string, pays = '{ rate: 10 % }') =>
  planOf(`kind: Incentive
id: plan
for: { role: rep }
period: { every: month, zone: UTC }
currency: USD
convert: ${convert}
credit: { when: { funnel: deal, outcome: won }, amount: =case.price }
pays: ${pays}`);

const won = deal({ id: 'a', amount: '1', on: '2026-01-10' });
const priced = (amount: string, currency: string, more = {}): CaseFact => ({
  ...won,
  case: { ...won.case, price: { amount, currency }, ...more },
});
const rate = (from: string, to: string, on: string, value: string): DatedRate => ({
  from,
  to,
  on,
  rate: value,
});
const rates = [
  rate('EUR', 'USD', '2026-01-20', '1.20'),
  rate('EUR', 'USD', '2026-01-01', '1.10'),
  rate('USD', 'CNY', '2026-01-01', '8'),
  rate('EUR', 'GBP', '2026-01-01', '0.5'),
];

function paid(of: ReturnType<typeof plan>, fact: CaseFact) {
  const facts = { ...factsOf([fact]), rates };
  const { entries, uncredited } = calculatePeriod(of, facts, nothingBefore);
  const reasons = uncredited.map(({ because }) => tellBecause(because, 'en'));
  return [...entries.map(({ amount }) => amount.toFixed()), ...reasons];
}

describe('an amount in another currency', () => {
  it.each([
    ['entry', '11'],
    ['period end', '12'],
    ['=case.signed', '12'],
  ])('is converted at the last rate up to the day: %s', (of, amount) => {
    const fact = priced('100', 'EUR', { signed: '2026-02-05' });
    expect(paid(plan(`{ rate of: ${of} }`), fact)).toEqual([amount]);
  });

  it('has its own amount where it is in the currency of the plan', () => {
    expect(paid(plan('{ rate of: entry }'), priced('100', 'USD'))).toEqual(['10']);
  });

  it('is never converted by a rate that is not declared', () => {
    const yuan = priced('100', 'CNY');
    expect(paid(plan('{ rate of: entry }'), yuan)).toEqual([
      '“Deal a” has no amount that counts: there is no rate from CNY to USD on 2026-01-10 or before',
    ]);
    expect(paid(plan('{ rate of: entry, either way: true }'), yuan)).toEqual(['1.25']);
  });

  it('goes through another currency where the plan says so', () => {
    const pounds = priced('100', 'GBP');
    expect(paid(plan('{ rate of: entry, either way: true }'), pounds)).toHaveLength(1);
    const through = plan('{ rate of: entry, either way: true, through: EUR }');
    expect(paid(through, pounds)).toEqual(['22']);
  });

  it('is not credited while its date is empty', () => {
    expect(paid(plan('{ rate of: =case.signed }'), priced('100', 'EUR'))).toEqual([
      '“Deal a” has no amount that counts: its date is empty',
    ]);
  });

  it('pays a fee in another currency, too, and says how', () => {
    const fees = plan('{ rate of: entry }', '{ fee: =case.price }');
    const { entries } = calculatePeriod(
      fees,
      { ...factsOf([priced('30', 'EUR')]), rates },
      nothingBefore,
    );
    expect(entries.map(({ because }) => tellBecause(because, 'en'))).toEqual([
      `Fee for “Deal a”: US$33.00 × 100% = US$33.00
  Converted: €30.00 × 1.1 = US$33.00
    Rate of 2026-01-01: EUR 1 = USD 1.10
  100% of US$33.00 is credited to Ann, who owned it: US$33.00
    “Deal a” entered “Won” on 2026-01-10; it counts with its “Price”
    Converted: €30.00 × 1.1 = US$33.00
      Rate of 2026-01-01: EUR 1 = USD 1.10`,
    ]);
  });
});
