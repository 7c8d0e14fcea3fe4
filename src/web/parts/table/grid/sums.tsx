import { useFormat } from '../../../words/index.ts';
import type { MoneySum } from '../model/rows.ts';

/** The sums of a money field, one for each currency. */
export function Sums({
  sums,
  short,
}: {
  readonly sums: readonly MoneySum[];
  readonly short?: boolean;
}) {
  const format = useFormat();
  const write = short ? format.shortMoney : format.money;
  return <>{sums.map(({ amount, currency }) => write({ amount, currency })).join(' · ')}</>;
}
