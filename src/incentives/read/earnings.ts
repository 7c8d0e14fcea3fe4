import type { Actor } from '../../access/index.ts';
import type { Incentive } from '../../definitions/index.ts';
import { Decimal } from '../../shared/index.ts';
import { inOrder } from '../calculate/order.ts';
import type { LabelledPeriod } from '../calculate/period.ts';
import { reckon, type Reckoning } from '../ledger/reckon.ts';
import { owedAfter } from '../ledger/settled-owed.ts';
import { isOwn } from '../ledger/sums.ts';
import { standingLines, type StandingLines } from '../ledger/standing-lines.ts';
import type { Book, BookStatus } from '../model/book.ts';
import type { GivenAward, PeriodProblem, Uncredited } from '../model/ledger.ts';
import type { IncentiveParts } from '../parts.ts';
import { total } from '../rules/rounding.ts';
import { caseSight } from './case-sight.ts';
import { payoutReason, statementLines, totals, type StatementView } from './statement-view.ts';
import { noPayout, whoseOf, type Whose } from './whose.ts';
import { asSeen, type Withheld } from './withhold.ts';

export interface EarningsQuestion {
  readonly plan: string;
  /** Label; the present period without it. */
  readonly period?: string;
  /** Id; everybody whom the actor may see without it. */
  readonly person?: string;
}

/** What a plan pays in a period, as somebody may see it. */
export interface Earnings {
  readonly plan: Incentive;
  readonly period: LabelledPeriod;
  readonly status: BookStatus;
  readonly book?: Book;
  /** In the change stream; everything up to there is counted. */
  readonly position: number;
  /** By whose plan it is reckoned. */
  readonly release: number;
  /** In order of name. */
  readonly statements: readonly StatementView[];
  /** What is given besides pay. */
  readonly awards: readonly GivenAward[];
  /** What could not be reckoned as the plan means it. */
  readonly problems: readonly PeriodProblem[];
  /** What could not be credited; told to those who see everybody. */
  readonly uncredited: readonly Withheld<Uncredited>[];
}

/**
 * What a plan pays, counting every command that was acknowledged. Everybody sees his own statement and those
 * of who reports to him, with a right about payouts those of all. A period that is handed in or closed is
 * shown as it was settled. Raises `not-found`, `payout-period-unknown`, `payout-none`, `expression-failed`.
 */
export async function earnings(
  parts: IncentiveParts,
  actor: Actor,
  { plan: id, period, person }: EarningsQuestion,
): Promise<Earnings> {
  const whose = whoseOf(actor, await parts.directory.people());
  const reckoning = await reckon(parts, id, period);
  const { asked, position } = reckoning;
  const { plan, release } = asked.inForce;
  if (person !== undefined && !whose.sees(person)) throw noPayout(plan, asked.period, person);
  const standing = await standingLines(parts, reckoning, person);
  const statements = await statementsOf(parts, actor, reckoning, standing, whose);
  const found = person === undefined ? statements : statements.filter(isOf(person));
  if (person !== undefined && found.length === 0) throw noPayout(plan, asked.period, person);
  return {
    plan,
    period: asked.period,
    status: asked.status,
    ...(asked.book && { book: asked.book }),
    position,
    release,
    statements: found,
    awards: asked.result.awards.filter(({ to }) => seesAward(actor, whose, to)),
    problems: asked.result.problems
      .filter((one) => whose.sees(one.person ?? ''))
      .map((one) => toldTo(actor, one)),
    uncredited: whose.sees('') ? await uncreditedOf(parts, actor, reckoning) : [],
  };
}

/** A team's award is told to its members. */
function seesAward({ teams }: Actor, { sees }: Whose, { kind, id }: GivenAward['to']): boolean {
  return kind === 'person' ? sees(id) : teams.includes(id) || sees('');
}

const isOf =
  (id: string) =>
  ({ person }: StatementView): boolean =>
    person.id === id;

async function statementsOf(
  parts: IncentiveParts,
  actor: Actor,
  reckoning: Reckoning,
  standing: StandingLines,
  { sees }: Whose,
): Promise<readonly StatementView[]> {
  const { asked, current } = reckoning;
  const about = [...standing.posted, ...standing.fresh].filter(({ person }) => sees(person));
  const cases = about.flatMap((line) => line.case ?? []);
  const sight = await caseSight(parts, actor, cases);
  const place = { plan: current.plan.id, label: asked.period.label };
  const lines = Map.groupBy(
    statementLines(place, standing, sight).filter(({ person }) => sees(person)),
    ({ person }) => person,
  );
  const owed = await owedAfter(parts, reckoning);
  const posted = postedTotals(standing);
  const live = totals(asked.result.entries);
  const settled = totals(standing.posted.filter(isOwn));
  const people = new Set([...asked.result.statements.keys(), ...lines.keys()]);
  const names = new Map(asked.facts.people.map(({ id, name }) => [id, name]));
  return [...people]
    .filter(sees)
    .map((id): StatementView => {
      const own = lines.get(id) ?? [];
      const sum = total(own.map(({ amount }) => amount));
      const person = { id, name: names.get(id) ?? id };
      const since =
        asked.status === 'open'
          ? sum.minus(posted.get(id) ?? zero)
          : (live.get(id) ?? zero).minus(settled.get(id) ?? zero);
      return {
        person,
        total: sum,
        owed: owed(id),
        held: asked.result.statements.get(id)?.held ?? zero,
        posted: posted.get(id) ?? zero,
        since,
        lines: own,
        because: payoutReason(asked.inForce.plan, person, asked.period.label, own),
      };
    })
    .toSorted((one, other) => inOrder(one.person.name, other.person.name));
}

const zero = new Decimal(0);

/** The ledger as it is: with what is wrong in it, without what is to come. */
function postedTotals({ posted, additions }: StandingLines): ReadonlyMap<string, Decimal> {
  return totals([...posted, ...additions.wrong]);
}

async function uncreditedOf(
  parts: IncentiveParts,
  actor: Actor,
  { asked }: Reckoning,
): Promise<readonly Withheld<Uncredited>[]> {
  const { uncredited } = asked.result;
  const sees = await caseSight(
    parts,
    actor,
    uncredited.map((one) => one.case),
  );
  return uncredited.map((one) => asSeen(one, sees));
}

/** A problem as it is told to somebody: as “you” to whom it is about. */
function toldTo(actor: Actor, problem: PeriodProblem): PeriodProblem {
  const { person, because, toSelf } = problem;
  return { ...problem, because: person === actor.id ? (toSelf ?? because) : because };
}
