import { Decimal, fromScaled, parseDecimal, type Json } from '../../../shared/index.ts';
import { scaledExactly, shift } from '../../columns/scaled-units.ts';
import type { SqlValue, Storage } from './storage-types.ts';

/** Amounts of one currency, in decimal text outside. */
export function fixedMoney(scale: number): Storage {
  return {
    code: `money${scale}`,
    parts: [{ suffix: '', declared: 'INTEGER' }],
    encode: (value) => {
      const units = typeof value === 'string' ? textUnits(value, scale) : undefined;
      return units === undefined ? undefined : [units];
    },
    decode: ([units = null]) => (units === null ? null : moneyText(units, scale)),
  };
}

/** Amounts that carry their own currency: `{ amount, currency }` outside. */
export function ownMoney(scale: number): Storage {
  return {
    code: `own-money${scale}`,
    parts: [
      { suffix: '', declared: 'INTEGER' },
      { suffix: ':currency', declared: 'TEXT' },
    ],
    encode: (value) => {
      const { amount, currency } = value as { amount?: Json; currency?: Json };
      if (typeof amount !== 'string' || typeof currency !== 'string') return undefined;
      const units = textUnits(amount, scale);
      return units === undefined ? undefined : [units, currency];
    },
    decode: ([units = null, currency = null]) =>
      units === null ? null : { amount: moneyText(units, scale), currency: String(currency) },
  };
}

/**
 * Numbers with a declared scale. One that has more digits than that stays as it is, a fraction of the
 * unit, so that comparing loses nothing.
 */
export function decimals(scale: number): Storage {
  return {
    code: `decimal${scale}`,
    // No declared type: a whole number stays an INTEGER and a fraction a REAL.
    parts: [{ suffix: '', declared: '' }],
    encode: (value) => {
      if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
      const decimal = new Decimal(value);
      return [scaledExactly(decimal, scale) ?? shift(decimal, scale).toNumber()];
    },
    decode: ([units = null]) => (units === null ? null : unitsToDecimal(units, scale).toNumber()),
  };
}

/** What a scaled column holds, as the number it stands for. */
export function unitsToDecimal(units: SqlValue, scale: number): Decimal {
  return typeof units === 'bigint'
    ? fromScaled(units, scale)
    : new Decimal(units ?? 0).div(new Decimal(10).pow(scale));
}

/** Short and common amounts without the cost of Decimal. */
function textUnits(text: string, scale: number): bigint | undefined {
  const point = text.indexOf('.');
  const digits = point < 0 ? 0 : text.length - point - 1;
  if (digits <= scale && text.length <= 15 && /^-?\d+(\.\d+)?$/.test(text)) {
    const whole = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
    return BigInt(whole) * 10n ** BigInt(scale - digits);
  }
  const amount = parseDecimal(text);
  if (amount === undefined) return undefined;
  const units = scaledExactly(amount, scale);
  if (units === undefined) throw new RangeError(`${text} does not fit`);
  return units;
}

function moneyText(units: SqlValue, scale: number): string {
  return unitsToDecimal(units, scale).toFixed(scale);
}
