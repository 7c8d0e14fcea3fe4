import { toStored } from '../../expressions/index.ts';
import type { Incentive } from '../../definitions/index.ts';
import {
  dateIn,
  Decimal,
  localize,
  minorUnitDigits,
  type Instant,
  type JsonObject,
  type Locale,
  type LocalizedText,
  type Period,
} from '../../shared/index.ts';
import { giftText } from '../calculate/give.ts';
import type { BookStatus } from '../model/book.ts';
import type { GivenAward, LedgerEntry } from '../model/ledger.ts';
import { total } from '../rules/rounding.ts';
import { kindTitle, ruleTitle } from './titles.ts';

/** A line of a statement; one that makes good a closed period names it. */
export interface StatedLine extends LedgerEntry {
  readonly corrects?: { readonly period: string };
}

/** What a statement tells. */
export interface StatementMatter {
  readonly plan: Incentive;
  readonly person: {
    readonly name: string;
    readonly email: string;
    readonly department?: LocalizedText;
  };
  readonly period: Period & { readonly label: string };
  readonly status: BookStatus;
  readonly total: Decimal;
  /** Of recoverable draws, after it. */
  readonly owed: Decimal;
  /** Held back of what was earned so far; nothing where it is not said. */
  readonly held?: Decimal;
  readonly awards?: readonly GivenAward[];
  readonly lines: readonly StatedLine[];
  /** Place in the stream of changes up to which facts were counted. */
  readonly position?: number;
  readonly approval?: { readonly by: string; readonly at: Instant };
  /** SHA-256 of the entries of a closed period. */
  readonly hash?: string;
}

/**
 * A statement as the data of its document, the root `statement`, with all words in one language: amounts
 * are decimal text in the currency of the plan, days those of its time zone, lines in order of time.
 */
export function statementData(matter: StatementMatter, language: Locale): JsonObject {
  const { plan, person, period, status, total, owed, position, approval, hash } = matter;
  const { zone } = plan.period;
  const money = (amount: Decimal) => moneyOf(amount, plan.currency);
  const say = (text: LocalizedText) => localize(text, language);
  const { department } = person;
  const lines = matter.lines.toSorted((a, b) => a.at - b.at);
  const stated = lines.map((line) => [line, lineData(line, plan, say)] as const);
  return {
    person: {
      name: person.name,
      email: person.email,
      ...(department === undefined ? {} : { department: say(department) }),
    },
    plan: { id: plan.id, title: say(plan.title) },
    period: {
      label: period.label,
      from: dateIn(period.start, zone),
      until: dateIn(period.end - 1, zone),
    },
    currency: plan.currency,
    status,
    total: money(total),
    owed: money(owed),
    held: money(matter.held ?? new Decimal(0)),
    ...(position === undefined ? {} : { position }),
    ...(approval ? { approval: { by: approval.by, on: dateIn(approval.at, zone) } } : {}),
    ...(hash === undefined ? {} : { hash }),
    entries: stated.flatMap(([line, data]) => (line.corrects ? [] : [data])),
    corrections: stated.flatMap(([line, data]) => (line.corrects ? [data] : [])),
    subtotals: subtotalsOf(lines, plan, say),
    awards: (matter.awards ?? []).map(({ title, give }) => ({
      title: say(title),
      gives: giftText(give, plan.currency, language),
    })),
  };
}

type Say = (text: LocalizedText) => string;

function lineData(line: StatedLine, plan: Incentive, say: Say): JsonObject {
  const { kind, rule, at, base, rate, tier, share, amount, corrects } = line;
  const money = (value: Decimal) => moneyOf(value, plan.currency);
  return {
    ...(line.case ? { case: line.case.name } : {}),
    kind,
    title: say(kindTitle(kind)),
    rule,
    rule_title: say(ruleTitle(line, plan)),
    on: dateIn(at, plan.period.zone),
    ...(base ? { base: money(base) } : {}),
    ...(rate ? { rate: toStored(rate, { kind: 'decimal' }) } : {}),
    ...(tier === undefined ? {} : { tier }),
    ...(share ? { share: toStored(share, { kind: 'decimal' }) } : {}),
    amount: money(amount),
    because: reasonOf(line, say),
    ...(corrects ? { corrects: corrects.period } : {}),
  };
}

/** Why, in a sentence; the name of the case is told beside it. */
function reasonOf({ because, case: about }: StatedLine, say: Say): string {
  const words = say(because.says);
  const before = [`“${about?.name}”: `, `“${about?.name}”：`].find((one) => words.startsWith(one));
  return words.slice(before?.length ?? 0);
}

/** What each rule comes to, in order of appearance; all that earlier periods are made good by at the end. */
function subtotalsOf(lines: readonly StatedLine[], plan: Incentive, say: Say): JsonObject[] {
  const titled = lines.map((line) => {
    const { corrects, rule } = line;
    return corrects
      ? { line, rule: 'correction', title: say(kindTitle('correction')) }
      : { line, rule, title: say(ruleTitle(line, plan)) };
  });
  const last = titled.toSorted((a, b) => Number(!!a.line.corrects) - Number(!!b.line.corrects));
  return [...Map.groupBy(last, ({ title }) => title)].map(([title, group]) => ({
    rule: group[0]?.rule ?? title,
    title,
    amount: sumOf(
      group.map(({ line }) => line),
      plan,
    ),
  }));
}

function sumOf(lines: readonly StatedLine[], { currency }: Incentive): string {
  return moneyOf(total(lines.map(({ amount }) => amount)), currency);
}

/** With the digits of the currency at least, and all that the amount has. */
function moneyOf(amount: Decimal, currency: string): string {
  return amount.toFixed(Math.max(minorUnitDigits(currency), amount.decimalPlaces()));
}
