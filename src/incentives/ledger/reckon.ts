import { createHash } from 'node:crypto';
import type { Incentive } from '../../definitions/index.ts';
import { startOfDate, subtractDuration, type Instant } from '../../shared/index.ts';
import { calculatePeriod, nothingBefore } from '../calculate/calculate-period.ts';
import { longestTime, periodOf, periodsIn, type LabelledPeriod } from '../calculate/period.ts';
import { readPeople, takesPart } from '../facts/participants.ts';
import { periodNamed, planInForce, planOfBook } from '../facts/plan-in-force.ts';
import { levelFigures } from '../facts/read-figures.ts';
import { readCases, referredText, type PlanInForce } from '../facts/read-cases.ts';
import type { Book, BookStatus } from '../model/book.ts';
import type { CaseFact, IncentiveFacts } from '../model/facts.ts';
import type { Before, PeriodResult } from '../model/ledger.ts';
import type { IncentiveParts } from '../parts.ts';

/** A period of a plan, with all that it comes to by what is known now. */
export interface ReckonedPeriod {
  readonly period: LabelledPeriod;
  /** None where nothing was posted yet. */
  readonly book?: Book;
  readonly status: BookStatus;
  /** The plan by which it is reckoned: that of the current release while it is open. */
  readonly inForce: PlanInForce;
  readonly facts: IncentiveFacts;
  readonly before: Before;
  readonly result: PeriodResult;
}

/** A plan from its first period up to the one that was asked for. */
export interface Reckoning {
  /** In the change stream; everything up to there is counted. */
  readonly position: number;
  readonly current: PlanInForce;
  readonly periods: readonly ReckonedPeriod[];
  /** All there are, later ones included. */
  readonly books: readonly Book[];
  readonly asked: ReckonedPeriod;
}

/**
 * What a plan comes to, by all that was acknowledged so far. Each period goes on from the one before, also
 * where that one is closed: what a late change does to later periods then follows by itself. Without a
 * label, the present period. Raises `not-found`, `payout-period-unknown`, `expression-failed`.
 */
export async function reckon(
  parts: IncentiveParts,
  id: string,
  label?: string,
): Promise<Reckoning> {
  const { store, clock } = parts;
  const current = planInForce(parts, id);
  const now = clock.now();
  const { plan } = current;
  const asked = label === undefined ? periodOf(plan, now) : periodNamed(plan, label, now);
  const position = await store.lastPosition();
  const books = await store.listBooks(id);
  const first = firstMoment(plan, books, asked);
  const periods: ReckonedPeriod[] = [];
  let before: Chained = { key: '', before: nothingBefore };
  for (const period of periodsIn(plan, first, asked.end)) {
    const book = books.find((one) => one.period === period.label);
    const inForce = await planOfBook(parts, current, book);
    const reckoned = await reckonPeriod(parts, { inForce, period, first, book }, before);
    before = { key: reckoned.key, before: reckoned.result.after };
    periods.push(reckoned);
  }
  const last = periods.at(-1);
  if (!last) throw new RangeError('a plan has a period');
  return { position, current, periods, books, asked: last };
}

/**
 * When the ledger of a plan begins: with the first day of the plan, or with the first period that was posted.
 * What was before that was not paid by it.
 */
function firstMoment(plan: Incentive, books: readonly Book[], asked: LabelledPeriod): Instant {
  const { effective, period } = plan;
  const known = books.map(({ from }) => from);
  if (effective.from !== undefined) known.push(startOfDate(effective.from, period.zone));
  const { start } = longestTime(plan, asked);
  const [first = start] = known.toSorted((one, other) => (one < other ? -1 : 1));
  return first < asked.start ? first : asked.start;
}

/** What a period goes on from, and a text for all that this was made from. */
interface Chained {
  readonly key: string;
  readonly before: Before;
}

interface PeriodQuestion {
  readonly inForce: PlanInForce;
  readonly period: LabelledPeriod;
  /** When the ledger begins. */
  readonly first: Instant;
  readonly book: Book | undefined;
}

async function reckonPeriod(
  parts: IncentiveParts,
  question: PeriodQuestion,
  { key: earlier, before }: Chained,
): Promise<ReckonedPeriod & { readonly key: string }> {
  const { inForce, period, book } = question;
  const { facts, text } = await factsOfPeriod(parts, question);
  const key = createHash('sha256').update(earlier).update(text).digest('hex');
  const { results } = parts.known;
  const result = results.get(key) ?? results.set(key, calculatePeriod(inForce.plan, facts, before));
  const status = book?.status ?? 'open';
  return { period, ...(book && { book }), status, inForce, facts, before, result, key };
}

/** All that a period is calculated from, and the same as one text, by which it is told whether it has changed. */
export async function factsOfPeriod(
  parts: IncentiveParts,
  { inForce, period, first, book }: PeriodQuestion,
): Promise<{ readonly facts: IncentiveFacts; readonly text: string }> {
  const { plan, workspace, release } = inForce;
  const from = windowStart(plan, period, first);
  const cases = await readCases(parts, inForce, { from, until: period.end });
  const settled = book && book.status !== 'open' ? book.people : undefined;
  const people = await readPeople(parts, inForce, period, settled);
  const rates = plan.convert ? await parts.store.listRates({}) : [];
  const participants = people.filter((person) => takesPart(plan, person, period));
  const figures = await levelFigures(parts, plan, participants, period);
  const others = [...workspace.incentives.values()].filter(({ id }) => id !== plan.id);
  const { facts: known, context } = cases;
  const facts = { at: period.start, people, cases: known, rates, figures, others, context };
  const told = [plan.id, release, period.label, cases.read, people, rates, figures];
  return { facts, text: `${JSON.stringify(told)}${referredText(cases)}` };
}

/**
 * From when on cases are read that count in a period: something may be taken back of what was paid before, and
 * what was kept back be paid once something happens to its case.
 */
function windowStart(plan: Incentive, period: LabelledPeriod, first: Instant): Instant {
  const { clawback, instalments } = plan;
  if (instalments.some(({ release }) => release && release.kind !== 'time')) return first;
  if (!clawback) return period.start;
  if (!clawback.within) return first;
  const calendar = { zone: plan.period.zone, hours: {} };
  const from = subtractDuration(calendar, period.start, clawback.within);
  return from > first ? from : first;
}

/** What became known of the cases of a period since a moment. */
export function knownSince({ facts }: ReckonedPeriod, moment: Instant): readonly CaseFact[] {
  return facts.cases.filter(({ at, recorded = at }) => recorded > moment);
}
