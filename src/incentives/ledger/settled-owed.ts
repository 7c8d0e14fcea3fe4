import { Decimal } from '../../shared/index.ts';
import type { IncentiveParts } from '../parts.ts';
import { bookSums } from './book-sums.ts';
import type { Reckoning } from './reckon.ts';
import { subjectOf } from './reconcile.ts';
import type { Sums } from './sums.ts';

/**
 * What somebody owes of recoverable draws after the period that was asked for: while it is open as it is reckoned,
 * and by what the ledger paid and kept back up to then once it is handed in.
 */
export async function owedAfter(
  parts: IncentiveParts,
  { asked, books }: Reckoning,
): Promise<(person: string) => Decimal> {
  const { statements } = asked.result;
  const { draw } = asked.inForce.plan;
  if (asked.status === 'open' || !draw?.recoverable)
    return (person) => statements.get(person)?.owed ?? zero;
  const settled = books.filter(({ from }) => from <= asked.period.start);
  const sums = await Promise.all(settled.map((book) => bookSums(parts, book)));
  const all = sums.flatMap(({ own, corrections }): Sums[] => [own, ...corrections.values()]);
  return (person) => {
    const subject = subjectOf({ person, rule: 'draw' });
    return all.reduce((owed, one) => owed.plus(one.get(subject) ?? zero), zero);
  };
}

const zero = new Decimal(0);
