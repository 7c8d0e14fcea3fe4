import type { Incentive } from '../../definitions/index.ts';
import type { Instant } from '../../shared/index.ts';
import type { Book, Dispute } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { entriesOfBook } from '../runs/change-book.ts';
import { moneyText } from '../words/figures.ts';
import { disputeNews } from './dispute-news.ts';
import type { PayoutHappenings } from './payout-news.ts';
import { nothing, runKey, runNews } from './run-news.ts';

/** More objections are not looked through; they come from the newest on. */
const mostDisputes = 500;

/** What was done about payouts since a moment, oldest first, but for what is known by its key. */
export async function readPayoutNews(
  parts: IncentiveParts,
  since: Instant,
  known: (key: string) => boolean,
): Promise<PayoutHappenings> {
  const found: PayoutHappenings[] = [];
  for (const plan of parts.workspaces.current().workspace.incentives.values()) {
    const books = await parts.store.listBooks(plan.id);
    for (const book of books) found.push(...(await newsOfBook(parts, plan, book, since, known)));
    const asked = { plan: plan.id, limit: mostDisputes };
    for (const dispute of await parts.store.listDisputes(asked))
      found.push(await newsOfDispute(parts, plan, dispute, since, known));
  }
  return {
    keys: found.flatMap(({ keys }) => keys),
    news: found.flatMap(({ news }) => news).toSorted((a, b) => a.at - b.at),
    ended: found.flatMap(({ ended }) => ended),
    closed: found.flatMap(({ closed }) => closed),
  };
}

async function newsOfBook(
  parts: IncentiveParts,
  plan: Incentive,
  book: Book,
  since: Instant,
  known: (key: string) => boolean,
): Promise<readonly PayoutHappenings[]> {
  const isNew = book.trail.map(({ at }, index) => at >= since && !known(runKey(book, index)));
  const lastClosed = book.trail.findLastIndex(({ what }) => what === 'closed');
  // What was closed and opened again since has no statements any more.
  const isClosed = book.status === 'closed' && isNew[lastClosed] === true;
  const entries = isClosed ? await entriesOfBook(parts, book) : [];
  return book.trail.flatMap(({ what }, index): PayoutHappenings[] => {
    if (!isNew[index]) return [];
    const keys = [runKey(book, index)];
    const isPast = what === 'closed' && !(isClosed && index === lastClosed);
    return [{ ...(isPast ? nothing : runNews(plan, book, index, entries)), keys }];
  });
}

async function newsOfDispute(
  parts: IncentiveParts,
  plan: Incentive,
  dispute: Dispute,
  since: Instant,
  known: (key: string) => boolean,
): Promise<PayoutHappenings> {
  const { id, opened, answer, status, person } = dispute;
  if (Math.max(opened, answer?.at ?? 0) < since) return nothing;
  const key = `dispute:${id}:${status === 'open' ? 'opened' : 'answered'}`;
  if (known(key)) return nothing;
  const name = (await parts.directory.people()).person(person)?.name ?? person;
  const amount = await adjusted(parts, plan, dispute);
  return { ...disputeNews(plan, dispute, name, amount), keys: [key] };
}

async function adjusted(
  { store }: IncentiveParts,
  plan: Incentive,
  { person, answer }: Dispute,
): Promise<string | undefined> {
  if (answer?.adjustment === undefined) return undefined;
  const entries = await store.readEntries({ plan: plan.id, person });
  const entry = entries.find(({ id }) => id === answer.adjustment);
  return entry && moneyText(entry.amount, plan.currency);
}
