import type { Incentive } from '../../definitions/index.ts';
import { Decimal } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';
import type { Named, PostedEntry } from '../model/book.ts';
import type { CaseReference, LedgerEntry } from '../model/ledger.ts';
import type { Delta } from '../ledger/correct.ts';
import type { StandingLines } from '../ledger/standing-lines.ts';
import { total } from '../rules/rounding.ts';
import { because, both } from '../words/because.ts';
import { moneyText } from '../words/figures.ts';
import type { CaseSight } from './case-sight.ts';
import { asSeen } from './withhold.ts';

/** A line of a statement, as somebody may see it. */
export interface StatementLine extends Omit<LedgerEntry, 'case'> {
  readonly case?: CaseReference;
  /** Where it stands in the ledger; none where it is counted and not posted yet. */
  readonly posted?: Pick<PostedEntry, 'number' | 'release'> & {
    readonly at: PostedEntry['posted'];
  };
  readonly corrects?: NonNullable<PostedEntry['corrects']>;
  readonly adjusted?: NonNullable<PostedEntry['adjusted']>;
  /** It is about a case that the reader may not see. */
  readonly withheld?: true;
}

/** What somebody is paid for a period, with what is counted and not posted yet. Amounts in the plan's currency. */
export interface StatementView {
  readonly person: Named;
  readonly total: Decimal;
  /** What is owed of recoverable draws after it. */
  readonly owed: Decimal;
  /** What is held back of what was earned so far, and may be paid later. */
  readonly held: Decimal;
  /** The sum in the ledger. */
  readonly posted: Decimal;
  /** What came since: of an open period what is not posted yet, of one handed in or closed what it would be more. */
  readonly since: Decimal;
  readonly lines: readonly StatementLine[];
  readonly because: Because;
}

/** The lines of everybody, as a reader may see them. Those not posted yet are numbered on from the ledger. */
export function statementLines(
  { plan, label }: { readonly plan: string; readonly label: string },
  { posted, fresh }: StandingLines,
  sees: CaseSight,
): readonly StatementLine[] {
  const coming = fresh.map((line) => comingLine(plan, label, line));
  return [...posted.map(postedLine), ...coming].map((line) => asSeen(line, sees));
}

function postedLine({ number, posted, release, reverses: _reverses, ...entry }: PostedEntry) {
  return { ...entry, posted: { number, at: posted, release } } satisfies StatementLine;
}

/** Until it is posted, a line is known by what it is, not by its place. */
function comingLine(plan: string, label: string, line: LedgerEntry | Delta): StatementLine {
  const about = line.case ? line.case.id : 'period';
  const corrects = 'corrects' in line ? `${line.corrects.period}/` : '';
  const id = `${plan}/${label}/${line.person}/${corrects}${line.rule}/${about}`;
  return { ...line, id, plan, period: label };
}

/** Why somebody is paid that much. */
export function payoutReason(
  plan: Incentive,
  { name }: Named,
  label: string,
  lines: readonly StatementLine[],
): Because {
  const sum = total(lines.map(({ amount }) => amount));
  const paid = moneyText(sum, plan.currency);
  return because(
    () => both(`${name} is paid ${paid} for ${label}`, `${label} 支付${name} ${paid}`),
    { value: sum.toFixed(), from: lines.map((line) => line.because) },
  );
}

/** The sum of lines, by person. */
export function totals(
  lines: readonly Pick<LedgerEntry, 'person' | 'amount'>[],
): ReadonlyMap<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const { person, amount } of lines)
    sums.set(person, (sums.get(person) ?? new Decimal(0)).plus(amount));
  return sums;
}
