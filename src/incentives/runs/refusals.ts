import { BatonError, type ErrorCode, type LocalizedText } from '../../shared/index.ts';
import type { Incentive } from '../../definitions/index.ts';
import type { Book, BookStatus, Dispute } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';

const statusWords: { readonly [status in BookStatus]: LocalizedText } = {
  open: { en: 'open', 'zh-CN': '开放' },
  submitted: { en: 'handed in', 'zh-CN': '已提交' },
  approved: { en: 'approved', 'zh-CN': '已批准' },
  closed: { en: 'closed', 'zh-CN': '已关账' },
};

/** What a status is called. */
export function statusWord(status: BookStatus): LocalizedText {
  return statusWords[status];
}

const disputeWords: { readonly [status in Dispute['status']]: LocalizedText } = {
  open: { en: 'open', 'zh-CN': '待处理' },
  accepted: { en: 'accepted', 'zh-CN': '已接受' },
  rejected: { en: 'rejected', 'zh-CN': '已驳回' },
  withdrawn: { en: 'withdrawn', 'zh-CN': '已撤回' },
};

export function disputeWord(status: Dispute['status']): LocalizedText {
  return disputeWords[status];
}

/** A refusal that is about where a period stands. */
export function refused(
  code: Extract<ErrorCode, `payout-${string}`>,
  plan: Incentive,
  { period, status }: Pick<Book, 'period' | 'status'>,
  more: { readonly [name: string]: string | LocalizedText } = {},
): BatonError {
  const params = { plan: plan.title, period, status: statusWord(status), ...more };
  return new BatonError({ code, params });
}

/** Others changed the book, again and again or since it was looked at. */
export async function changedMeanwhile(
  { store, workspaces }: IncentiveParts,
  plan: string,
  period: string,
): Promise<BatonError> {
  const book = await store.loadBook(plan, period);
  const title = workspaces.current().workspace.incentives.get(plan)?.title ?? plan;
  const params = { plan: title, period, revision: String(book?.revision ?? 0) };
  return new BatonError({ code: 'payout-changed', params });
}
