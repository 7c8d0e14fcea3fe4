import type { Problem } from '../errors/problem.ts';
import { isCurrency, minorUnitDigits } from '../money/currency.ts';
import { parseDecimal } from '../money/decimal.ts';
import type { Money } from '../money/money.ts';
import { fail, ok, type Result } from '../result.ts';

/** Reads `CNY 6000` or `EUR -12.50`; not more digits than the currency's minor unit has. */
export function parseMoney(text: string): Result<Money, Problem> {
  const match = /^\s*([A-Za-z]{3})\s+([+-]?[\d.]+)\s*$/.exec(text);
  const [, currency = '', digits = ''] = match ?? [];
  const amount = parseDecimal(digits);
  if (!amount) return fail({ code: 'invalid-money', params: { value: text } });
  if (!isCurrency(currency))
    return fail({ code: 'unknown-currency', params: { value: text, currency } });
  const scale = minorUnitDigits(currency);
  if (amount.decimalPlaces() > scale)
    return fail({ code: 'too-precise-money', params: { value: text, currency, digits: scale } });
  return ok({ amount, currency });
}
