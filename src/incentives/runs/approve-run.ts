import type { Actor } from '../../access/index.ts';
import { BatonError } from '../../shared/index.ts';
import { eventOf, withEvent } from '../ledger/book.ts';
import type { Book } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { requireRight } from './authority.ts';
import { changeBook, entriesOfBook, type RunQuestion } from './change-book.ts';
import { refused } from './refusals.ts';

/**
 * Agrees to a period that somebody else has handed in. Needs `approve payouts`. Raises
 * `payout-not-submitted`, `payout-own-approval`, `payout-changed`.
 */
export async function approveRun(
  parts: IncentiveParts,
  actor: Actor,
  question: RunQuestion,
): Promise<Book> {
  requireRight(actor, 'approve payouts');
  const { book } = await changeBook(parts, question, async ({ plan, book: before }) => {
    if (before.status !== 'submitted') throw refused('payout-not-submitted', plan, before);
    if (submittedBy(before) === actor.id) throw new BatonError({ code: 'payout-own-approval' });
    const entries = await entriesOfBook(parts, before);
    const event = eventOf('approved', actor, parts.clock.now(), { entries });
    return { book: withEvent(before, event, { status: 'approved' }) };
  });
  return book;
}

/** Who handed it in last. */
export function submittedBy({ trail }: Book): string | undefined {
  return trail.findLast(({ what }) => what === 'submitted')?.by.id;
}
