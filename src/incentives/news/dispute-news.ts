import type { Incentive } from '../../definitions/index.ts';
import type { Dispute } from '../model/book.ts';
import type { PayoutHappenings, PayoutNews } from './payout-news.ts';
import { nothing } from './run-news.ts';

/** What an objection means for others, as it stands; `amount` is what was adjusted for it. */
export function disputeNews(
  plan: Incentive,
  dispute: Dispute,
  name: string,
  amount: string | undefined,
): PayoutHappenings {
  const { id, period, person, opened, by, says, status, answer } = dispute;
  const matter = `dispute:${id}`;
  const about = { plan: { id: plan.id, title: plan.title }, period };
  const news: PayoutNews = {
    ...about,
    key: `dispute:${id}:opened`,
    topic: 'dispute opened',
    at: opened,
    by,
    to: 'administer payouts',
    says,
    dispute: { id, person: name },
    matter,
  };
  if (status === 'open') return { ...nothing, news: [news] };
  const answered: PayoutNews | undefined = answer && {
    ...about,
    key: `dispute:${id}:answered`,
    topic: 'dispute answered',
    at: answer.at,
    by: answer.by,
    to: new Map([...new Set([person, by.id])].map((one) => [one, amount])),
    says: answer.says,
    dispute: { id, person: name, accepted: status === 'accepted' },
  };
  return {
    ...nothing,
    news: [news, ...(answered ? [answered] : [])],
    ended: [{ matter, at: answer?.at ?? opened }],
  };
}
