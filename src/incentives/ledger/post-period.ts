import { periodsIn } from '../calculate/period.ts';
import type { Book } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { changedMeanwhile } from '../runs/refusals.ts';
import { grown, newBook } from './book.ts';
import { postings } from './postings.ts';
import { reckon } from './reckon.ts';
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
    const { asked, current, position } = reckoning;
    const book = asked.book ?? newBook(plan, asked.period);
    if (asked.status !== 'open') return book;
    const { additions } = await standingLines(parts, reckoning);
    const { release } = current;
    const added = postings(book, additions, { at: parts.clock.now(), release });
    if (asked.book && added.length === 0) return book;
    const next = grown(book, added, { position, release });
    if (await parts.store.saveBook(next, added)) return next;
  }
  throw await changedMeanwhile(parts, plan, label ?? '');
}

/**
 * Posts what has come up in the open periods of all plans, up to the present one. Returns for how many books
 * something was posted.
 */
export async function postOpenPeriods(parts: IncentiveParts): Promise<number> {
  const { workspaces, store, clock } = parts;
  let posted = 0;
  for (const plan of workspaces.current().workspace.incentives.values()) {
    const books = await store.listBooks(plan.id);
    const now = clock.now();
    const from = books.find(({ status }) => status === 'closed')?.until ?? books.at(-1)?.from;
    for (const { label } of periodsIn(plan, from ?? now, now + 1)) {
      const before = books.find(({ period }) => period === label)?.revision ?? 0;
      const { revision } = await postPeriod(parts, plan.id, label);
      if (revision > before) posted += 1;
    }
  }
  return posted;
}
