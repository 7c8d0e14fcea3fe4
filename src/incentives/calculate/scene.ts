import type { ExpressionContext } from '../../expressions/index.ts';
import type { Incentive, Limit } from '../../definitions/index.ts';
import type { Decimal, Period } from '../../shared/index.ts';
import type { CaseFact, DatedRate, IncentiveFacts, LevelFigures, Person } from '../model/facts.ts';
import type { Before } from '../model/ledger.ts';
import { daysCovered, type DaysOf, type Spell } from '../rules/proration.ts';
import { roundToUnit } from '../rules/rounding.ts';
import { groupBy, inOrder } from './order.ts';
import { datesOf, spellsIn } from './people.ts';
import { periodOf } from './period.ts';

/** All that a period is calculated from, in an order that does not depend on how the facts arrived. */
export interface Scene {
  readonly plan: Incentive;
  readonly period: Period & { readonly label: string };
  readonly everybody: ReadonlyMap<string, Person>;
  /** Those whom the plan is for, while it holds, and who take part at some moment of the period. */
  readonly participants: ReadonlyMap<string, Person>;
  /** When each of them takes part. */
  readonly spells: ReadonlyMap<string, readonly Spell[]>;
  /** For how many days, where the plan reckons with it and it is not all of them. */
  readonly days: ReadonlyMap<string, DaysOf>;
  /** The facts of the period, each once, by time. */
  readonly facts: readonly CaseFact[];
  /** All that is known of each case, by time, whatever the period; by collection and id. */
  readonly histories: ReadonlyMap<string, readonly CaseFact[]>;
  readonly context: ExpressionContext;
  readonly rates: readonly DatedRate[];
  readonly figures: LevelFigures;
  readonly before: Before;
}

/** Sorts and selects what a period is calculated from. */
export function sceneOf(plan: Incentive, facts: IncentiveFacts, before: Before): Scene {
  const period = periodOf(plan, facts.at);
  const known = inTime(facts.cases);
  const people = facts.people.toSorted((one, other) => inOrder(one.id, other.id));
  const spells = takingPart(plan, people, period);
  return {
    plan,
    period,
    everybody: byId(people),
    participants: byId(people.filter(({ id }) => spells.has(id))),
    spells,
    days: daysOf(plan, spells, period),
    facts: known.filter(({ at }) => period.start <= at && at < period.end),
    histories: groupBy(known, caseKey),
    context: facts.context,
    rates: facts.rates ?? [],
    figures: facts.figures ?? {},
    before,
  };
}

/** When those take part whom the plan is for, while it holds. */
export function takingPart(
  plan: Incentive,
  people: readonly Person[],
  period: Period,
): Scene['spells'] {
  const spells = new Map<string, readonly Spell[]>();
  const { start, end } = datesOf(plan.effective, plan.period.zone);
  const time = {
    start: start > period.start ? start : period.start,
    end: end < period.end ? end : period.end,
  };
  for (const person of people) {
    const own = spellsIn(plan.for, person, time, plan.period.zone);
    if (own.length > 0) spells.set(person.id, own);
  }
  return spells;
}

/** Days of those who take part for a part of the time only. */
export function daysOf(
  { prorate, period: { zone } }: Incentive,
  spells: Scene['spells'],
  period: Period,
) {
  const days = new Map<string, DaysOf>();
  if (!prorate) return days;
  for (const [person, own] of spells) {
    const covered = daysCovered(own, period, { prorate, zone });
    if (!covered.of.isZero() && covered.days.lt(covered.of)) days.set(person, covered);
  }
  return days;
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

/** A limit as an amount; undefined where it is a part of a quota that is not set. */
export function amountOf(limit: Limit, quota: Decimal | undefined): Decimal | undefined {
  return limit.kind === 'amount' ? limit.amount : quota?.times(limit.share);
}

/** An amount as it stands in an entry: rounded, unless the sum of the period is. */
export function entered({ plan: { rounding } }: Scene, amount: Decimal): Decimal {
  const { how, unit, at } = rounding;
  return at === 'entry' ? roundToUnit(amount, how, unit) : amount;
}
