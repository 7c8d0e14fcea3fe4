import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calculatePeriod,
  nothingBefore,
  tellBecause,
  type CaseFact,
  type PeriodResult,
} from '../../src/incentives/index.ts';
import { Decimal } from '../../src/shared/index.ts';
import { cancelled, deal, factsOf, monthly } from './world.ts';

const tenth = 'pays: { rate: 10 % }';
const won = deal({ id: 'a', amount: '1000', on: '2026-01-10' });
const live = { ...won, id: 'a:live', at: Date.UTC(2026, 1, 20), entered: 'meeting' };

/** January, February, … one after another, with all facts known from the first on. */
function months(plan: ReturnType<typeof monthly>, facts: readonly CaseFact[], count = 3) {
  let before = nothingBefore;
  return Array.from({ length: count }, (_, index): PeriodResult => {
    const result = calculatePeriod(
      plan,
      factsOf(facts, undefined, `2026-0${index + 1}-15`),
      before,
    );
    before = result.after;
    return result;
  });
}

const told = (results: readonly PeriodResult[]) =>
  results.map(({ entries, statements }) => [
    ...entries.map(({ kind, amount }) => `${kind} ${amount.toFixed()}`),
    `held ${statements.get('ann')?.held.toFixed()}`,
  ]);

describe('a holdback', () => {
  it('is paid in the period in which the case enters the stage', () => {
    const plan = monthly(`${tenth}\nholdback: { share: 20 %, until: entered meeting }`);
    expect(told(months(plan, [won, live]))).toEqual([
      ['rate 100', 'holdback -20', 'held 20'],
      ['release 20', 'held 0'],
      ['held 0'],
    ]);
  });

  it('is paid after a time, without any further fact', () => {
    const plan = monthly(`${tenth}\nholdback: { share: 20 %, until: 60 days }`);
    expect(told(months(plan, [won]))).toEqual([
      ['rate 100', 'holdback -20', 'held 20'],
      ['held 20'],
      ['release 20', 'held 0'],
    ]);
  });

  it('is paid once a condition holds of the case; what never is stays shown as held', () => {
    const plan = monthly(`${tenth}\nholdback: { share: 20 %, until: =has(case.signed) }`);
    const signed = {
      ...cancelled(won, '2026-03-02'),
      case: { ...won.case, signed: '2026-03-02' },
    };
    expect(told(months(plan, [won])).at(-1)).toEqual(['held 20']);
    expect(told(months(plan, [won, signed])).at(-1)).toEqual(['release 20', 'held 0']);
  });

  it('is told in words', () => {
    const plan = monthly(`${tenth}\nholdback: { share: 20 %, until: entered meeting }`);
    const [first, second] = months(plan, [won, live]);
    const reasons = [first, second].map((one) => one?.entries.at(-1)?.because);
    expect(reasons.map((one) => one && tellBecause(one, 'en'))).toEqual([
      'US$20.00 of US$100.00 for “Deal a” (20%) is held back until it enters “Meeting”',
      `US$20.00 that was held back for “Deal a” is paid from 2026-02-20 on
  US$20.00 of US$100.00 for “Deal a” (20%) is held back until it enters “Meeting”`,
    ]);
    expect(reasons[0] && tellBecause(reasons[0], 'zh-CN')).toBe(
      '“Deal a”所得 US$100.00 中的 US$20.00（20%）留存，进入“Meeting”后支付',
    );
  });

  it('is lost in the part in which the case is taken back, and only what was paid is claimed', () => {
    const plan = monthly(`${tenth}
holdback: { share: 20 %, until: 60 days }
clawback: { when: case.cancelled, how: 50 % }`);
    expect(told(months(plan, [won, cancelled(won, '2026-02-02')]))).toEqual([
      ['rate 100', 'holdback -20', 'held 20'],
      ['clawback -40', 'held 10'],
      ['release 10', 'held 0'],
    ]);
  });
});

describe('instalments', () => {
  const plan = monthly(`${tenth}
pay in:
  - { share: 50 % }
  - { share: 30 %, after: entered meeting }
  - { share: 20 %, after: 60 days }`);

  it('are paid one after another', () => {
    expect(told(months(plan, [won, live]))).toEqual([
      ['rate 100', 'holdback -30', 'holdback -20', 'held 50'],
      ['release 30', 'held 20'],
      ['release 20', 'held 0'],
    ]);
  });

  it('add up to what was earned, to the last cent', () => {
    const cents = fc.bigInt({ min: 1n, max: 10_000_000n });
    fc.assert(
      fc.property(cents, (amount) => {
        const of = deal({ id: 'a', amount: new Decimal(String(amount)).div(100) });
        const again = { ...live, case: of.case };
        const entries = months(plan, [of, again], 4).flatMap((one) => one.entries);
        const earned = entries.find(({ kind }) => kind === 'rate')?.amount ?? new Decimal(0);
        const paid = Decimal.sum(0, ...entries.map((entry) => entry.amount));
        expect(paid.toFixed()).toBe(earned.toFixed());
      }),
      { numRuns: 40 },
    );
  });
});
