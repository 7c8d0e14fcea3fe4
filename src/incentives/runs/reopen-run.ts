import { requireRight, type Actor } from '../../access/index.ts';
import { eventOf, withEvent } from '../ledger/book.ts';
import type { Book } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { reasonFrom } from './authority.ts';
import { changeBook, entriesOfBook, type RunQuestion } from './change-book.ts';
import { refused, statusWord } from './refusals.ts';

/**
 * Opens the last closed period again: it is reckoned by the plan and the people of now, and what was corrected
 * in a later period is put right in it itself. The hash it had stays in its trail. Needs `reopen payouts`.
 * Raises `payout-not-closed`, `payout-later-closed`, `payout-reason-missing`, `payout-changed`.
 */
export async function reopenRun(
  parts: IncentiveParts,
  actor: Actor,
  question: RunQuestion & { readonly reason: string },
): Promise<Book> {
  requireRight(actor, 'reopen payouts');
  const reason = reasonFrom(question.reason, '/reason');
  const { book } = await changeBook(parts, question, async ({ plan, book: before }) => {
    if (before.status !== 'closed') throw refused('payout-not-closed', plan, before);
    const books = await parts.store.listBooks(plan.id);
    const later = books.find(({ from, status }) => from > before.from && status !== 'open');
    if (later) {
      const more = { later: later.period, status: statusWord(later.status) };
      throw refused('payout-later-closed', plan, before, more);
    }
    const entries = await entriesOfBook(parts, before);
    const event = eventOf('reopened', actor, parts.clock.now(), { reason, entries });
    const { people: _people, hash: _hash, ...rest } = before;
    return { book: withEvent(rest, event, { status: 'open' }) };
  });
  return book;
}
