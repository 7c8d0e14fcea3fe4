import { holdsRight, requireRight, type Actor } from '../../access/index.ts';
import { eventOf, withEvent } from '../ledger/book.ts';
import type { Book } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { reasonFrom } from './authority.ts';
import { changeBook, type RunQuestion } from './change-book.ts';
import { refused } from './refusals.ts';

/**
 * Gives back a period that is handed in or approved: it is open again and posted as it goes. Needs
 * `approve payouts` or `administer payouts`. Raises `payout-not-returnable`, `payout-reason-missing`.
 */
export async function returnRun(
  parts: IncentiveParts,
  actor: Actor,
  question: RunQuestion & { readonly reason: string },
): Promise<Book> {
  const approves = holdsRight(actor, 'approve payouts');
  requireRight(actor, approves ? 'approve payouts' : 'administer payouts');
  const reason = reasonFrom(question.reason, '/reason');
  const { book } = await changeBook(parts, question, ({ plan, book: before }) => {
    if (before.status !== 'submitted' && before.status !== 'approved')
      throw refused('payout-not-returnable', plan, before);
    const event = eventOf('returned', actor, parts.clock.now(), { reason });
    const { people: _people, ...rest } = before;
    return { book: withEvent(rest, event, { status: 'open' }) };
  });
  return book;
}
