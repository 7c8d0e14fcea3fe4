import type { ExpressionContext } from '../../expressions/index.ts';
import type { Incentive, Limit } from '../../definitions/index.ts';
import type { Decimal, Period } from '../../shared/index.ts';
import type { CaseFact, DatedRate, IncentiveFacts, Person } from '../model/facts.ts';
import type { Before } from '../model/ledger.ts';
import { roundToUnit } from '../rules/rounding.ts';
import { groupBy, inOrder } from './order.ts';
import { isOneOf, takesPartIn } from './people.ts';
import { isEffectiveIn, periodOf } from './period.ts';

/** All that a period is calculated from, in an order that does not depend on how the facts arrived. */
export interface Scene {
  readonly plan: Incentive;
  readonly period: Period & { readonly label: string };
  readonly everybody: ReadonlyMap<string, Person>;
  /** Those whom the plan is for, while it holds, and who take part at some moment of the period. */
  readonly participants: ReadonlyMap<string, Person>;
  /** The facts of the period, each once, by time. */
  readonly facts: readonly CaseFact[];
  /** All that is known of each case, by time, whatever the period; by collection and id. */
  readonly histories: ReadonlyMap<string, readonly CaseFact[]>;
  readonly context: ExpressionContext;
  readonly rates: readonly DatedRate[];
  readonly before: Before;
}

/** Sorts and selects what a period is calculated from. */
export function sceneOf(plan: Incentive, facts: IncentiveFacts, before: Before): Scene {
  const period = periodOf(plan, facts.at);
  const known = inTime(facts.cases);
  const people = facts.people.toSorted((one, other) => inOrder(one.id, other.id));
  const participants = people.filter(
    (person) =>
      isEffectiveIn(plan, period) && isOneOf(plan.for, person) && takesPartIn(person, period),
  );
  return {
    plan,
    period,
    everybody: byId(people),
    participants: byId(participants),
    facts: known.filter(({ at }) => period.start <= at && at < period.end),
    histories: groupBy(known, caseKey),
    context: facts.context,
    rates: facts.rates ?? [],
    before,
  };
}

/** Each fact once, by time. */
function inTime(cases: readonly CaseFact[]): readonly CaseFact[] {
  const once = new Map(cases.map((fact) => [fact.id, fact]));
  return [...once.values()].toSorted(
    (one, other) => inOrder(one.at, other.at) || inOrder(one.id, other.id),
  );
}

/** What names the case of a fact among those of all collections. */
export function caseKey({ collection, case: row }: CaseFact): string {
  return `${collection}/${String(row['id'])}`;
}

const byId = (people: readonly Person[]) => new Map(people.map((person) => [person.id, person]));

/** The quota of a person; undefined where none is set. */
export function quotaOf({ plan: { quota } }: Scene, person: Person): Decimal | undefined {
  if (!quota) return undefined;
  return 'amount' in quota ? quota.amount : person.targets?.[quota.metric];
}

/** A limit as an amount; undefined where it is a part of a quota that is not set. */
export function amountOf(limit: Limit, quota: Decimal | undefined): Decimal | undefined {
  return limit.kind === 'amount' ? limit.amount : quota?.times(limit.share);
}

/** An amount as it stands in an entry: rounded, unless the sum of the period is. */
export function entered({ plan: { rounding } }: Scene, amount: Decimal): Decimal {
  const { how, unit, at } = rounding;
  return at === 'entry' ? roundToUnit(amount, how, unit) : amount;
}
