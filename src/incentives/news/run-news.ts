import type { Incentive } from '../../definitions/index.ts';
import { Decimal } from '../../shared/index.ts';
import type { Book, BookEvent, PostedEntry } from '../model/book.ts';
import { total } from '../rules/rounding.ts';
import { moneyText } from '../words/figures.ts';
import type { ClosedRun, PayoutHappenings, PayoutNews } from './payout-news.ts';

/** The number of an event in the trail of its book makes its key: the trail only ever grows. */
const keyOf = ({ plan, period }: Book, index: number): string =>
  `payout:${plan}/${period}:${index}`;

const matterOf = (book: Book, index: number): string => `run:${book.plan}/${book.period}#${index}`;

/** What one event of a run means for others; `entries` are those of a period that was closed. */
export function runNews(
  plan: Incentive,
  book: Book,
  index: number,
  entries: readonly PostedEntry[],
): PayoutHappenings {
  const event = book.trail[index];
  const submitted = book.trail.slice(0, index).findLastIndex(({ what }) => what === 'submitted');
  if (!event) return nothing;
  const { at } = event;
  const ended = submitted < 0 ? [] : [{ matter: matterOf(book, submitted), at }];
  const told = newsOf(plan, book, index, event);
  switch (event.what) {
    case 'submitted': {
      const topic = 'run submitted';
      const asked = { topic, to: 'approve payouts', matter: matterOf(book, index) } as const;
      return { ...nothing, news: [{ ...told, ...asked }] };
    }
    case 'approved':
      return { ...nothing, ended };
    case 'returned': {
      const submitter = book.trail[submitted]?.by.id;
      const to = new Map(submitter === undefined ? [] : [[submitter, undefined]]);
      return { ...nothing, ended, news: [{ ...told, topic: 'run returned', to }] };
    }
    case 'closed':
      return closing(plan, book, event, told, entries);
    default:
      return nothing;
  }
}

export const nothing: PayoutHappenings = { keys: [], news: [], ended: [], closed: [] };

function closing(
  plan: Incentive,
  book: Book,
  { hash = '' }: BookEvent,
  told: Omit<PayoutNews, 'topic' | 'to'>,
  entries: readonly PostedEntry[],
): PayoutHappenings {
  const byPerson = Map.groupBy(entries, ({ person }) => person);
  const people = new Set([...(book.people ?? []).map(({ id }) => id), ...byPerson.keys()]);
  const amountOf = (person: string): string => {
    const amounts = (byPerson.get(person) ?? []).map(({ amount }) => amount);
    return moneyText(total(amounts), plan.currency);
  };
  const to = new Map([...people].map((person) => [person, amountOf(person)]));
  const { amount: _total, ...own } = told;
  const closed: ClosedRun = {
    plan: plan.id,
    period: book.period,
    hash,
    people: [...people],
  };
  return { ...nothing, news: [{ ...own, topic: 'statement ready', to }], closed: [closed] };
}

function newsOf(
  plan: Incentive,
  book: Book,
  index: number,
  { at, by, reason, total }: BookEvent,
): Omit<PayoutNews, 'topic' | 'to'> {
  return {
    key: keyOf(book, index),
    plan: { id: plan.id, title: plan.title },
    period: book.period,
    at,
    by,
    ...(reason !== undefined && { says: reason }),
    ...(total !== undefined && { amount: moneyText(new Decimal(total), plan.currency) }),
  };
}

/** The key of the news that an event brings. */
export const runKey = keyOf;
