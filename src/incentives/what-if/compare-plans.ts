import { rightsAboutPayouts, type Actor } from '../../access/index.ts';
import type { Incentive, Workspace } from '../../definitions/index.ts';
import { BatonError, Decimal, type Instant } from '../../shared/index.ts';
import { calculatePeriod, nothingBefore } from '../calculate/calculate-period.ts';
import { inOrder } from '../calculate/order.ts';
import { longestTime, periodOf, periodsIn, type LabelledPeriod } from '../calculate/period.ts';
import { noPlan, periodNamed, planInForce } from '../facts/plan-in-force.ts';
import type { PlanInForce } from '../facts/read-cases.ts';
import { nothingKnown } from '../known.ts';
import { factsOfPeriod } from '../ledger/reckon.ts';
import type { Named } from '../model/book.ts';
import type { PeriodResult } from '../model/ledger.ts';
import type { IncentiveParts } from '../parts.ts';
import { caseSight } from '../read/case-sight.ts';
import { asSeen } from '../read/withhold.ts';
import { biggest, reasonsOf, type ComparedReason } from './compared-reasons.ts';

export interface ComparisonQuestion {
  /** Id of the plan, in the draft and, where it is there, in the current release. */
  readonly plan: string;
  readonly draft: Workspace;
  /** Labels of periods of the draft; compared is the whole time from the first to the last. */
  readonly periods: readonly string[];
}

/** Amounts in the currency of the draft. */
export interface ComparedSum {
  readonly now: Decimal;
  readonly draft: Decimal;
  readonly difference: Decimal;
}

export interface ComparedPerson extends ComparedSum {
  readonly person: Named;
  readonly periods: readonly (ComparedSum & { readonly period: string })[];
}

/** What a draft of a plan would have paid. */
export interface PlanComparison {
  /** The draft. */
  readonly plan: Incentive;
  readonly periods: readonly string[];
  /** In order of name. */
  readonly people: readonly ComparedPerson[];
  /** The ten biggest differences, each with what it rests on. */
  readonly reasons: readonly ComparedReason[];
}

/**
 * Runs a draft and the plan of now over the same time, by the facts of now and as if the ledger began with it:
 * person by person what would change. The dates between which the draft holds do not count, so that one for next
 * year can be tried on the last. Needs a right about payouts. Raises `right-missing`, `not-found`,
 * `payout-period-unknown`.
 */
export async function comparePlans(
  given: IncentiveParts,
  actor: Actor,
  { plan: id, draft: workspace, periods: labels }: ComparisonQuestion,
): Promise<PlanComparison> {
  if (!rightsAboutPayouts(actor))
    throw new BatonError({ code: 'right-missing', params: { right: 'see payouts' } });
  const parts = { ...given, known: nothingKnown() };
  const written = workspace.incentives.get(id);
  if (!written) throw noPlan(id);
  const plan: Incentive = { ...written, effective: {} };
  const now = parts.clock.now();
  const asked = labels.map((label) => periodNamed(plan, label, now));
  const time = hull(asked);
  const current = parts.workspaces.current();
  const tried = { plan, workspace, release: current.number };
  const paid = current.workspace.incentives.has(id) ? planInForce(parts, id) : undefined;
  const ledger = new Ledger();
  let reasons: readonly ComparedReason[] = [];
  const other = paid && run(parts, paid, time);
  for await (const after of run(parts, tried, time)) {
    const before = (await other?.next())?.value ?? undefined;
    ledger.add(before, after);
    reasons = biggest([...reasons, ...reasonsOf(plan, before, after)]);
  }
  for await (const before of other ?? []) {
    ledger.add(before, undefined);
    reasons = biggest([...reasons, ...reasonsOf(plan, before, undefined)]);
  }
  const { all } = await parts.directory.people();
  const names = new Map(all.map((person) => [person.id, person.name]));
  const sees = await caseSight(
    parts,
    actor,
    reasons.flatMap((one) => one.case ?? []),
  );
  const named = (one: ComparedReason): ComparedReason => {
    const { id: person } = one.person;
    return { ...asSeen(one, sees), person: { id: person, name: names.get(person) ?? person } };
  };
  return {
    plan,
    periods: ledger.labels,
    people: ledger.people(names),
    reasons: reasons.map(named),
  };
}

interface Time {
  readonly from: Instant;
  readonly until: Instant;
}

function hull(periods: readonly LabelledPeriod[]): Time {
  const starts = periods.map(({ start }) => start).toSorted(inOrder);
  const ends = periods.map(({ end }) => end).toSorted(inOrder);
  return { from: starts[0] ?? 0, until: ends.at(-1) ?? 0 };
}

/**
 * One period after the other, each going on from the one before; those before the first that is asked for are
 * reckoned where the plan counts over a longer time.
 */
async function* run(
  parts: IncentiveParts,
  inForce: PlanInForce,
  { from, until }: Time,
): AsyncGenerator<PeriodResult, undefined> {
  const { plan } = inForce;
  const { start: first } = longestTime(plan, periodOf(plan, from));
  let before = nothingBefore;
  for (const period of periodsIn(plan, first, until)) {
    const question = { inForce, period, first, book: undefined };
    const { facts } = await factsOfPeriod(parts, question);
    const result = calculatePeriod(plan, facts, before);
    before = result.after;
    if (period.end > from) yield result;
  }
  return undefined;
}

type Side = 'now' | 'draft';

/** Sums by person and period. */
class Ledger {
  readonly #sums = new Map<string, Map<string, { [side in Side]: Decimal }>>();
  readonly #labels = new Set<string>();

  add(now: PeriodResult | undefined, draft: PeriodResult | undefined): void {
    if (draft) this.#put('draft', draft);
    if (now) this.#put('now', now);
  }

  get labels(): readonly string[] {
    return [...this.#labels];
  }

  people(names: ReadonlyMap<string, string>): readonly ComparedPerson[] {
    return [...this.#sums]
      .map(([id, byPeriod]): ComparedPerson => {
        const periods = [...byPeriod].map(([period, sums]) => ({ period, ...compared(sums) }));
        const whole = { now: sum(periods, 'now'), draft: sum(periods, 'draft') };
        return { person: { id, name: names.get(id) ?? id }, periods, ...compared(whole) };
      })
      .toSorted((one, other) => inOrder(one.person.name, other.person.name));
  }

  #put(side: Side, { period: { label }, statements }: PeriodResult): void {
    this.#labels.add(label);
    for (const [person, { total }] of statements) {
      const byPeriod = this.#sums.get(person) ?? new Map<string, { [side in Side]: Decimal }>();
      this.#sums.set(person, byPeriod);
      const sums = byPeriod.get(label) ?? { now: zero, draft: zero };
      byPeriod.set(label, { ...sums, [side]: sums[side].plus(total) });
    }
  }
}

const zero = new Decimal(0);

function sum(periods: readonly { readonly [side in Side]: Decimal }[], side: Side): Decimal {
  return periods.reduce((all, one) => all.plus(one[side]), zero);
}

function compared({ now, draft }: { readonly [side in Side]: Decimal }): ComparedSum {
  return { now, draft, difference: draft.minus(now) };
}
