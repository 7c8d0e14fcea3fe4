import { requireRight, type Actor } from '../../access/index.ts';
import { BatonError } from '../../shared/index.ts';
import { eventOf, withEvent } from '../ledger/book.ts';
import type { Book, BookEvent } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { changeBook, type RunQuestion } from './change-book.ts';
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
  const { book } = await changeBook(parts, question, ({ plan, book: before }) => {
    if (before.status !== 'submitted') throw refused('payout-not-submitted', plan, before);
    const submitted = submission(before);
    if (submitted?.by.id === actor.id) throw new BatonError({ code: 'payout-own-approval' });
    const { hash, total } = submitted ?? {};
    const seen = { ...(hash !== undefined && { hash }), ...(total !== undefined && { total }) };
    const event = { ...eventOf('approved', actor, parts.clock.now()), ...seen };
    return { book: withEvent(before, event, { status: 'approved' }) };
  });
  return book;
}

/** When it was handed in last; nothing was added to it since. */
export function submission({ trail }: Book): BookEvent | undefined {
  return trail.findLast(({ what }) => what === 'submitted');
}
