import type { Payment } from '../../definitions/index.ts';
import { paidPart } from '../rules/curve.ts';
import { because, both } from '../words/because.ts';
import { moneyText, percentText } from '../words/figures.ts';
import type { Paid, PayCase } from './pay-lines.ts';
import { prorated } from './prorate.ts';
import { quotaOf, quotaReason, withoutQuota } from './quota.ts';
import { entered } from './scene.ts';

/** Pays a bonus by how much of the quota is attained in the period. */
export function payCurve(one: PayCase<Extract<Payment, { kind: 'curve' }>>): Paid {
  const { scene, rule, payment, person, credits, held } = one;
  const quota = quotaOf(scene, person, held.per);
  if (!quota || quota.isZero()) return withoutQuota(one);
  const target = prorated(scene, person.id, payment.curve.target, held.per);
  const { sum, paid: already } = held;
  const attained = sum.div(quota);
  const part = paidPart(payment.curve, attained);
  const due = entered(scene, target.times(part));
  const amount = due.minus(already);
  if (amount.isZero()) return { lines: [], unpaid: [] };
  const { currency, id } = scene.plan;
  const [reached, paid] = [percentText(attained), percentText(part)];
  const whole = `${moneyText(target, currency)} × ${paid} = ${moneyText(due, currency)}`;
  const rest = moneyText(already, currency);
  const [result, chinese] = already.isZero()
    ? [whole, whole]
    : [`${whole}, of which ${rest} was paid before`, `${whole}，此前已付 ${rest}`];
  const says = () =>
    both(
      `${moneyText(sum, currency)} is ${reached} of the quota and pays ${paid} of the target: ${result}`,
      `${moneyText(sum, currency)} 达成配额的 ${reached}，支付目标奖金的 ${paid}：${chinese}`,
    );
  const line = {
    person: person.id,
    kind: 'curve',
    rule: `pays/${rule.id}`,
    at: scene.period.end,
    base: target,
    rate: part,
    amount,
    because: because(says, {
      value: amount.toFixed(),
      rule: `incentives/${id}#/pays/${rule.id}`,
      from: [...quotaReason(one), ...credits.map((credit) => credit.because)],
    }),
  } as const;
  return { lines: [line], unpaid: [] };
}
