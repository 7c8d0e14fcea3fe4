import type { Because } from '../model/because.ts';
import { because, both } from '../words/because.ts';
import { moneyText } from '../words/figures.ts';
import type { Paid, PayCase } from './pay-lines.ts';
import { quotaOf } from './scene.ts';

/** The quota as a reason, where the plan has one. */
export function quotaReason({ scene, person }: PayCase): readonly Because[] {
  const quota = quotaOf(scene, person);
  if (!quota) return [];
  const amount = moneyText(quota, scene.plan.currency);
  const says = () =>
    both(`The quota of ${person.name} is ${amount}`, `${person.name}的配额为 ${amount}`);
  return [because(says, { value: quota.toFixed() })];
}

/** Nothing can be paid by quota to somebody for whom none is set. */
export function withoutQuota({ scene, rule, person, credits }: PayCase): Paid {
  const { label } = scene.period;
  const says = () =>
    both(
      `Nothing is paid to ${person.name} by ${rule.id}: no quota is set for ${label}`,
      `未按 ${rule.id} 向${person.name}支付：${label} 未设定配额`,
    );
  const [first] = credits;
  return { lines: [], unpaid: first ? [{ case: first.case, because: because(says) }] : [] };
}
