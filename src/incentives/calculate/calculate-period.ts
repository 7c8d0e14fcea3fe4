import type { Incentive } from '../../definitions/index.ts';
import { Decimal, localize } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';
import type { IncentiveFacts } from '../model/facts.ts';
import type {
  Before,
  LedgerEntry,
  Line,
  PeriodProblem,
  PeriodResult,
  Statement,
} from '../model/ledger.ts';
import { because, both } from '../words/because.ts';
import { moneyText } from '../words/figures.ts';
import {
  byPerson,
  limitLines,
  scorecardLines,
  scoredTogether,
  sumOf,
  type Scored,
} from './adjust.ts';
import type { Credit } from './credits.ts';
import { exclusiveProblems } from './exclusive.ts';
import { creditedBy, creditedIn, type CreditedPeriod } from './credited.ts';
import { giveAwards } from './give.ts';
import { heldAfter, holdbackLines, releasedAfter, releaseLines } from './hold-back.ts';
import { inOrder } from './order.ts';
import { payBonus } from './pay-bonus.ts';
import { payByRule } from './pay.ts';
import { sceneOf, type Scene } from './scene.ts';
import { roundPeriod, settle } from './settle.ts';
import { clawbackLines } from './take-back.ts';
import { overrideLines, poolLines } from './team.ts';

/** Nothing came before. */
export const nothingBefore: Before = { entries: [], owed: new Map(), attained: new Map() };

/**
 * What a plan pays for the period that holds `facts.at`, in entries that each say why. The order is fixed:
 * the rules of payment, the scorecard, cap and floor, override and pool, the rounding of the period, holdback
 * and release, clawback, guarantee, draw (see decision 22). Pure:
 * the same facts give the same entries in whichever order they arrived. Amounts are in the currency of the
 * plan. Raises `expression-failed` where a formula of the plan fails.
 */
export function calculatePeriod(
  plan: Incentive,
  facts: IncentiveFacts,
  before: Before,
): PeriodResult {
  const scene = sceneOf(plan, facts, before);
  const { credited, sales, running } = creditedIn(scene);
  const paid = plan.pays.map((rule) => {
    const own = creditedBy(rule.credit, credited);
    return [rule, payByRule(rule, own, scene, running)] as const;
  });
  const unpaid = paid.flatMap(([, one]) => one.unpaid);
  const bonuses = bonusesOf(scene, running);
  const scored = withScore(scene, [...paid.flatMap(([, one]) => one.lines), ...bonuses.lines]);
  const earned = adjust(scene, scored.lines, sales);
  const given = giveAwards(scene, sales);
  const owed = new Map(before.owed);
  const held = heldAfter(scene, earned);
  const entries: LedgerEntry[] = [];
  const statements = new Map<string, Statement>();
  for (const [person, own] of accounts(scene, earned)) {
    const settled = settle(scene, person, own);
    owed.set(person, settled.owed);
    const mine = enter(scene, person, [...own, ...settled.lines]);
    entries.push(...mine);
    const rest = { owed: settled.owed, held: held.get(person) ?? new Decimal(0) };
    statements.set(person, statementOf(scene, person, mine, rest));
  }
  const uncredited = [...[...credited.values()].flatMap((one) => one.uncredited), ...unpaid];
  const counted = running.counted(new Map(paid.map(([rule, one]) => [rule, one.counted])));
  const after = {
    entries: [...before.entries, ...entries],
    owed,
    attained: new Map(),
    ...counted,
  };
  const { awards } = given;
  const problems = told([
    ...exclusiveProblems(scene, facts),
    ...bonuses.problems,
    ...scored.problems,
    ...given.problems,
  ]);
  return { period: scene.period, entries, statements, uncredited, awards, problems, after };
}

/** What is paid by scores alone. */
function bonusesOf(scene: Scene, running: CreditedPeriod['running']): Scored {
  const found = scene.plan.pays.flatMap((rule) =>
    rule.payment.kind === 'bonus' ? [payBonus(rule, rule.payment, scene, running)] : [],
  );
  return scoredTogether(found);
}

/** What is paid, and what multiplying it by the scorecard changes. */
function withScore(scene: Scene, paid: readonly Line[]): Scored {
  const { lines, problems } = scorecardLines(scene, paid);
  return { lines: [...paid, ...lines], problems };
}

/** Each problem once: several rules may lack the same figure. */
function told(problems: readonly PeriodProblem[]): readonly PeriodProblem[] {
  const keyOf = ({ person = '', because: { says } }: PeriodProblem) =>
    `${person} ${localize(says, 'en')}`;
  return [...new Map(problems.map((one) => [keyOf(one), one])).values()];
}

/** What follows from what is earned by the rules and the scorecard. */
function adjust(scene: Scene, scored: readonly Line[], sales: readonly Credit[]): readonly Line[] {
  const limited = [...scored, ...limitLines(scene, scored)];
  const shared = [...limited, ...overrideLines(scene, sales, limited), ...poolLines(scene, sales)];
  const earned = roundPeriod(scene, shared);
  const held = [...earned, ...holdbackLines(scene, earned)];
  const released = releaseLines(scene, [...scene.before.entries, ...held]);
  const taken = clawbackLines(scene, [...held, ...released]);
  return [...held, ...releasedAfter(scene, released, taken), ...taken];
}

/** Everybody with something to settle, by id: participants, and managers with an override. */
function accounts(
  scene: Scene,
  lines: readonly Line[],
): readonly (readonly [string, readonly Line[]])[] {
  const own = new Map(byPerson(lines));
  const people = [...new Set([...scene.participants.keys(), ...own.keys()])].toSorted(inOrder);
  return people.map((person) => [person, own.get(person) ?? []]);
}

function enter({ plan, period }: Scene, person: string, lines: readonly Line[]) {
  return lines.map((line, index): LedgerEntry => {
    const id = `${plan.id}/${period.label}/${person}/${index + 1}`;
    return { ...line, id, plan: plan.id, period: period.label };
  });
}

function statementOf(
  scene: Scene,
  person: string,
  entries: readonly LedgerEntry[],
  rest: Pick<Statement, 'owed' | 'held'>,
): Statement {
  const total = sumOf(entries);
  const { label } = scene.period;
  return {
    person,
    period: label,
    total,
    ...rest,
    entries,
    because: payoutReason(scene, person, entries, total),
  };
}

function payoutReason(
  { plan, period, everybody }: Scene,
  person: string,
  entries: readonly LedgerEntry[],
  total: Decimal,
): Because {
  const name = everybody.get(person)?.name ?? person;
  const amount = moneyText(total, plan.currency);
  return because(
    () =>
      both(
        `${name} is paid ${amount} for ${period.label}`,
        `${period.label} 支付${name} ${amount}`,
      ),
    { value: total.toFixed(), from: entries.map((entry) => entry.because) },
  );
}
