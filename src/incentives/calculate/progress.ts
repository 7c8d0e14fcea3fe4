import type { Incentive, PayRule } from '../../definitions/index.ts';
import { Decimal, type LocalizedText } from '../../shared/index.ts';
import type { IncentiveFacts, Person } from '../model/facts.ts';
import type { Before } from '../model/ledger.ts';
import { tierReached, type AmountTier } from '../rules/tiers.ts';
import { creditedBy, creditedIn, type CreditedPeriod } from './credited.ts';
import { amountTiers } from './pay-tiers.ts';
import { isOneOfAt } from './people.ts';
import { quotaOf } from './quota.ts';
import { countingOf } from './running.ts';
import { sceneOf, type Scene } from './scene.ts';

/** How far somebody has come in a period. Amounts are in the currency of the plan. */
export interface Progress {
  /** None where none is set. */
  readonly quota?: Decimal;
  /** All that is credited in the period. */
  readonly credited: Decimal;
  readonly rules: readonly RuleProgress[];
}

/** One rule of payment, for somebody whom it is for. */
export interface RuleProgress {
  readonly id: string;
  readonly title: LocalizedText;
  readonly kind: PayRule['payment']['kind'];
  /** Over which time its limits are counted. */
  readonly per: ReturnType<typeof countingOf>['per'];
  /** The sum that is held against its limits. */
  readonly sum: Decimal;
  /** Of tiers: with the one that is reached (from 1), and what is missing to the next. */
  readonly tiers?: readonly AmountTier[];
  readonly reached?: number;
  readonly missing?: Decimal;
  /** The same for all, where it is written as one. */
  readonly rate?: Decimal;
}

/** How far a person has come by what is known; undefined for somebody who takes no part. */
export function progressOf(
  plan: Incentive,
  facts: IncentiveFacts,
  before: Before,
  id: string,
): Progress | undefined {
  const scene = sceneOf(plan, facts, before);
  const person = scene.participants.get(id);
  if (!person) return undefined;
  const counted = creditedIn(scene);
  const quota = quotaOf(scene, person);
  const { start, end } = scene.period;
  const meant = plan.pays.filter(({ for: parties }) =>
    [start, end - 1].some((at) => isOneOfAt(parties, person, at, plan.period.zone)),
  );
  return {
    ...(quota && { quota }),
    credited: counted.running.credited(id, 'period'),
    rules: meant.map((rule) => ruleProgress(scene, rule, person, counted)),
  };
}

function ruleProgress(
  scene: Scene,
  rule: PayRule,
  person: Person,
  { credited, running }: CreditedPeriod,
): RuleProgress {
  const { id, title, payment } = rule;
  const { per } = countingOf(rule);
  const own = creditedBy(rule.credit, credited).credits.filter(
    (one) => one.person.id === person.id,
  );
  const { sum } = running.of(rule).held(person.id, own);
  const base = { id, title, kind: payment.kind, per, sum };
  if (payment.kind === 'rate' && !('source' in payment.rate))
    return { ...base, rate: payment.rate };
  if (payment.kind !== 'tiers' || per === 'deal') return base;
  const tiers = amountTiers(payment.tiers, quotaOf(scene, person, per));
  return tiers ? { ...base, tiers, ...standing(tiers, sum, payment.inclusive) } : base;
}

function standing(
  tiers: readonly AmountTier[],
  sum: Decimal,
  inclusive: boolean,
): Pick<RuleProgress, 'reached' | 'missing'> {
  const reached = tierReached(tiers, sum, inclusive)?.tier ?? 1;
  const end = tiers[reached - 1]?.upTo;
  return { reached, ...(end && { missing: Decimal.max(0, end.minus(sum)) }) };
}
