import { Decimal } from '../../shared/index.ts';
import type { Draw } from '../../definitions/index.ts';
import type { Because } from '../model/because.ts';
import type { Line } from '../model/ledger.ts';
import { nonRecoverableDraw, recoverableDraw } from '../rules/draw.ts';
import { toGuarantee } from '../rules/guarantee.ts';
import { roundToUnit } from '../rules/rounding.ts';
import { toUnits } from '../rules/split.ts';
import { because, both } from '../words/because.ts';
import { moneyText } from '../words/figures.ts';
import { byCase, byPerson, sumOf } from './adjust.ts';
import { prorated, prorationReason } from './prorate.ts';
import type { Scene } from './scene.ts';

/**
 * Where the sum of a period is rounded: what each person earned is brought to whole units that add up to the
 * rounded sum, by largest remainder, first among cases and then among the lines of each case, so that no
 * case falls below zero by it. Lines that are rounded each by itself stay as they are.
 */
export function roundPeriod(scene: Scene, lines: readonly Line[]): readonly Line[] {
  const { how, unit, at } = scene.plan.rounding;
  if (at === 'entry') return lines;
  const rounded = new Map<Line, Decimal>();
  for (const [, own] of byPerson(lines)) {
    const groups = byCase(own);
    const sums = toUnits(groups.map(sumOf), roundToUnit(sumOf(own), how, unit), unit);
    for (const [index, group] of groups.entries()) roundGroup(group, sums[index], unit, rounded);
  }
  return lines.map((line) => placed(scene, line, rounded.get(line) ?? line.amount));
}

function roundGroup(
  group: readonly Line[],
  sum: Decimal | undefined,
  unit: Decimal,
  rounded: Map<Line, Decimal>,
): void {
  const exact = group.map(({ amount }) => amount);
  const amounts = toUnits(exact, sum ?? sumOf(group), unit);
  for (const [index, line] of group.entries()) rounded.set(line, amounts[index] ?? line.amount);
}

/** A line with the whole units that it has of the rounded sum. */
function placed({ plan: { currency } }: Scene, line: Line, amount: Decimal): Line {
  if (amount.eq(line.amount)) return line;
  const [exact, units] = [moneyText(line.amount, currency), moneyText(amount, currency)];
  const says = () =>
    both(
      `${units} instead of ${exact}, since the sum of the period is rounded`,
      `期间合计舍入后，${exact} 计为 ${units}`,
    );
  return {
    ...line,
    amount,
    because: because(says, { value: amount.toFixed(), from: [line.because] }),
  };
}

/** What a person still gets, or owes, when all else of the period is known. */
export interface Settled {
  readonly lines: readonly Line[];
  readonly owed: Decimal;
}

/** Guarantee and draw of a participant, in this order. */
export function settle(scene: Scene, person: string, lines: readonly Line[]): Settled {
  const owed = scene.before.owed.get(person) ?? new Decimal(0);
  if (!scene.participants.has(person)) return { lines: [], owed };
  const guaranteed = guaranteeLines(scene, person, sumOf(lines));
  const earned = sumOf([...lines, ...guaranteed]);
  const { draw } = scene.plan;
  if (!draw) return { lines: guaranteed, owed };
  const size = prorated(scene, person, draw.amount.times(draw.times));
  const reckon = draw.recoverable ? recoverableDraw : nonRecoverableDraw;
  const { change, owed: after } = reckon(size, owed, earned);
  const drawn = change.isZero()
    ? []
    : [drawLine(scene, person, { draw, size, earned, owed, change })];
  return { lines: [...guaranteed, ...drawn], owed: after };
}

function guaranteeLines(scene: Scene, person: string, earned: Decimal): readonly Line[] {
  const { guarantee: whole, currency, id } = scene.plan;
  if (!whole) return [];
  const guarantee = prorated(scene, person, whole);
  const amount = toGuarantee(guarantee, earned);
  if (amount.isZero()) return [];
  const [least, sum] = [moneyText(guarantee, currency), moneyText(earned, currency)];
  return [
    {
      person,
      kind: 'guarantee',
      rule: 'guarantee',
      at: scene.period.end,
      base: guarantee,
      amount,
      because: because(
        () => both(`${sum} is less than the guarantee of ${least}`, `${sum} 低于保底收入 ${least}`),
        {
          value: amount.toFixed(),
          rule: `incentives/${id}#/guarantee`,
          from: whyPart(scene, person),
        },
      ),
    },
  ];
}

function whyPart(scene: Scene, person: string): readonly Because[] {
  const found = scene.participants.get(person);
  return found ? prorationReason(scene, found) : [];
}

interface Drawn {
  readonly draw: Draw;
  readonly size: Decimal;
  readonly earned: Decimal;
  readonly owed: Decimal;
  readonly change: Decimal;
}

function drawLine(scene: Scene, person: string, drawn: Drawn): Line {
  const { plan, period } = scene;
  const { size, change } = drawn;
  return {
    person,
    kind: change.isNegative() ? 'recovery' : 'draw',
    rule: 'draw',
    at: period.end,
    base: size,
    amount: change,
    because: because(() => drawWords(scene, drawn), {
      value: change.toFixed(),
      rule: `incentives/${plan.id}#/draw`,
      from: whyPart(scene, person),
    }),
  };
}

function drawWords({ plan: { currency } }: Scene, { draw, size, earned, owed, change }: Drawn) {
  const money = (amount: Decimal) => moneyText(amount, currency);
  if (change.isNegative())
    return both(
      `${money(change.neg())} of ${money(owed)} owed is paid back`,
      `欠款 ${money(owed)} 中偿还 ${money(change.neg())}`,
    );
  const [en, chinese] = draw.recoverable
    ? ['advanced and owed', '预支并计入欠款']
    : ['added and not owed', '补足且不计欠款'];
  return both(
    `${money(earned)} is less than the draw of ${money(size)}; ${money(change)} is ${en}`,
    `${money(earned)} 低于预支额 ${money(size)}，${money(change)} ${chinese}`,
  );
}
