import { Decimal, type Instant } from '../../shared/index.ts';
import type { Incentive } from '../../definitions/index.ts';
import type { CaseReference, Line } from '../model/ledger.ts';
import { windowEnd } from '../rules/clawback.ts';
import { roundToUnit } from '../rules/rounding.ts';
import { divide } from '../rules/split.ts';
import { because, both } from '../words/because.ts';
import { dayText, moneyText, percentText } from '../words/figures.ts';
import { releaseWords } from '../words/release.ts';
import { byCase, byPerson, sumOf } from './adjust.ts';
import { inOrder } from './order.ts';
import type { Scene } from './scene.ts';

type Instalment = Incentive['instalments'][number];

/** What is kept back of the earnings of each case, divided to the last cent; overrides and pools are not. */
export function holdbackLines(scene: Scene, earned: readonly Line[]): readonly Line[] {
  const { instalments, rounding } = scene.plan;
  if (instalments.length === 0) return [];
  const own = earned.filter(({ kind }) => kind !== 'override' && kind !== 'pool');
  const shares = instalments.map(({ share }) => share);
  return byPerson(own).flatMap(([, lines]) =>
    byCase(lines).flatMap((group): readonly Line[] => {
      const [first] = group;
      if (!first?.case) return [];
      const sum = sumOf(group);
      const parts = divide(sum, shares, rounding.unit);
      return instalments.flatMap((instalment, index) => {
        const part = parts[index] ?? new Decimal(0);
        if (!instalment.release || part.isZero()) return [];
        return [holdbackLine(scene, first, instalment, { sum, part })];
      });
    }),
  );
}

function holdbackLine(
  { plan }: Scene,
  { person, at, case: about }: Line,
  instalment: Instalment,
  { sum, part }: { readonly sum: Decimal; readonly part: Decimal },
): Line {
  const name = about?.name ?? '';
  const [whole, held] = [moneyText(sum, plan.currency), moneyText(part, plan.currency)];
  const share = percentText(instalment.share);
  const says = () => {
    const [en, chinese] = releaseWords(plan, instalment, about?.collection);
    return both(
      `${held} of ${whole} for “${name}” (${share}) is held back until ${en}`,
      `“${name}”所得 ${whole} 中的 ${held}（${share}）留存，${chinese}支付`,
    );
  };
  return {
    person,
    kind: 'holdback',
    rule: instalment.rule,
    at,
    ...(about ? { case: about } : {}),
    base: sum,
    rate: instalment.share,
    amount: part.neg(),
    because: because(says, {
      value: part.neg().toFixed(),
      rule: `incentives/${plan.id}#/${instalment.rule}`,
    }),
  };
}

/** What was kept back, in this period or before it, and becomes payable up to the end of this one. */
export function releaseLines(scene: Scene, lines: readonly Line[]): readonly Line[] {
  const { instalments } = scene.plan;
  if (instalments.length === 0) return [];
  const rules = new Map(instalments.filter(({ release }) => release).map((one) => [one.rule, one]));
  return stillHeld(lines).flatMap((line): readonly Line[] => {
    const instalment = rules.get(line.rule);
    const at = instalment && releasedAt(scene, line, instalment);
    if (at === undefined || at >= scene.period.end) return [];
    return [releaseLine(scene, line, at > scene.period.start ? at : scene.period.start)];
  });
}

/** A case may be held back several times, as when it is trued up; each is released by itself. */
const heldKey = ({ kind, rule, person, case: about, at, earned }: Line) =>
  `${rule}/${person}/${about?.collection ?? ''}/${about?.id ?? ''}/${String(kind === 'release' ? earned : at)}`;

function stillHeld(lines: readonly Line[]): readonly Line[] {
  const released = new Set(lines.filter(({ kind }) => kind === 'release').map(heldKey));
  return lines.filter((line) => line.kind === 'holdback' && !released.has(heldKey(line)));
}

function releasedAt(
  { plan, histories, context }: Scene,
  { at, case: about }: Line,
  { release }: Instalment,
): Instant | undefined {
  if (!release || !about) return undefined;
  if (release.kind === 'time') return windowEnd(at, release.after, plan.period.zone);
  const facts = histories.get(`${about.collection}/${about.id}`) ?? [];
  const found = facts.find((fact) => {
    if (release.kind === 'stage') return fact.entered === release.stage;
    const condition = release.when.get(fact.collection);
    return condition?.evaluateIfFilled({ case: fact.case }, context) === true;
  });
  if (!found) return undefined;
  return found.at > at ? found.at : at;
}

function releaseLine({ plan }: Scene, held: Line, at: Instant): Line {
  const amount = held.amount.neg();
  const says = () => {
    const [money, day] = [moneyText(amount, plan.currency), dayText(at, plan.period)];
    const name = held.case?.name ?? '';
    return both(
      `${money} that was held back for “${name}” is paid from ${day} on`,
      `“${name}”留存的 ${money} 自 ${day} 起支付`,
    );
  };
  return {
    person: held.person,
    kind: 'release',
    rule: held.rule,
    at,
    earned: held.at,
    ...(held.case ? { case: held.case } : {}),
    base: amount,
    amount,
    because: because(says, {
      value: amount.toFixed(),
      rule: `incentives/${plan.id}#/${held.rule}`,
      from: [held.because],
    }),
  };
}

/**
 * What is released in spite of what was taken back of the case before: as much less as was taken back, for
 * it is not paid out to be claimed again.
 */
export function releasedAfter(
  scene: Scene,
  released: readonly Line[],
  taken: readonly Line[],
): readonly Line[] {
  if (released.length === 0) return [];
  const parts = partsTaken([...scene.before.entries, ...taken]);
  const { how, unit } = scene.plan.rounding;
  return released.flatMap((line): readonly Line[] => {
    const left = partLeft(line, parts);
    if (!left) return [line];
    const amount = roundToUnit(line.amount.times(left), how, unit);
    return amount.isZero() ? [] : [reduced(scene, line, amount, left)];
  });
}

function reduced({ plan }: Scene, line: Line, amount: Decimal, left: Decimal): Line {
  const says = () => {
    const [held, paid] = [moneyText(line.amount, plan.currency), moneyText(amount, plan.currency)];
    const part = percentText(left);
    return both(
      `Of ${held} that was held back, ${part} is left after the clawback: ${paid}`,
      `留存的 ${held} 在追回后剩余 ${part}：${paid}`,
    );
  };
  const { because: from, ...rest } = line;
  return {
    ...rest,
    amount,
    because: because(says, { value: amount.toFixed(), from: [from] }),
  };
}

type Taken = Pick<Line, 'at' | 'rate'>;

const accountKey = (person: string, { collection, id }: CaseReference) =>
  `${person}/${collection}/${id}`;

function partsTaken(lines: readonly Line[]): ReadonlyMap<string, Taken> {
  const parts = new Map<string, Taken>();
  for (const line of lines)
    if (line.kind === 'clawback' && line.case) parts.set(accountKey(line.person, line.case), line);
  return parts;
}

/** The part (a fraction) that a clawback before it leaves; undefined where there was none. */
function partLeft(line: Line, taken: ReadonlyMap<string, Taken>): Decimal | undefined {
  const found = line.case && taken.get(accountKey(line.person, line.case));
  if (!found?.rate || found.at >= line.at) return undefined;
  return Decimal.max(found.rate.plus(1), 0);
}

/** What is still held back after the period, by person. */
export function heldAfter(scene: Scene, lines: readonly Line[]): ReadonlyMap<string, Decimal> {
  const held = new Map<string, Decimal>();
  if (scene.plan.instalments.length === 0) return held;
  const all = [...scene.before.entries, ...lines];
  const parts = partsTaken(all);
  const { how, unit } = scene.plan.rounding;
  for (const line of stillHeld(all).toSorted((one, other) => inOrder(one.at, other.at))) {
    const left = partLeft({ ...line, at: scene.period.end }, parts) ?? new Decimal(1);
    const amount = roundToUnit(line.amount.neg().times(left), how, unit);
    held.set(line.person, (held.get(line.person) ?? new Decimal(0)).plus(amount));
  }
  return held;
}
