import type { Field } from '../../definitions/index.ts';
import type { RowQuery } from '../../engine/index.ts';
import type { Condition } from '../../expressions/index.ts';
import type { AggregateRow, GroupKey, MeasureQuery } from '../../reports/index.ts';
import { Decimal, type Json } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';

/** The sum of a money field in one currency, a decimal text. */
export interface MoneySum {
  readonly field: string;
  readonly currency: string;
  readonly amount: string;
}

/** How many rows, and the sums of their money. */
export interface Totals {
  readonly count: number;
  readonly sums: readonly MoneySum[];
}

export interface GroupTotals extends Totals {
  /** One for each key; null where the field is empty. */
  readonly keys: readonly Json[];
}

interface Asked {
  readonly groupBy: readonly GroupKey[];
  /** Money fields that are summed up. */
  readonly money: readonly Field[];
  /** Only rows for which this holds as well. */
  readonly where?: Condition;
}

/** Counts and sums of a list, exact, by group: those of each currency for themselves. */
export async function totalsBy(
  { services }: Pick<Call, 'services'>,
  query: RowQuery,
  { groupBy, money, where }: Asked,
): Promise<readonly GroupTotals[]> {
  const { collection, search, searchFields } = query;
  const population = {
    collection,
    where: where ? ({ op: 'and', of: [query.where, where] } as const) : query.where,
    ...(search !== undefined && { search, searchFields: searchFields ?? [] }),
  };
  const fixed = money.filter(({ currency }) => currency !== undefined);
  const own = money.filter(({ currency }) => currency === undefined);
  const measures: MeasureQuery[] = [{ aggregation: 'count' }, ...fixed.map(sumOf)];
  const [groups, ...byCurrency] = await Promise.all([
    services.store.aggregate({ ...population, groupBy, measures }),
    ...own.map((field) =>
      services.store.aggregate({
        ...population,
        groupBy: [...groupBy, { field: field.id, currency: true }],
        measures: [sumOf(field)],
      }),
    ),
  ]);
  const currencies = own.map((field, index) => currenciesOf(field, byCurrency[index] ?? []));
  return groups.map((row) => ({
    keys: row.keys,
    count: Number(row.values[0]),
    sums: [
      ...fixed.flatMap((field, index) => sum(field.id, field.currency, row.values[index + 1])),
      ...currencies.flatMap((byGroup) => byGroup.get(JSON.stringify(row.keys)) ?? []),
    ],
  }));
}

/** The same of all rows together. */
export async function totalsOf(
  call: Pick<Call, 'services'>,
  query: RowQuery,
  money: readonly Field[],
): Promise<Totals> {
  const [all] = await totalsBy(call, query, { groupBy: [], money });
  return { count: all?.count ?? 0, sums: all?.sums ?? [] };
}

/** Sums of several groups as those of one. */
export function added(groups: readonly Totals[]): Totals {
  const sums = new Map<string, MoneySum>();
  for (const one of groups.flatMap((group) => group.sums)) {
    const key = `${one.field} ${one.currency}`;
    const before = sums.get(key)?.amount ?? '0';
    sums.set(key, { ...one, amount: new Decimal(before).plus(one.amount).toFixed() });
  }
  return { count: groups.reduce((total, { count }) => total + count, 0), sums: [...sums.values()] };
}

function sumOf({ id }: Field): MeasureQuery {
  return { aggregation: 'sum', operand: { kind: 'field', field: id } };
}

function currenciesOf(
  field: Field,
  rows: readonly AggregateRow[],
): ReadonlyMap<string, readonly MoneySum[]> {
  const found = new Map<string, MoneySum[]>();
  for (const { keys, values } of rows) {
    const group = JSON.stringify(keys.slice(0, -1));
    const currency = keys.at(-1);
    if (typeof currency !== 'string') continue;
    found.set(group, [...(found.get(group) ?? []), ...sum(field.id, currency, values[0])]);
  }
  return found;
}

function sum(
  field: string,
  currency: string | undefined,
  amount: string | null | undefined,
): readonly MoneySum[] {
  return amount === null || amount === undefined || currency === undefined
    ? []
    : [{ field, currency, amount }];
}
