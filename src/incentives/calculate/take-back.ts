import { Decimal, type Instant } from '../../shared/index.ts';
import type { Clawback } from '../../definitions/index.ts';
import type { CaseFact } from '../model/facts.ts';
import type { Line } from '../model/ledger.ts';
import { partLeft, takenBack, windowEnd } from '../rules/clawback.ts';
import { roundToUnit, total } from '../rules/rounding.ts';
import { because, both } from '../words/because.ts';
import { conditionWords } from '../words/plan-words.ts';
import { dayText, moneyText, percentText } from '../words/figures.ts';
import { byPerson, sumOf } from './adjust.ts';
import { referenceOf } from './credits.ts';
import { groupBy } from './order.ts';
import { caseKey, type Scene } from './scene.ts';

/**
 * What is taken back of what was paid for a case, by everybody to whom it was paid: once for each case, the
 * first time that the condition holds after it was paid and within the window.
 */
export function clawbackLines(scene: Scene, earned: readonly Line[]): readonly Line[] {
  const { clawback } = scene.plan;
  if (!clawback) return [];
  const facts = scene.facts.filter((fact) => holds(clawback, fact, scene));
  const paid = paidByCase(new Set(facts.map(caseKey)), [scene.before.entries, earned]);
  return facts.flatMap((fact) => {
    const key = caseKey(fact);
    const taken = takeBack(scene, clawback, fact, paid.get(key) ?? []);
    if (taken.length > 0) paid.delete(key);
    return taken;
  });
}

const lineKey = ({ case: about }: Line) => (about ? `${about.collection}/${about.id}` : '');

/** What was paid for each of the cases; nothing where something of it was already taken back. */
function paidByCase(
  cases: ReadonlySet<string>,
  paid: readonly (readonly Line[])[],
): Map<string, readonly Line[]> {
  if (cases.size === 0) return new Map();
  const own = paid.flatMap((lines) => lines.filter((line) => cases.has(lineKey(line))));
  const byKey = groupBy(own, lineKey);
  for (const [key, lines] of byKey)
    if (lines.some(({ kind }) => kind === 'clawback')) byKey.delete(key);
  return byKey;
}

function holds({ when }: Clawback, fact: CaseFact, { context }: Scene): boolean {
  const condition = when.get(fact.collection);
  return condition?.evaluateIfFilled({ case: fact.case }, context) === true;
}

function takeBack(
  scene: Scene,
  clawback: Clawback,
  fact: CaseFact,
  lines: readonly Line[],
): readonly Line[] {
  const { rounding } = scene.plan;
  const before = lines.filter(
    (line) => line.at <= fact.at && isOpen(scene, clawback, line, fact.at),
  );
  return byPerson(before).flatMap(([person, own]): Line[] => {
    const parts = own.map((line) => line.amount.times(shareOf(scene, clawback, line, fact.at)));
    const left = sumOf(own);
    const wanted = roundToUnit(total(parts), rounding.how, rounding.unit);
    const amount = takenBack(wanted, left, new Decimal(1)).neg();
    return amount.isZero() ? [] : [clawbackLine(scene, { fact, person, own, amount })];
  });
}

function isOpen({ plan }: Scene, { within }: Clawback, line: Line, at: Instant): boolean {
  return within === undefined || at < windowEnd(earnedAt(line), within, plan.period.zone);
}

function shareOf({ plan }: Scene, { how, within }: Clawback, line: Line, at: Instant): Decimal {
  if (how.kind === 'share') return how.share;
  if (!within) return new Decimal(1);
  return partLeft(earnedAt(line), at, { within, zone: plan.period.zone, by: how.by });
}

const earnedAt = ({ earned, at }: Line) => earned ?? at;

interface Taken {
  readonly fact: CaseFact;
  readonly person: string;
  readonly own: readonly Line[];
  readonly amount: Decimal;
}

function clawbackLine(scene: Scene, { fact, person, own, amount }: Taken): Line {
  const { plan } = scene;
  const reference = referenceOf(fact);
  const [paid, day] = [sumOf(own), dayText(fact.at, plan.period)];
  const part = percentText(amount.neg().div(paid));
  const sum = `${moneyText(paid, plan.currency)} × ${part}`;
  const source = plan.clawback?.when.get(fact.collection)?.source;
  const [condition, chinese] = conditionWords(plan, fact.collection, source);
  const from = because(
    () =>
      both(
        `Since ${day} this holds for “${reference.name}”: ${condition}`,
        `自 ${day} 起，“${reference.name}”满足：${chinese}`,
      ),
    { fact: fact.id },
  );
  return {
    person,
    kind: 'clawback',
    rule: 'clawback',
    at: fact.at,
    case: reference,
    base: paid,
    rate: amount.div(paid),
    amount,
    because: because(
      () =>
        both(
          `${moneyText(amount.neg(), plan.currency)} is taken back for “${reference.name}”: ${sum}`,
          `就“${reference.name}”追回 ${moneyText(amount.neg(), plan.currency)}：${sum}`,
        ),
      {
        value: amount.toFixed(),
        rule: `incentives/${plan.id}#/clawback`,
        from: [from, ...own.map((line) => line.because)],
      },
    ),
  };
}
