import type { Workspace } from '../../definitions/index.ts';
import type { Problem } from '../../shared/index.ts';
import { periodOf } from '../calculate/period.ts';
import type { Book } from '../model/book.ts';
import type { LedgerStore } from '../ports.ts';

/**
 * The plans of a new workspace whose periods are other ones than those that their ledgers were posted for: the
 * same days would be paid twice, or not at all.
 */
export async function periodsInUse(
  store: Pick<LedgerStore, 'listBooks'>,
  { incentives }: Workspace,
): Promise<readonly Problem[]> {
  const found = await Promise.all(
    [...incentives.values()].map(async (plan): Promise<readonly Problem[]> => {
      const books = (await store.listBooks(plan.id)).filter(isInUse);
      const other = books.find(({ period, from, until }) => {
        const { label, start, end } = periodOf(plan, from);
        return label !== period || start !== from || end !== until;
      });
      if (!other) return [];
      return [{ code: 'payout-periods-changed', params: { plan: plan.id, period: other.period } }];
    }),
  );
  return found.flat();
}

const isInUse = ({ status, entries }: Book) => status !== 'open' || entries > 0;
