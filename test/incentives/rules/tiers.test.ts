import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marginal, tierReached, type AmountTier } from '../../../src/incentives/rules/tiers.ts';
import { interpolate } from '../../../src/incentives/rules/table.ts';
import { Decimal } from '../../../src/shared/index.ts';
import { amounts, cent, risingTiers, signedAmounts } from './arbitrary.ts';

const none = new Decimal(0);

function paid(tiers: readonly AmountTier[], before: Decimal, added: Decimal): Decimal {
  return Decimal.sum(0, ...marginal(tiers, before, added).map(({ amount }) => amount));
}

describe('marginal tiers', () => {
  it('pay more for more, and a cent more never jumps by more than its highest rate', () => {
    fc.assert(
      fc.property(risingTiers, amounts, (tiers, sum) => {
        const step = paid(tiers, none, sum.plus(cent)).minus(paid(tiers, none, sum));
        const highest = Decimal.max(...tiers.map(({ rate }) => rate));
        expect(step.gte(0) && step.lte(cent.times(highest))).toBe(true);
      }),
    );
  });

  it('pay a sum alike whether it comes at once or in two parts', () => {
    fc.assert(
      fc.property(risingTiers, amounts, signedAmounts, (tiers, first, second) => {
        const parts = paid(tiers, none, first).plus(paid(tiers, first, second));
        expect(parts.eq(paid(tiers, none, first.plus(second)))).toBe(true);
      }),
    );
  });

  it('divide the whole among the tiers', () => {
    fc.assert(
      fc.property(risingTiers, signedAmounts, signedAmounts, (tiers, before, added) => {
        const bases = marginal(tiers, before, added).map(({ base }) => base);
        expect(Decimal.sum(0, ...bases).eq(added)).toBe(true);
      }),
    );
  });

  it('pay nothing below a first tier that does not begin at zero', () => {
    const tiers = [{ above: new Decimal(100), rate: new Decimal('0.1') }];
    expect(paid(tiers, none, new Decimal(100)).isZero()).toBe(true);
    expect(paid(tiers, none, new Decimal(150)).toFixed()).toBe('5');
    expect(paid(tiers, none, new Decimal(-50)).isZero()).toBe(true);
  });
});

describe('retroactive tiers', () => {
  it('pay at least what marginal ones pay, where rates rise', () => {
    fc.assert(
      fc.property(risingTiers, amounts, (tiers, sum) => {
        const rate = tierReached(tiers, sum)?.rate ?? none;
        expect(sum.times(rate).gte(paid(tiers, none, sum))).toBe(true);
      }),
    );
  });

  it('count the end of a tier to it', () => {
    const [first, second] = [new Decimal('0.01'), new Decimal('0.02')];
    const end = new Decimal(100);
    const tiers = [
      { above: none, upTo: end, rate: first },
      { above: end, rate: second },
    ];
    expect(tierReached(tiers, end)).toEqual({ tier: 1, rate: first });
    expect(tierReached(tiers, end.plus(cent))).toEqual({ tier: 2, rate: second });
  });
});

describe('a table', () => {
  const points = [
    { at: none, rate: new Decimal('0.02') },
    { at: new Decimal(1000), rate: new Decimal('0.04') },
    { at: new Decimal(2000), rate: new Decimal('0.10') },
  ];

  it.each([
    ['0', '0.02'],
    ['500', '0.03'],
    ['1000', '0.04'],
    ['1500', '0.07'],
    ['9000', '0.1'],
  ])('gives at %s the rate %s', (sum, rate) => {
    expect(interpolate(points, new Decimal(sum))?.toFixed()).toBe(rate);
  });
});
