import { Decimal } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';
import type { Line, PeriodProblem } from '../model/ledger.ts';
import { toLimits } from '../rules/guarantee.ts';
import { total } from '../rules/rounding.ts';
import { factorAt } from '../rules/scorecard.ts';
import { divide } from '../rules/split.ts';
import { because, both } from '../words/because.ts';
import { figureText, moneyText, percentText } from '../words/figures.ts';
import { groupBy } from './order.ts';
import { prorated, prorationReason } from './prorate.ts';
import { entered, type Scene } from './scene.ts';
import { scoreOfPerson } from './score.ts';

/** What multiplying by the scorecard adds or takes off, case by case. */
export function scorecardLines(scene: Scene, earned: readonly Line[]): Scored {
  const { times } = scene.plan;
  if (!times) return { lines: [], problems: [] };
  const found = byPerson(earned).map(([id, lines]): Scored => {
    const person = scene.everybody.get(id);
    if (!person) return { lines: [], problems: [] };
    const { score, from, problems } = scoreOfPerson(scene, person, times.measures);
    if (!score) return { lines: [], problems };
    const factor = factorAt(times, score);
    const why = [factorReason(factor, score, from)];
    return {
      lines: byCase(lines).flatMap((group) => multiplied(scene, group, factor, why)),
      problems,
    };
  });
  return scoredTogether(found);
}

export function scoredTogether(parts: readonly Scored[]): Scored {
  return {
    lines: parts.flatMap(({ lines }) => lines),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** Lines, and what should be told of how they came about. */
export interface Scored {
  readonly lines: readonly Line[];
  readonly problems: readonly PeriodProblem[];
}

function multiplied(
  scene: Scene,
  group: readonly Line[],
  factor: Decimal,
  from: readonly Because[],
): readonly Line[] {
  const amount = entered(scene, sumOf(group).times(factor.minus(1)));
  return amount.isZero() ? [] : [adjusted(scene, group, { kind: 'scorecard', amount, from })];
}

function factorReason(factor: Decimal, score: Decimal, from: readonly Because[]): Because {
  const [times, scored] = [figureText(factor), percentText(score)];
  const says = () =>
    both(`A score of ${scored} multiplies it by ${times}`, `得分 ${scored}，系数为 ${times}`);
  return because(says, { value: factor.toFixed(), from });
}

/**
 * What the cap takes off, from each case in its part so that no more can be taken back later than was
 * paid, and what the floor adds.
 */
export function limitLines(scene: Scene, earned: readonly Line[]): readonly Line[] {
  const { plan } = scene;
  const people = new Map(byPerson(earned));
  const ids = plan.floor ? [...scene.participants.keys()] : [...people.keys()];
  return ids.flatMap((id) => {
    const lines = people.get(id) ?? [];
    const limits = limitsOf(scene, id);
    const change = toLimits(sumOf(lines), limits);
    if (change.isZero()) return [];
    return change.isNegative()
      ? capLines(scene, lines, change, limits)
      : [floorLine(scene, id, change, limits)];
  });
}

type Limits = Partial<Record<'cap' | 'floor', Decimal>>;

function limitsOf(scene: Scene, person: string): Limits {
  const { cap, floor } = scene.plan;
  return {
    ...(cap ? { cap: prorated(scene, person, cap) } : {}),
    ...(floor ? { floor: prorated(scene, person, floor) } : {}),
  };
}

function capLines(
  scene: Scene,
  lines: readonly Line[],
  change: Decimal,
  limits: Limits,
): readonly Line[] {
  const groups = byCase(lines);
  const weights = groups.map((group) => Decimal.max(sumOf(group), 0));
  const parts = divide(change, weights, scene.plan.rounding.unit);
  const [cap, sum] = [limits.cap ?? change, sumOf(lines)];
  const why = because(() => limitWords(scene, 'cap', cap, sum), {
    value: cap.toFixed(),
    from: whyLimit(scene, lines[0]?.person),
  });
  const from = [why];
  return groups.flatMap((group, index): Line[] => {
    const amount = parts[index] ?? new Decimal(0);
    return amount.isZero() ? [] : [adjusted(scene, group, { kind: 'cap', amount, from })];
  });
}

function whyLimit(scene: Scene, id: string | undefined): readonly Because[] {
  const person = scene.participants.get(id ?? '');
  return person ? prorationReason(scene, person) : [];
}

function floorLine(scene: Scene, person: string, amount: Decimal, limits: Limits): Line {
  const floor = limits.floor ?? amount;
  return {
    person,
    kind: 'floor',
    rule: 'floor',
    at: scene.period.end,
    amount,
    because: because(() => limitWords(scene, 'floor', floor, floor.minus(amount)), {
      value: amount.toFixed(),
      rule: `incentives/${scene.plan.id}#/floor`,
      from: whyLimit(scene, person),
    }),
  };
}

function limitWords({ plan }: Scene, kind: 'cap' | 'floor', limit: Decimal, sum: Decimal) {
  const [bound, earned] = [moneyText(limit, plan.currency), moneyText(sum, plan.currency)];
  return kind === 'cap'
    ? both(`${earned} is earned; the cap is ${bound}`, `应得 ${earned}，封顶为 ${bound}`)
    : both(`${earned} is earned; the floor is ${bound}`, `应得 ${earned}，保底为 ${bound}`);
}

interface Adjustment {
  readonly kind: 'scorecard' | 'cap';
  readonly amount: Decimal;
  readonly from: readonly Because[];
}

/** A change of what was earned for one case, or for none. */
function adjusted(
  { plan }: Scene,
  group: readonly Line[],
  { kind, amount, from }: Adjustment,
): Line {
  const [first] = group;
  const base = sumOf(group);
  const says = () => changeWords(plan.currency, first?.case, kind, base, base.plus(amount));
  return {
    person: first?.person ?? '',
    kind,
    rule: kind === 'cap' ? 'cap' : 'times',
    at: first?.at ?? 0,
    ...(first?.case ? { case: first.case } : {}),
    base,
    amount,
    because: because(says, {
      value: amount.toFixed(),
      rule: `incentives/${plan.id}#/${kind === 'cap' ? 'cap' : 'times'}`,
      from,
    }),
  };
}

function changeWords(
  currency: string,
  about: Line['case'],
  kind: Adjustment['kind'],
  base: Decimal,
  changed: Decimal,
) {
  const [before, after] = [moneyText(base, currency), moneyText(changed, currency)];
  const [en, chinese] =
    kind === 'cap'
      ? [`${before} is capped to ${after}`, `${before} 封顶后为 ${after}`]
      : [`by the score, ${before} becomes ${after}`, `按得分，${before} 变为 ${after}`];
  if (about) return both(`“${about.name}”: ${en}`, `“${about.name}”：${chinese}`);
  return both(en.charAt(0).toUpperCase() + en.slice(1), chinese);
}

/** The lines of each person. */
export function byPerson(lines: readonly Line[]): readonly (readonly [string, readonly Line[]])[] {
  return [...groupBy(lines, ({ person }) => person)];
}

/** The lines of each case; those without a case are together, too. */
export function byCase(lines: readonly Line[]): readonly (readonly Line[])[] {
  const keyOf = (line: Line) => (line.case ? `${line.case.collection}/${line.case.id}` : '');
  return [...groupBy(lines, keyOf).values()];
}

export function sumOf(lines: readonly Line[]): Decimal {
  return total(lines.map(({ amount }) => amount));
}
