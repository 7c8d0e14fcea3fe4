import { Decimal } from '../../../shared/index.ts';
import type { SqlValue } from '../columns/storage-types.ts';
import type { Figure } from './figure.ts';

export interface SumSql {
  readonly aggregates: readonly string[];
  finish(results: readonly SqlValue[]): Decimal;
}

const half = 4_294_967_296n;

/**
 * An exact sum. SQLite adds up integers exactly and raises an error where 64 bits do not hold the sum;
 * `wide` then adds up the upper and the lower 32 bits apart.
 */
export function sumOf(figure: Figure, wide: boolean): SumSql {
  if (figure.kind === 'fraction')
    return {
      aggregates: [`baton_decimal_sum(${figure.sql})`],
      finish: ([sum = null]) => new Decimal(String(sum ?? 0)),
    };
  if (!wide)
    return {
      aggregates: [`sum(${figure.sql})`],
      finish: ([sum = null]) => figure.toDecimal(sum),
    };
  return {
    aggregates: [`sum(${figure.sql} >> 32)`, `sum(${figure.sql} & 4294967295)`],
    finish: ([upper = null, lower = null]) =>
      figure.toDecimal(BigInt(upper ?? 0) * half + BigInt(lower ?? 0)),
  };
}
