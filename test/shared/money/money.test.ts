import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Decimal,
  fromScaled,
  minorUnitDigits,
  parseDecimal,
  round,
} from '../../../src/shared/index.ts';

describe('money', () => {
  it('comes back exactly from whole units', () => {
    fc.assert(
      fc.property(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), fc.nat(6), (units, scale) => {
        const amount = fromScaled(units, scale).times(new Decimal(10).pow(scale));
        expect(BigInt(amount.toFixed())).toBe(units);
      }),
    );
  });

  it.each([
    ['2.345', 'half up', '2.35'],
    ['2.345', 'half even', '2.34'],
    ['-2.345', 'half up', '-2.35'],
    ['2.341', 'up', '2.35'],
    ['2.349', 'down', '2.34'],
  ] as const)('%s rounded %s is %s', (value, rounding, expected) => {
    expect(round(new Decimal(value), 2, rounding).toFixed(2)).toBe(expected);
  });

  it('has the digits of its currency', () => {
    expect(['CNY', 'JPY', 'KWD'].map(minorUnitDigits)).toEqual([2, 0, 3]);
  });

  it.each(['1e5', '1,000', '', '.', '0x10', 'Infinity', ' 1'])('is not read from “%s”', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});
