import type { PostedEntry } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { corrections, type Delta } from './correct.ts';
import { knownSince, type ReckonedPeriod, type Reckoning } from './reckon.ts';
import { bookSums } from './book-sums.ts';
import { differs, isOwn, type BookSums, type Sums } from './sums.ts';

/**
 * What is still to be posted in the earliest open period, so that the closed ones before it come to what they
 * should have been. A period that is handed in waits until it is closed.
 */
export async function deltasFor(
  parts: IncentiveParts,
  { periods, books }: Reckoning,
): Promise<readonly Delta[]> {
  const closed = periods.filter(({ status }) => status === 'closed');
  if (closed.length === 0) return [];
  const sums = await Promise.all(books.map((book) => bookSums(parts, book)));
  const deltas: Delta[] = [];
  for (const period of closed) {
    const own = sums[books.findIndex((book) => book.period === period.period.label)]?.own;
    if (!own) continue;
    const settled = [own, ...correctionsOf(period.period.label, sums)];
    if (!differs(period.result.entries, settled)) continue;
    deltas.push(...(await deltasOf(parts, period)));
  }
  return deltas;
}

function correctionsOf(label: string, sums: readonly BookSums[]): readonly Sums[] {
  return sums.map(({ corrections: all }) => all.get(label)).filter((one) => one !== undefined);
}

async function deltasOf(parts: IncentiveParts, closed: ReckonedPeriod): Promise<readonly Delta[]> {
  const { inForce, period, result, book } = closed;
  const { plan } = inForce;
  const moment = book?.trail.findLast(({ what }) => what === 'closed')?.at ?? period.end;
  return corrections({
    plan,
    label: period.label,
    settled: await settledOf(parts, plan.id, period.label),
    calculated: result.entries,
    since: knownSince(closed, moment),
  });
}

/** The entries of a closed period, and the corrections of it wherever they were posted. */
async function settledOf(
  { store }: IncentiveParts,
  plan: string,
  label: string,
): Promise<readonly PostedEntry[]> {
  const entries = await store.readEntries({ plan });
  return entries.filter((entry) =>
    entry.corrects ? entry.corrects.period === label : entry.period === label && isOwn(entry),
  );
}

/** The earliest period that is open; the deltas of closed ones come into it. */
export function earliestOpen({ periods }: Reckoning): ReckonedPeriod | undefined {
  return periods.find(({ status }) => status === 'open');
}
