import { useQuery } from '@tanstack/react-query';
import { api, must } from './client.ts';
import { keys } from './keys.ts';

/** How much waits for whoever is signed in. */
export interface WorkCounts {
  /** Offers, approvals, tasks, what came back, and cases whose time runs out within a day. */
  readonly todo: number;
  readonly overdue: number;
  readonly cases: number;
  /** What he was told and has not looked at. */
  readonly unread: number;
  /** Of it, what asks for no answer. */
  readonly news: number;
}

/** How much waits for whoever is signed in; undefined until it is known. */
export function useWorkCounts(): WorkCounts | undefined {
  const work = useQuery({
    queryKey: [...keys.work, 'counts'],
    queryFn: () => must(api.GET('/me/work', { params: { query: { limit: 1, only: ['offers'] } } })),
  });
  const inbox = useQuery({
    queryKey: [...keys.inbox, 'counts'],
    queryFn: () => must(api.GET('/inbox', { params: { query: { limit: 1 } } })),
  });
  const { counts, documents, payouts } = work.data ?? {};
  if (!counts || !inbox.data) return undefined;
  const { offers, approvals, tasks, cases, returned } = counts;
  const others =
    (documents?.length ?? 0) + (payouts?.runs.length ?? 0) + (payouts?.disputes.length ?? 0);
  return {
    todo: offers.count + approvals.count + tasks.count + returned.count + cases.soon + others,
    overdue: offers.overdue + approvals.overdue + tasks.overdue + cases.overdue,
    cases: cases.count,
    unread: inbox.data.counts.unread,
    news: inbox.data.counts.news,
  };
}
