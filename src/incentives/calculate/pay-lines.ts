import type { PayRule, Payment } from '../../definitions/index.ts';
import type { Decimal } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';
import type { Person } from '../model/facts.ts';
import type { Line, Uncredited } from '../model/ledger.ts';
import { because, both } from '../words/because.ts';
import { productText } from '../words/figures.ts';
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
