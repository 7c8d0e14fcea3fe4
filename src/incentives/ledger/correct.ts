import type { Decimal } from '../../shared/index.ts';
import { inOrder } from '../calculate/order.ts';
import { sumOf } from '../calculate/adjust.ts';
import type { PostedEntry } from '../model/book.ts';
import type { CaseFact } from '../model/facts.ts';
import type { LedgerEntry, Line } from '../model/ledger.ts';
import { because, both } from '../words/because.ts';
import { dayText, moneyText } from '../words/figures.ts';
import type { Because } from '../model/because.ts';
import type { Incentive } from '../../definitions/index.ts';
import { subjectOf } from './reconcile.ts';

/** What a closed period turned out to be worth more or less to somebody for one thing. */
export interface Delta extends Line {
  readonly corrects: NonNullable<PostedEntry['corrects']>;
}

/** A closed period, as it was settled and as it should have been by what is known now. */
export interface ClosedPeriod {
  readonly plan: Incentive;
  readonly label: string;
  /** Its own entries, and earlier corrections of it wherever they were posted; none made by hand. */
  readonly settled: readonly PostedEntry[];
  readonly calculated: readonly LedgerEntry[];
  /** What became known of its cases since it was closed. */
  readonly since: readonly CaseFact[];
}

/**
 * What corrects a closed period: for each person, rule and case the difference between what it comes to now
 * and what was settled so far, earlier corrections included. Nothing where nothing differs.
 */
export function corrections(closed: ClosedPeriod): readonly Delta[] {
  const settled = Map.groupBy(closed.settled, subjectOf);
  const calculated = Map.groupBy(closed.calculated, subjectOf);
  const subjects = [...new Set([...settled.keys(), ...calculated.keys()])].toSorted(inOrder);
  return subjects.flatMap((subject): readonly Delta[] => {
    const [was, is] = [settled.get(subject) ?? [], calculated.get(subject) ?? []];
    const amount = sumOf(is).minus(sumOf(was));
    return amount.isZero() ? [] : deltaOf(closed, was, is, amount);
  });
}

function deltaOf(
  closed: ClosedPeriod,
  was: readonly PostedEntry[],
  is: readonly LedgerEntry[],
  amount: Decimal,
): readonly Delta[] {
  const line: Line | undefined = is[0] ?? was[0];
  if (!line) return [];
  const entry = was.find(({ corrects }) => !corrects)?.id;
  const about = line.case && { case: line.case };
  return [
    {
      person: line.person,
      kind: 'correction',
      rule: line.rule,
      at: line.at,
      ...about,
      amount,
      corrects: { period: closed.label, ...(entry !== undefined && { entry }) },
      because: reasonOf(closed, { line, was, is, amount }),
    },
  ];
}

interface Difference {
  readonly line: Line;
  readonly was: readonly PostedEntry[];
  readonly is: readonly LedgerEntry[];
  readonly amount: Decimal;
}

function reasonOf(closed: ClosedPeriod, { line, was, is, amount }: Difference): Because {
  const { plan, label } = closed;
  const money = (value: Decimal): string => moneyText(value, plan.currency);
  const [before, after] = [sumOf(was), sumOf(is)];
  const about = line.case ? `“${line.case.name}”, ` : '';
  const change = `${about}${line.rule}: ${money(before)} → ${money(after)}`;
  const settled = because(
    () => both(`It was settled as ${money(before)}`, `原结算为 ${money(before)}`),
    { value: before.toFixed(), from: was.map((entry) => entry.because) },
  );
  const now = because(() => both(`It comes to ${money(after)} now`, `现应为 ${money(after)}`), {
    value: after.toFixed(),
    from: is.map((entry) => entry.because),
  });
  return because(
    () =>
      both(`${label} was closed and is made good. ${change}`, `补正已关账的 ${label}。${change}`),
    {
      value: amount.toFixed(),
      rule: `incentives/${plan.id}#/${line.rule}`,
      from: [...changesSince(closed, line), settled, now],
    },
  );
}

/** Changes that are told at most. */
const told = 10;

/** What happened to the case of a line since; of all cases where the line is about none. */
function changesSince({ plan, since }: ClosedPeriod, line: Line): readonly Because[] {
  const own = since.filter(
    ({ collection, case: row }) =>
      !line.case || (line.case.collection === collection && line.case.id === row['id']),
  );
  return own.slice(-told).map((fact) => {
    const [name, day] = [String(fact.case['name']), dayText(fact.recorded ?? fact.at, plan.period)];
    return because(() => both(`“${name}” changed on ${day}`, `“${name}”于 ${day} 变更`), {
      fact: fact.id,
    });
  });
}
