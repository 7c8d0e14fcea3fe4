import type { Incentive } from '../../definitions/index.ts';
import { canonicalJson, type Decimal } from '../../shared/index.ts';
import { sumOf } from '../calculate/adjust.ts';
import { inOrder } from '../calculate/order.ts';
import type { Because } from '../model/because.ts';
import type { Named } from '../model/book.ts';
import type { CaseReference, LedgerEntry, PeriodResult } from '../model/ledger.ts';
import { because, both } from '../words/because.ts';
import { moneyText } from '../words/figures.ts';

/** What a draft pays more or less to somebody for one thing. */
export interface ComparedReason {
  readonly person: Named;
  readonly period: string;
  /** None where it is about no single case. */
  readonly case?: CaseReference;
  readonly now: Decimal;
  readonly draft: Decimal;
  readonly difference: Decimal;
  readonly because: Because;
}

/** Differences that are told. */
const told = 10;

/** The biggest, either way; those of the same size in a fixed order. */
export function biggest(reasons: readonly ComparedReason[]): readonly ComparedReason[] {
  const size = (one: ComparedReason): Decimal => one.difference.abs();
  const place = (one: ComparedReason): string =>
    canonicalJson([one.period, one.person.id, one.case?.id ?? '']);
  return reasons
    .toSorted((one, other) => size(other).cmp(size(one)) || inOrder(place(one), place(other)))
    .slice(0, told);
}

/** The biggest differences of one period, for each person by case and, without one, by rule. */
export function reasonsOf(
  plan: Incentive,
  now: PeriodResult | undefined,
  draft: PeriodResult | undefined,
): readonly ComparedReason[] {
  const period = (draft ?? now)?.period.label ?? '';
  const before = Map.groupBy(now?.entries ?? [], keyOf);
  const after = Map.groupBy(draft?.entries ?? [], keyOf);
  const keys = new Set([...before.keys(), ...after.keys()]);
  const differing = [...keys].flatMap((key) => {
    const [was, is] = [before.get(key) ?? [], after.get(key) ?? []];
    const reason = reasonOf(plan, period, was, is);
    return reason && !reason.difference.isZero() ? [reason] : [];
  });
  return biggest(differing);
}

function keyOf({ person, rule, case: about }: LedgerEntry): string {
  return canonicalJson([person, about ? `${about.collection}/${about.id}` : `#${rule}`]);
}

function reasonOf(
  plan: Incentive,
  period: string,
  was: readonly LedgerEntry[],
  is: readonly LedgerEntry[],
): ComparedReason | undefined {
  const line = is[0] ?? was[0];
  if (!line) return undefined;
  const [now, draft] = [sumOf(was), sumOf(is)];
  const money = (amount: Decimal): string => moneyText(amount, plan.currency);
  const about = line.case ? `“${line.case.name}”` : line.rule;
  const change = `${about}: ${money(now)} → ${money(draft)}`;
  const side = (en: string, chinese: string, lines: readonly LedgerEntry[]): Because =>
    because(() => both(en, chinese), {
      value: sumOf(lines).toFixed(),
      from: lines.map((one) => one.because),
    });
  return {
    person: { id: line.person, name: line.person },
    period,
    ...(line.case && { case: line.case }),
    now,
    draft,
    difference: draft.minus(now),
    because: because(() => both(change, change), {
      value: draft.minus(now).toFixed(),
      from: [side('By the plan of now', '现行方案', was), side('By the draft', '草案', is)],
    }),
  };
}
