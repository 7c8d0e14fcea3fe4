import type { Incentive } from '../../definitions/index.ts';
import type { LabelledPeriod } from '../calculate/period.ts';
import { periodNamed, planInForce } from '../facts/plan-in-force.ts';
import { newBook } from '../ledger/book.ts';
import type { Book, PostedEntry } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { changedMeanwhile } from './refusals.ts';

/** The period of a plan that something is done with. */
export interface RunQuestion {
  readonly plan: string;
  /** Label. */
  readonly period: string;
  /** Refuses where the book is at another revision. Without it, changes of others are built upon. */
  readonly revision?: number;
}

/** A run as it is. */
export interface FoundRun {
  readonly plan: Incentive;
  readonly period: LabelledPeriod;
  /** Of revision 0 where nothing was posted yet. */
  readonly book: Book;
}

/** Raises `not-found`, `payout-period-unknown`, `payout-changed`. */
export async function findRun(parts: IncentiveParts, question: RunQuestion): Promise<FoundRun> {
  const { plan } = planInForce(parts, question.plan);
  const period = periodNamed(plan, question.period, parts.clock.now());
  const found = await parts.store.loadBook(plan.id, period.label);
  const { revision } = question;
  if (revision !== undefined && revision !== (found?.revision ?? 0))
    throw await changedMeanwhile(parts, plan.id, period.label);
  return { plan, period, book: found ?? newBook(plan.id, period) };
}

/** A book as it is to be, with what is added to it. */
export interface BookChange {
  readonly book: Book;
  readonly added?: readonly PostedEntry[];
}

/** How often a change is tried anew when others come first. */
const attempts = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/**
 * Decides on a change and saves it, anew where others came first meanwhile. Raises what `findRun` and `decide`
 * raise.
 */
export async function changeBook<C extends BookChange>(
  parts: IncentiveParts,
  question: RunQuestion,
  decide: (run: FoundRun) => C | Promise<C>,
): Promise<C> {
  for (const _attempt of attempts) {
    const change = await decide(await findRun(parts, question));
    if (await parts.store.saveBook(change.book, change.added ?? [])) {
      parts.onNews?.();
      return change;
    }
  }
  throw await changedMeanwhile(parts, question.plan, question.period);
}

/** The entries of a book, in their order. */
export async function entriesOfBook(
  { store }: IncentiveParts,
  { plan, period, entries }: Book,
): Promise<readonly PostedEntry[]> {
  const read = await store.readEntries({ plan, period });
  return read.filter(({ number }) => number <= entries);
}
