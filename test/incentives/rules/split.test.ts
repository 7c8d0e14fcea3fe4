import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundToUnit } from '../../../src/incentives/rules/rounding.ts';
import { divide, toUnits } from '../../../src/incentives/rules/split.ts';
import { Decimal } from '../../../src/shared/index.ts';
import { cent, fractions, signedAmounts } from './arbitrary.ts';

const weights = fc
  .array(fractions, { minLength: 1, maxLength: 7 })
  .filter((parts) => parts.some((part) => part.gt(0)));

const parts = (amount: string, ...shares: string[]) =>
  divide(
    new Decimal(amount),
    shares.map((share) => new Decimal(share)),
    cent,
  ).map((part) => part.toFixed());

describe('dividing an amount', () => {
  it('loses and gains no cent, and leaves nobody further than a cent from his exact part', () => {
    fc.assert(
      fc.property(signedAmounts, weights, (amount, shares) => {
        const divided = divide(amount, shares, cent);
        const whole = Decimal.sum(0, ...shares);
        expect(Decimal.sum(0, ...divided).eq(amount)).toBe(true);
        for (const [index, part] of divided.entries()) {
          const exact = amount.times(shares[index] ?? 0).div(whole);
          expect(part.minus(exact).abs().lt(cent)).toBe(true);
          expect(part.mod(cent).isZero()).toBe(true);
        }
      }),
    );
  });

  it('gives the remaining cent to the largest remainder, and the first of equal ones', () => {
    expect(parts('100', '1', '1', '1')).toEqual(['33.34', '33.33', '33.33']);
    expect(parts('0.05', '0.6', '0.4')).toEqual(['0.03', '0.02']);
    expect(parts('1', '1', '2', '3')).toEqual(['0.17', '0.33', '0.5']);
  });

  it('takes back what it gave: a negative amount divides alike', () => {
    expect(parts('-100', '1', '1', '1')).toEqual(['-33.34', '-33.33', '-33.33']);
  });

  it('gives nothing where nobody has a part', () => {
    expect(parts('100', '0', '0')).toEqual(['0', '0']);
  });
});

describe('rounding a sum', () => {
  it('leaves parts of whole units that add up to the rounded sum', () => {
    const exact = fc.array(
      fc
        .bigInt({ min: -10_000_000n, max: 10_000_000n })
        .map((n) => new Decimal(String(n)).div(1e5)),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(exact, fc.constantFrom('half up', 'half even'), (values, how) => {
        const sum = roundToUnit(Decimal.sum(0, ...values), how as 'half up', cent);
        const rounded = toUnits(values, sum, cent);
        expect(Decimal.sum(0, ...rounded).eq(sum)).toBe(true);
        for (const [index, part] of rounded.entries()) {
          expect(part.mod(cent).isZero()).toBe(true);
          expect(
            part
              .minus(values[index] ?? 0)
              .abs()
              .lte(cent),
          ).toBe(true);
        }
      }),
    );
  });

  it('takes for a half what misses it only because a third has no end', () => {
    const half = new Decimal('0.055').div(3).times(3);
    expect(half.lt('0.055')).toBe(true);
    expect(roundToUnit(half, 'half up', cent).toFixed()).toBe('0.06');
  });

  it.each([
    ['12.345', 'half up', '0.01', '12.35'],
    ['12.345', 'half even', '0.01', '12.34'],
    ['-12.345', 'half up', '0.01', '-12.35'],
    ['12.5', 'half even', '1', '12'],
    ['12.37', 'half up', '0.05', '12.35'],
  ] as const)('of %s %s to %s is %s', (value, how, unit, rounded) => {
    expect(roundToUnit(new Decimal(value), how, new Decimal(unit)).toFixed()).toBe(rounded);
  });
});
