import { requireRight, type Actor } from '../../access/index.ts';
import type { Incentive } from '../../definitions/index.ts';
import type { LabelledPeriod } from '../calculate/period.ts';
import { readPeople, settledPeople } from '../facts/participants.ts';
import { planInForce } from '../facts/plan-in-force.ts';
import { eventOf, withEvent } from '../ledger/book.ts';
import { postPeriod } from '../ledger/post-period.ts';
import type { Book, SettledPerson } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { changeBook, entriesOfBook, findRun, type RunQuestion } from './change-book.ts';
import { refused } from './refusals.ts';

/**
 * Hands in a period for approval: posts what has come up and freezes it, with who took part in it and under
 * whom. Needs `administer payouts`. Raises `payout-not-open`, and what `postPeriod` raises.
 */
export async function submitRun(
  parts: IncentiveParts,
  actor: Actor,
  question: RunQuestion,
): Promise<Book> {
  requireRight(actor, 'administer payouts');
  const { plan, period, book: before } = await findRun(parts, question);
  if (before.status !== 'open') throw refused('payout-not-open', plan, before);
  await postPeriod(parts, plan.id, period.label);
  const { release } = planInForce(parts, plan.id);
  const people = await peopleOf(parts, plan, period);
  const { revision: _seen, ...asked } = question;
  const { book } = await changeBook(parts, asked, async ({ book: posted }) => {
    if (posted.status !== 'open') throw refused('payout-not-open', plan, posted);
    const entries = await entriesOfBook(parts, posted);
    const event = eventOf('submitted', actor, parts.clock.now(), { entries });
    return { book: withEvent(posted, event, { status: 'submitted', release, people }) };
  });
  return book;
}

async function peopleOf(
  parts: IncentiveParts,
  plan: Incentive,
  period: LabelledPeriod,
): Promise<readonly SettledPerson[]> {
  const people = await readPeople(parts, planInForce(parts, plan.id), period);
  return settledPeople(plan, people, period);
}
