import type { PayCounting } from '../../definitions/index.ts';
import { localize, type Decimal } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';
import { because, both } from '../words/because.ts';
import { moneyText } from '../words/figures.ts';
import type { Person } from '../model/facts.ts';
import type { Paid, PayCase } from './pay-lines.ts';
import { prorated, prorationReason } from './prorate.ts';
import type { Scene } from './scene.ts';

/** The quota of a person for the period, or for a longer time; undefined where none is set. */
export function quotaOf(
  scene: Scene,
  person: Person,
  per: PayCounting['per'] = 'period',
): Decimal | undefined {
  const { quota } = scene.plan;
  if (!quota) return undefined;
  const targets =
    per === 'deal' || per === 'period' ? person.targets : (person.targetsPer?.[per] ?? {});
  const amount = 'amount' in quota ? quota.amount : targets?.[quota.metric];
  return amount && prorated(scene, person.id, amount, per);
}

/** The quota as a reason, where the plan has one. */
export function quotaReason({ scene, person, held }: PayCase): readonly Because[] {
  const quota = quotaOf(scene, person, held.per);
  if (!quota) return [];
  const amount = moneyText(quota, scene.plan.currency);
  const says = () => both(`The quota is ${amount}`, `配额为 ${amount}`);
  const from = prorationReason(scene, person, held.per);
  return [because(says, { value: quota.toFixed(), from })];
}

/** Nothing can be paid by quota to somebody for whom none is set. */
export function withoutQuota({ scene, rule, person, credits }: PayCase): Paid {
  const { label } = scene.period;
  const says = () =>
    both(
      `“${localize(rule.title, 'en')}” pays nothing to ${person.name}: no quota is set for ${label}`,
      `“${localize(rule.title, 'zh-CN')}”未向${person.name}支付：${label} 未设定配额`,
    );
  const [first] = credits;
  return { lines: [], unpaid: first ? [{ case: first.case, because: because(says) }] : [] };
}
