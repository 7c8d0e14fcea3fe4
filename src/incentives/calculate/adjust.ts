import { Decimal } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';
import type { Line } from '../model/ledger.ts';
import { toLimits } from '../rules/guarantee.ts';
import { total } from '../rules/rounding.ts';
import { factorAt, scoreOf, weightedScore } from '../rules/scorecard.ts';
import { divide } from '../rules/split.ts';
import { because, both } from '../words/because.ts';
import { figureText, moneyText, percentText } from '../words/figures.ts';
import { groupBy } from './order.ts';
import { prorated, prorationReason } from './prorate.ts';
import { entered, type Scene } from './scene.ts';

/** What multiplying by the scorecard adds or takes off, case by case. */
export function scorecardLines(scene: Scene, earned: readonly Line[]): readonly Line[] {
  const { times } = scene.plan;
  if (!times) return [];
  return byPerson(earned).flatMap(([id, lines]) => {
    const figures = scene.everybody.get(id)?.figures ?? {};
    const score = weightedScore(times.measures, figures);
    if (!score) return [];
    const factor = factorAt(times, score);
    const from = [factorReason(scene, factor, score, figures)];
    return byCase(lines).flatMap((group): Line[] => {
      const sum = sumOf(group);
      const amount = entered(scene, sum.times(factor.minus(1)));
      return amount.isZero() ? [] : [adjusted(scene, group, { kind: 'scorecard', amount, from })];
    });
  });
}

function factorReason(
  { plan: { times } }: Scene,
  factor: Decimal,
  score: Decimal,
  figures: { readonly [metric: string]: Decimal },
): Because {
  const measures = (times?.measures ?? []).map((measure) => {
    const figure = figures[measure.metric];
    const weight = percentText(measure.weight);
    if (!figure)
      return because(() =>
        both(
          `${measure.metric} has no figure and is left out`,
          `${measure.metric} 没有数值，不计入`,
        ),
      );
    const [reached, scored] = [figureText(figure), percentText(scoreOf(measure, figure))];
    const says = () =>
      both(
        `${measure.metric} of ${reached} scores ${scored}, weighted ${weight}`,
        `${measure.metric} 为 ${reached}，得分 ${scored}，权重 ${weight}`,
      );
    return because(says, { value: figure.toFixed() });
  });
  const [times100, scored] = [figureText(factor), percentText(score)];
  return because(
    () =>
      both(
        `A score of ${scored} on ${times?.scorecard ?? ''} multiplies by ${times100}`,
        `${times?.scorecard ?? ''} 得分 ${scored}，系数为 ${times100}`,
      ),
    { value: factor.toFixed(), from: measures },
  );
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
  const says = () => changeWords(plan.currency, first?.case, base, base.plus(amount));
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

function changeWords(currency: string, about: Line['case'], base: Decimal, changed: Decimal) {
  const change = `${moneyText(base, currency)} → ${moneyText(changed, currency)}`;
  return about
    ? both(`“${about.name}”: ${change}`, `“${about.name}”：${change}`)
    : both(change, change);
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
