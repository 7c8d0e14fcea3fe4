import {
  holdsRight,
  mayChangeNothing,
  rightsAboutPayouts,
  type Actor,
} from '../../access/index.ts';
import { BatonError, type Decimal } from '../../shared/index.ts';
import type { Incentive } from '../../definitions/index.ts';
import type { LabelledPeriod } from '../calculate/period.ts';
import type { Book, Named, PostedEntry } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import type { LedgerStore } from '../ports.ts';
import { total } from '../rules/rounding.ts';
import { submission } from '../runs/approve-run.ts';
import { entriesOfBook, findRun, type RunQuestion } from '../runs/change-book.ts';
import { openDisputes } from '../runs/disputes.ts';
import { payrollRows } from '../runs/payroll.ts';
import { caseSight } from './case-sight.ts';
import { whoseOf } from './whose.ts';
import { asSeen, type Withheld } from './withhold.ts';

export type RunStep = 'submit' | 'return' | 'approve' | 'close' | 'reopen';

/** The run of a period: what was posted, and what the actor may do with it next. */
export interface Run {
  readonly plan: Incentive;
  readonly period: LabelledPeriod;
  /** Of revision 0 where nothing was posted yet. */
  readonly book: Book;
  readonly total: Decimal;
  /** In order of name. */
  readonly people: readonly { readonly person: Named; readonly total: Decimal }[];
  /** Objections that await their answer. */
  readonly disputes: readonly string[];
  readonly may: readonly RunStep[];
}

/** Needs a right about payouts. Raises `right-missing`, `not-found`, `payout-period-unknown`. */
export async function readRun(
  parts: IncentiveParts,
  actor: Actor,
  question: RunQuestion,
): Promise<Run> {
  if (!rightsAboutPayouts(actor))
    throw new BatonError({ code: 'right-missing', params: { right: 'see payouts' } });
  const { plan, period, book } = await findRun(parts, question);
  const entries = await entriesOfBook(parts, book);
  const people = await parts.directory.people();
  const rows = payrollRows(entries, (id) => people.person(id) ?? { name: id, email: '' });
  const disputes = await openDisputes(parts, plan.id, period.label);
  return {
    plan,
    period,
    book,
    total: total(rows.map((row) => row.total)),
    people: rows.map((row) => ({ person: { id: row.person, name: row.name }, total: row.total })),
    disputes: disputes.map(({ id }) => id),
    may: steps(actor, book, period, parts.clock.now()),
  };
}

/** What somebody may do with a book as far as it and his rights go. */
function steps(actor: Actor, book: Book, { end }: LabelledPeriod, now: number): readonly RunStep[] {
  if (mayChangeNothing(actor)) return [];
  const administers = holdsRight(actor, 'administer payouts');
  const approves = holdsRight(actor, 'approve payouts');
  const handedIn = book.status === 'submitted' || book.status === 'approved';
  const allowed: { readonly [step in RunStep]: boolean } = {
    submit: book.status === 'open' && administers,
    return: handedIn && (administers || approves),
    approve: book.status === 'submitted' && approves && submission(book)?.by.id !== actor.id,
    close: book.status === 'approved' && administers && now >= end,
    reopen: book.status === 'closed' && holdsRight(actor, 'reopen payouts'),
  };
  return (Object.keys(allowed) as RunStep[]).filter((step) => allowed[step]);
}

type LedgerQuestion = Parameters<LedgerStore['readEntries']>[0];

/** The entries that were posted, as the actor may see them: those of whom he may see, cases withheld. */
export async function readLedger(
  parts: IncentiveParts,
  actor: Actor,
  question: LedgerQuestion,
): Promise<readonly Withheld<PostedEntry>[]> {
  const whose = whoseOf(actor, await parts.directory.people());
  const read = await parts.store.readEntries(question);
  const entries = read.filter(({ person }) => whose.sees(person));
  const sees = await caseSight(
    parts,
    actor,
    entries.flatMap((entry) => entry.case ?? []),
  );
  return entries.map((entry) => asSeen(entry, sees));
}
