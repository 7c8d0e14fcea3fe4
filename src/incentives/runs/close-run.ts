import { requireRight, type Actor } from '../../access/index.ts';
import type { Incentive } from '../../definitions/index.ts';
import { momentText } from '../../shared/index.ts';
import type { LabelledPeriod } from '../calculate/period.ts';
import { eventOf, withEvent } from '../ledger/book.ts';
import { reckon } from '../ledger/reckon.ts';
import type { Book } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { changeBook, entriesOfBook, findRun, type RunQuestion } from './change-book.ts';
import { refused } from './refusals.ts';

/**
 * Freezes an approved period for good and hashes its entries; what changes later comes as deltas in an open
 * period. Only once the period is over, and those before it that have anything in them are closed. Needs
 * `administer payouts`. Raises `payout-not-approved`, `payout-not-over`, `payout-earlier-open`, `payout-changed`.
 */
export async function closeRun(
  parts: IncentiveParts,
  actor: Actor,
  question: RunQuestion,
): Promise<Book> {
  requireRight(actor, 'administer payouts');
  const { plan, period, book: found } = await findRun(parts, question);
  requireClosable(plan, period, found, parts.clock.now());
  await requireEarlierClosed(parts, plan, period);
  const { book } = await changeBook(parts, question, async ({ book: before }) => {
    requireClosable(plan, period, before, parts.clock.now());
    const entries = await entriesOfBook(parts, before);
    const event = eventOf('closed', actor, parts.clock.now(), { entries });
    const { hash = '' } = event;
    return { book: withEvent(before, event, { status: 'closed', hash }) };
  });
  return book;
}

function requireClosable(plan: Incentive, period: LabelledPeriod, book: Book, now: number): void {
  if (book.status !== 'approved') throw refused('payout-not-approved', plan, book);
  if (now >= period.end) return;
  const { zone } = plan.period;
  const end = {
    en: momentText(period.end, 'en', zone),
    'zh-CN': momentText(period.end, 'zh-CN', zone),
  };
  throw refused('payout-not-over', plan, book, { end });
}

async function requireEarlierClosed(
  parts: IncentiveParts,
  plan: Incentive,
  { label }: LabelledPeriod,
): Promise<void> {
  const { periods } = await reckon(parts, plan.id, label);
  const open = periods.find(
    ({ period, status, result, book }) =>
      period.label !== label &&
      status !== 'closed' &&
      (result.entries.length > 0 || (book?.entries ?? 0) > 0),
  );
  if (!open) return;
  const book = { period: label, status: open.status };
  throw refused('payout-earlier-open', plan, book, { earlier: open.period.label });
}
