import type { PayRule, Payment } from '../../definitions/index.ts';
import { localize, type Decimal, type Money } from '../../shared/index.ts';
import type { Expression } from '../../expressions/index.ts';
import type { Uncredited } from '../model/ledger.ts';
import { because, both } from '../words/because.ts';
import type { Credit, Credits } from './credits.ts';
import { inPlanCurrency, type Lack } from './convert.ts';
import { groupBy } from './order.ts';
import { payCurve } from './pay-curve.ts';
import { feeLine, rateLine, type Paid, type PayCase } from './pay-lines.ts';
import { payTable, payTiers } from './pay-tiers.ts';
import { gated, passes } from './gate.ts';
import type { Running } from './running.ts';
import { isOneOfAt } from './people.ts';
import type { Scene } from './scene.ts';

/** What the rule pays to each participant. A case it has paid in an earlier period is not paid again. */
export function payByRule(
  rule: PayRule,
  credited: Credits,
  scene: Scene,
  running: Running,
): PaidByRule {
  const place = `pays/${rule.id}`;
  const earlier = new Set(
    scene.before.entries.flatMap((entry) => (entry.rule === place ? (entry.case?.id ?? []) : [])),
  );
  const mine = credited.credits.filter(
    (credit) => isMeant(rule, credit, scene) && !earlier.has(credit.case.id),
  );
  const byPerson = groupBy(mine, ({ person }) => person.id);
  const heldBy = running.of(rule);
  const paid = [...new Set([...byPerson.keys(), ...heldBy.people])].map((id): Paid => {
    const person = scene.everybody.get(id);
    if (!person) return { lines: [], unpaid: [] };
    const credits = byPerson.get(id) ?? [];
    const one = { scene, rule, payment: rule.payment, person, credits };
    const whole = { ...one, held: heldBy.held(id, credits) };
    return passes(whole, running) ? pay(whole) : gated(whole);
  });
  return { ...joined(paid), counted: heldBy.counting ? mine : [] };
}

/** What a rule pays, and what it has counted towards later periods. */
export interface PaidByRule extends Paid {
  readonly counted: readonly Credit[];
}

function isMeant(rule: PayRule, { person, fact }: Credit, { plan: { period } }: Scene): boolean {
  return isOneOfAt(rule.for, person, fact.at, period.zone);
}

function pay(one: PayCase): Paid {
  const { payment } = one;
  switch (payment.kind) {
    case 'rate':
      return payRate({ ...one, payment });
    case 'fee':
      return payFee({ ...one, payment });
    case 'tiers':
      return payTiers({ ...one, payment });
    case 'table':
      return payTable({ ...one, payment });
    case 'curve':
      return payCurve({ ...one, payment });
    case 'bonus':
      return { lines: [], unpaid: [] };
  }
}

type Of<K extends Payment['kind']> = PayCase<Extract<Payment, { kind: K }>>;

function payRate({ scene, rule, payment, credits }: Of<'rate'>): Paid {
  const paid = credits.map((credit): Paid => {
    const rate = valueOf(payment.rate, credit, scene) as Decimal | undefined;
    if (!rate) return { lines: [], unpaid: [empty(payment.rate, credit)] };
    return { lines: [rateLine({ scene, rule, credit, rate, kind: 'rate' })], unpaid: [] };
  });
  return joined(paid);
}

function payFee({ scene, rule, payment, credits }: Of<'fee'>): Paid {
  const paid = credits.map((credit): Paid => {
    const fee = valueOf(payment.fee, credit, scene) as Decimal | Money | undefined;
    if (!fee) return { lines: [], unpaid: [empty(payment.fee, credit)] };
    const whole =
      'currency' in fee ? inPlanCurrency(fee, credit, scene) : { amount: fee, from: [] };
    if ('lack' in whole) return { lines: [], unpaid: [notPaid(credit, whole)] };
    return { lines: [feeLine({ scene, rule, credit, fee: whole })], unpaid: [] };
  });
  return joined(paid);
}

function joined(paid: readonly Paid[]): Paid {
  return {
    lines: paid.flatMap(({ lines }) => lines),
    unpaid: paid.flatMap(({ unpaid }) => unpaid),
  };
}

function valueOf(written: Decimal | Expression, { fields }: Credit, { context }: Scene): unknown {
  if (!('source' in written)) return written;
  return written.evaluateIfFilled({ case: fields }, context);
}

function empty(written: Decimal | Expression, credit: Credit): Uncredited {
  const formula = 'source' in written ? written.source : written.toFixed();
  return notPaid(credit, { lack: both(`${formula} is empty`, `${formula} 为空`) });
}

function notPaid(credit: Credit, { lack }: Lack): Uncredited {
  const says = () =>
    both(
      `Nothing is paid for “${credit.case.name}”: ${localize(lack, 'en')}`,
      `未就“${credit.case.name}”支付：${localize(lack, 'zh-CN')}`,
    );
  return { case: credit.case, because: because(says, { from: [credit.because] }) };
}
