import type { Book, PostedEntry } from '../model/book.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { IncentiveParts } from '../parts.ts';
import type { Delta } from './correct.ts';
import { deltasFor, earliestOpen } from './deltas.ts';
import type { Additions } from './postings.ts';
import { reconcile, standing } from './reconcile.ts';
import type { Reckoning } from './reckon.ts';
import { entriesOf, isOwn } from './sums.ts';

/** The period that was asked for, line by line. */
export interface StandingLines {
  /** Posted and right, what was made by hand and corrections included. */
  readonly posted: readonly PostedEntry[];
  /** Counted and not posted yet. */
  readonly fresh: readonly (LedgerEntry | Delta)[];
  /** What posting would add; nothing where the period is not open. */
  readonly additions: Additions;
}

const nothing: Additions = { wrong: [], fresh: [], deltas: [] };

/**
 * Holds the period that was asked for against its ledger, for one person or for all. A period that is handed in
 * or closed stands as it was posted.
 */
export async function standingLines(
  parts: IncentiveParts,
  reckoning: Reckoning,
  person?: string,
): Promise<StandingLines> {
  const { asked, current } = reckoning;
  const posted = await postedOf(parts, current.plan.id, asked.book, person);
  if (asked.status !== 'open') return { posted: standing(posted), fresh: [], additions: nothing };
  const calculated =
    person === undefined
      ? asked.result.entries
      : (asked.result.statements.get(person)?.entries ?? []);
  const { kept, wrong, fresh } = reconcile(calculated, posted.filter(isOwn));
  const others = standing(posted.filter((entry) => !isOwn(entry)));
  const stale = others.filter((entry) => isStale(entry, reckoning));
  const found = earliestOpen(reckoning) === asked ? await deltasFor(parts, reckoning) : [];
  const deltas = found.filter((delta) => person === undefined || delta.person === person);
  return {
    posted: [...kept, ...others.filter((entry) => !stale.includes(entry))],
    fresh: [...fresh, ...deltas],
    additions: { wrong: [...wrong, ...stale], fresh, deltas },
  };
}

async function postedOf(
  { store }: IncentiveParts,
  plan: string,
  book: Book | undefined,
  person: string | undefined,
): Promise<readonly PostedEntry[]> {
  if (!book) return [];
  const whose = person === undefined ? {} : { person };
  return entriesOf(book, await store.readEntries({ plan, period: book.period, ...whose }));
}

/** A correction of a period that was reopened: it is put right there itself. */
function isStale({ corrects }: PostedEntry, { books }: Reckoning): boolean {
  if (!corrects) return false;
  return books.find(({ period }) => period === corrects.period)?.status !== 'closed';
}
