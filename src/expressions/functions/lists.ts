import { Decimal, type Money } from '../../shared/index.ts';
import type { Node } from '../check/node.ts';
import { addMoney, divide, mapAmount, safeInteger } from '../values/arithmetic.ts';
import { compareValues } from '../values/compare.ts';
import { Fault, reasons } from '../values/fault.ts';
import { overload, type FunctionFamily, type Specialized } from './entry.ts';

const sumDecimals = (list: readonly Decimal[]) =>
  list.reduce((sum, value) => sum.plus(value), new Decimal(0));

const sumMoney = (list: readonly Money[]) => {
  const [first, ...rest] = list;
  if (first === undefined) throw new Fault(reasons.emptyList('sum'));
  return rest.reduce(addMoney, first);
};

/** No money at all is zero of the currency, where the currency is fixed. */
function sumOfNone(args: readonly Node[]): Specialized | undefined {
  const type = args[0]?.type;
  const item = type?.kind === 'list' ? type.of : undefined;
  if (item?.kind !== 'money' || item.currency === undefined) return undefined;
  const zero: Money = { amount: new Decimal(0), currency: item.currency };
  return { run: (list: readonly Money[]) => (list.length === 0 ? zero : sumMoney(list)) };
}

function average<T>(list: readonly T[], of: (list: readonly T[], size: Decimal) => T): T {
  if (list.length === 0) throw new Fault(reasons.emptyList('avg'));
  return of(list, new Decimal(list.length));
}

const sort = (list: readonly unknown[]) => list.toSorted(compareValues);

export const lists: FunctionFamily = {
  title: { en: 'Lists', 'zh-CN': '列表' },
  functions: [
    {
      name: 'sum',
      description: {
        en: 'The sum of a list; of none it is 0. Money must be of one currency.',
        'zh-CN': '列表之和；空列表为 0。金额必须为同一货币。',
      },
      overloads: [
        overload('sum(list: list<int>): int', (list: readonly number[]) =>
          list.reduce((sum, value) => safeInteger(sum + value), 0),
        ),
        overload('sum(list: list<decimal>): decimal', sumDecimals),
        { ...overload('sum(list: list<money>): money', sumMoney), specialize: sumOfNone },
      ],
    },
    {
      name: 'avg',
      description: {
        en: 'The arithmetic mean of a list that is not empty.',
        'zh-CN': '非空列表的算术平均值。',
      },
      overloads: [
        overload('avg(list: list<decimal>): decimal', (list: readonly Decimal[]) =>
          average(list, (all, size) => divide(sumDecimals(all), size)),
        ),
        overload('avg(list: list<money>): money', (list: readonly Money[]) =>
          average(list, (all, size) => mapAmount(sumMoney(all), (amount) => divide(amount, size))),
        ),
      ],
    },
    {
      name: 'count',
      description: {
        en: 'The number of items, or of those that are true.',
        'zh-CN': '项数，或其中为真的项数。',
      },
      overloads: [
        overload('count(list: list<bool>): int', (list: readonly boolean[]) =>
          list.reduce((sum, value) => sum + Number(value), 0),
        ),
        overload('count(list: list<T>): int', (list: readonly unknown[]) => list.length),
      ],
    },
    {
      name: 'sort',
      description: { en: 'The list in ascending order.', 'zh-CN': '按升序排列的列表。' },
      overloads: (['decimal', 'int', 'money', 'text', 'date', 'instant', 'duration'] as const)
        .toSorted((a, b) => Number(b === 'int') - Number(a === 'int'))
        .map((type) => overload(`sort(list: list<${type}>): list<${type}>`, sort)),
    },
    {
      name: 'distinct',
      description: {
        en: 'The list without repetitions, in the order of first occurrence.',
        'zh-CN': '去重后的列表，保持首次出现的顺序。',
      },
      overloads: (['text', 'int', 'date'] as const).map((type) =>
        overload(`distinct(list: list<${type}>): list<${type}>`, (list: readonly unknown[]) => [
          ...new Set(list),
        ]),
      ),
    },
  ],
};
