import type { PayCounting, PayRule, Payment } from '../../definitions/index.ts';
import type { Decimal } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';
import type { Person } from '../model/facts.ts';
import type { Counted, Line, Uncredited } from '../model/ledger.ts';
import { because, both } from '../words/because.ts';
import { moneyText, productText } from '../words/figures.ts';
import type { Credit } from './credits.ts';
import type { Converted } from './convert.ts';
import { entered, type Scene } from './scene.ts';

/** What a rule pays, and what it could not pay. */
export interface Paid {
  readonly lines: readonly Line[];
  readonly unpaid: readonly Uncredited[];
}

/** What one rule pays to one person for what he is credited with. */
export interface PayCase<P extends Payment = Payment> {
  readonly scene: Scene;
  readonly rule: PayRule;
  readonly payment: P;
  readonly person: Person;
  readonly credits: readonly Credit[];
  /** What is held against the limits of the rule. */
  readonly held: Held;
}

/** What is held against tiers and the like, and what came before it. */
export interface Held {
  readonly per: PayCounting['per'];
  /** What came before the first credit of the period. */
  readonly before: Decimal;
  /** Within the period, what came before a credit. */
  readonly within: (credit: Credit) => Decimal;
  /** What there is at the end of the period. */
  readonly sum: Decimal;
  /** Cases of earlier periods that are trued up, with what was paid for them by the rule; none taken back since. */
  readonly earlier: readonly Earlier[];
  /** What the rule paid in the earlier periods of the time. */
  readonly paid: Decimal;
}

export interface Earlier {
  readonly counted: Counted;
  readonly paid: Decimal;
}

interface RateLine {
  readonly scene: Scene;
  readonly rule: PayRule;
  readonly credit: Credit;
  readonly rate: Decimal;
  readonly kind: 'rate' | 'tier' | 'table';
  /** The part of the credit that is paid at this rate; all of it where there is none. */
  readonly base?: Decimal;
  readonly tier?: number;
  /** Why it is this rate. */
  readonly from?: () => readonly Because[];
}

/** A part of a credit at a rate. */
export function rateLine(one: RateLine): Line {
  const { scene, rule, credit, rate, kind, base = credit.amount, tier, from } = one;
  const amount = entered(scene, base.times(rate));
  const { id, currency } = scene.plan;
  const says = () => {
    const sum = productText(base, rate, amount, currency);
    return both(`“${credit.case.name}”: ${sum}`, `“${credit.case.name}”：${sum}`);
  };
  return {
    person: credit.person.id,
    kind,
    rule: `pays/${rule.id}`,
    at: credit.fact.at,
    case: credit.case,
    base,
    rate,
    ...(tier === undefined ? {} : { tier }),
    share: credit.share,
    amount,
    because: because(says, {
      value: amount.toFixed(),
      rule: `incentives/${id}#/pays/${rule.id}`,
      from: () => [...(from?.() ?? []), credit.because],
    }),
  };
}

interface TrueUp extends Pick<RateLine, 'scene' | 'rule' | 'rate' | 'kind' | 'tier' | 'from'> {
  readonly earlier: Earlier;
}

/** What a case of an earlier period is worth more or less at the rate that is reached since; none where nothing. */
export function trueUpLine(one: TrueUp): readonly Line[] {
  const { scene, rule, rate, kind, tier, from } = one;
  const { counted, paid } = one.earlier;
  const amount = entered(scene, counted.amount.times(rate)).minus(paid);
  if (amount.isZero()) return [];
  const { id, currency } = scene.plan;
  const says = () => {
    const due = productText(counted.amount, rate, amount.plus(paid), currency);
    const before = moneyText(paid, currency);
    return both(
      `“${counted.case.name}” comes to ${due}, of which ${before} was paid before`,
      `“${counted.case.name}”现为 ${due}，此前已付 ${before}`,
    );
  };
  return [
    {
      person: counted.person,
      kind,
      rule: `pays/${rule.id}`,
      at: scene.period.start,
      earned: counted.at,
      case: counted.case,
      base: counted.amount,
      rate,
      ...(tier === undefined ? {} : { tier }),
      share: counted.share,
      amount,
      because: because(says, {
        value: amount.toFixed(),
        rule: `incentives/${id}#/pays/${rule.id}`,
        from: () => [...(from?.() ?? [])],
      }),
    },
  ];
}

interface FeeLine extends Pick<RateLine, 'scene' | 'rule' | 'credit'> {
  readonly fee: Converted;
}

/** A flat fee for a case, in the part that is credited. */
export function feeLine({ scene, rule, credit, fee }: FeeLine): Line {
  const amount = entered(scene, fee.amount.times(credit.share));
  const { id, currency } = scene.plan;
  const says = () => {
    const sum = productText(fee.amount, credit.share, amount, currency);
    return both(`Fee for “${credit.case.name}”: ${sum}`, `“${credit.case.name}”的固定奖励：${sum}`);
  };
  return {
    person: credit.person.id,
    kind: 'fee',
    rule: `pays/${rule.id}`,
    at: credit.fact.at,
    case: credit.case,
    base: fee.amount,
    share: credit.share,
    amount,
    because: because(says, {
      value: amount.toFixed(),
      rule: `incentives/${id}#/pays/${rule.id}`,
      from: [...fee.from, credit.because],
    }),
  };
}
