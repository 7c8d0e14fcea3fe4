import type { Book, PostedEntry } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { corrections, type Delta } from './correct.ts';
import { knownSince, type ReckonedPeriod, type Reckoning } from './reckon.ts';
import { bookSums } from './book-sums.ts';
import { differs, entriesOf, isOwn, type BookSums, type Sums } from './sums.ts';

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
    const correcting = books.filter((_book, index) =>
      sums[index]?.corrections.has(period.period.label),
    );
    deltas.push(...(await deltasOf(parts, period, correcting)));
  }
  return deltas;
}

function correctionsOf(label: string, sums: readonly BookSums[]): readonly Sums[] {
  return sums.map(({ corrections: all }) => all.get(label)).filter((one) => one !== undefined);
}

async function deltasOf(
  parts: IncentiveParts,
  closed: ReckonedPeriod,
  correcting: readonly Book[],
): Promise<readonly Delta[]> {
  const { inForce, period, result, book } = closed;
  const { plan } = inForce;
  const moment = book?.trail.findLast(({ what }) => what === 'closed')?.at ?? period.end;
  return corrections({
    plan,
    label: period.label,
    settled: await settledOf(parts, closed, correcting),
    calculated: result.entries,
    since: knownSince(closed, moment),
  });
}

/** The entries of a closed period, and the corrections of it in the books that have some. */
async function settledOf(
  { store }: IncentiveParts,
  { period, book }: ReckonedPeriod,
  correcting: readonly Book[],
): Promise<readonly PostedEntry[]> {
  const settled: PostedEntry[] = [];
  for (const one of [...(book ? [book] : []), ...correcting]) {
    const read = await store.readEntries({ plan: one.plan, period: one.period });
    const counted = entriesOf(one, read);
    if (one === book) settled.push(...counted.filter(isOwn));
    else settled.push(...counted.filter(({ corrects }) => corrects?.period === period.label));
  }
  return settled;
}

/** The earliest period that is open; the deltas of closed ones come into it. */
export function earliestOpen({ periods }: Reckoning): ReckonedPeriod | undefined {
  return periods.find(({ status }) => status === 'open');
}
