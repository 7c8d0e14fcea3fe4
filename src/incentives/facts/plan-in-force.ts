import type { Incentive } from '../../definitions/index.ts';
import { BatonError, startOfDate, subtractDuration, type Instant } from '../../shared/index.ts';
import { periodsIn, type LabelledPeriod } from '../calculate/period.ts';
import type { Book } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import type { PlanInForce } from './read-cases.ts';

/** The plan of the current release. Raises `not-found`: a plan ends by its dates, not by being left out. */
export function planInForce({ workspaces }: Pick<IncentiveParts, 'workspaces'>, id: string) {
  const { workspace, number } = workspaces.current();
  const plan = workspace.incentives.get(id);
  if (!plan) throw noPlan(id);
  return { plan, workspace, release: number };
}

/** The plan by which a period that was handed in is reckoned: that of the release of then. */
export async function planOfBook(
  { workspaces }: Pick<IncentiveParts, 'workspaces'>,
  current: PlanInForce,
  book: Book | undefined,
): Promise<PlanInForce> {
  if (!book || book.status === 'open' || book.release === undefined) return current;
  if (book.release === current.release) return current;
  const { workspace, number } = await workspaces.release(book.release);
  const plan = workspace.incentives.get(book.plan);
  return plan ? { plan, workspace, release: number } : current;
}

/** The same error whether there is no such plan or it was left out. */
export function noPlan(id: string): BatonError {
  const what = { en: 'incentive plan', 'zh-CN': '激励方案' };
  return new BatonError({ code: 'not-found', params: { what, id } });
}

/** The period of a plan that has this label. Raises `payout-period-unknown`. */
export function periodNamed(plan: Incentive, label: string, now: Instant): LabelledPeriod {
  const year = /\d{4}/.exec(label)?.[0];
  const around = year === undefined ? [] : yearsAround(plan, `${year}-07-01`);
  const found = around.find((period) => period.label === label);
  if (found) return found;
  const example = periodsIn(plan, now, now + 1)[0]?.label ?? '';
  const params = { plan: plan.title, period: label, example };
  throw new BatonError({ code: 'payout-period-unknown', params, path: '/period' });
}

/** A fiscal year is named for the one in which it ends, so that its periods may lie in the one before. */
function yearsAround(plan: Incentive, middle: string): readonly LabelledPeriod[] {
  const { zone } = plan.period;
  const inside = startOfDate(middle, zone);
  const whole = { amount: 2, unit: 'year', working: false } as const;
  const calendar = { zone, hours: {} };
  const from = subtractDuration(calendar, inside, whole);
  const until = subtractDuration(calendar, inside, { ...whole, amount: -2 });
  return periodsIn(plan, from, until);
}
