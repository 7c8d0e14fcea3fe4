import type { Book, PostedEntry } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { changedMeanwhile } from '../runs/refusals.ts';
import { grown, newBook } from './book.ts';
import { postings } from './postings.ts';
import { reckon, type Reckoning } from './reckon.ts';
import { standingLines } from './standing-lines.ts';

/** How often a posting is tried anew when others change the book meanwhile. */
const attempts = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/**
 * Brings the ledger of a period to what is known now: takes back what is no longer right, adds what is new,
 * and makes closed periods good in the earliest open one. A second time it adds nothing. A period that is
 * handed in or closed is left as it is. Raises what `reckon` raises, and `payout-changed`.
 */
export async function postPeriod(
  parts: IncentiveParts,
  plan: string,
  label?: string,
): Promise<Book> {
  for (const _attempt of attempts) {
    const reckoning = await reckon(parts, plan, label);
    const { asked } = reckoning;
    const book = asked.book ?? newBook(plan, asked.period);
    if (asked.status !== 'open') return book;
    const next = await nextBook(parts, reckoning);
    if (asked.book && next.added.length === 0) return book;
    if (await parts.store.saveBook(next.book, next.added)) return next.book;
  }
  throw await changedMeanwhile(parts, plan, label ?? '');
}

interface NextBook {
  readonly book: Book;
  readonly added: readonly PostedEntry[];
}

/** The book of the period that was asked for with all that is to be posted. */
async function nextBook(parts: IncentiveParts, reckoning: Reckoning): Promise<NextBook> {
  const { asked, current, position } = reckoning;
  const { release, plan } = current;
  const book = asked.book ?? newBook(plan.id, asked.period);
  const { additions } = await standingLines(parts, reckoning);
  const added = postings(book, additions, { at: parts.clock.now(), release });
  return { book: grown(book, added, { position, release }), added };
}

/**
 * Posts what has come up in the open periods of all plans, up to the present one; where others come first, that
 * is left to the next time. A plan that cannot be reckoned keeps no other from it; the first such error is raised
 * at the end. Returns in how many books something was posted.
 */
export async function postOpenPeriods(parts: IncentiveParts): Promise<number> {
  let posted = 0;
  const errors: unknown[] = [];
  for (const { id } of parts.workspaces.current().workspace.incentives.values())
    try {
      posted += await postPlan(parts, id);
    } catch (error) {
      errors.push(error);
    }
  if (errors.length > 0) throw errors[0];
  return posted;
}

async function postPlan(parts: IncentiveParts, id: string): Promise<number> {
  let posted = 0;
  const reckoning = await reckon(parts, id);
  for (const asked of reckoning.periods.filter(({ status }) => status === 'open')) {
    const { book, added } = await nextBook(parts, { ...reckoning, asked });
    if (added.length > 0 && (await parts.store.saveBook(book, added))) posted += 1;
  }
  return posted;
}
