import type { Json, Values } from '../model/answer.ts';
import type { FieldModel } from '../model/field-model.ts';
import { padded, readDecimal, shift } from '../model/decimal.ts';

/** Sums of the columns that hold amounts of one currency and that Baton works out: those that make a total. */
export function columnTotals(
  columns: readonly FieldModel[],
  rows: readonly Values[],
): ReadonlyMap<string, Json> {
  const summed = columns.filter(
    ({ widget, currency, isReadOnly }) =>
      widget === 'money' && currency !== undefined && isReadOnly,
  );
  return new Map(
    rows.length < 2
      ? []
      : summed
          .filter(({ id }) => rows.some((row) => row[id] !== undefined))
          .map((column) => [column.id, sumOf(column, rows)] as const),
  );
}

/** Amounts are added as whole numbers of their smallest part, so that none of it is lost. */
function sumOf({ id, scale = 2 }: FieldModel, rows: readonly Values[]): string {
  const parts = rows.map((row) => {
    const value = row[id];
    const text = typeof value === 'string' ? readDecimal(value, 'en') : undefined;
    return BigInt((text === undefined ? '0' : shift(text, scale)).split('.')[0] ?? '0');
  });
  const sum = parts.reduce((a, b) => a + b, 0n);
  return padded(shift(String(sum), -scale), scale);
}
