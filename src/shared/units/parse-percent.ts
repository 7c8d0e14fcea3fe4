import type { Problem } from '../errors/problem.ts';
import { parseDecimal, type Decimal } from '../money/decimal.ts';
import { fail, ok, type Result } from '../result.ts';

/** Reads `85 %` or `2.5%` as the exact fraction: 0.85, 0.025. The sign is required. */
export function parsePercent(text: string): Result<Decimal, Problem> {
  const match = /^\s*([+-]?[\d.]+)\s*[%％]\s*$/.exec(text);
  const value = parseDecimal(match?.[1] ?? '');
  return value ? ok(value.div(100)) : fail({ code: 'invalid-percent', params: { value: text } });
}
