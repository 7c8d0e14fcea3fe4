import { requireRight, type Actor } from '../../access/index.ts';
import type { Incentive } from '../../definitions/index.ts';
import { BatonError, minorUnitDigits, type Decimal } from '../../shared/index.ts';
import { entryOf } from '../ledger/postings.ts';
import { eventOf, namedOf, newBook, withEvent } from '../ledger/book.ts';
import { planInForce } from '../facts/plan-in-force.ts';
import { periodOf } from '../calculate/period.ts';
import type { Line } from '../model/ledger.ts';
import type { Named, PostedEntry } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { because, both } from '../words/because.ts';
import { moneyText } from '../words/figures.ts';
import { reasonFrom } from './authority.ts';
import { changeBook, findRun } from './change-book.ts';
import { refused } from './refusals.ts';

export interface Adjustment {
  readonly plan: string;
  /** Label; the present period without it. */
  readonly period?: string;
  /** Id. */
  readonly person: string;
  /** In the currency of the plan, above or below zero. */
  readonly amount: Decimal;
  readonly reason: string;
}

/**
 * Adds an entry by hand to an open period, for ever. Needs `administer payouts`. Raises `person-unknown`,
 * `payout-amount-wrong`, `payout-reason-missing`, `payout-not-open`.
 */
export async function adjust(
  parts: IncentiveParts,
  actor: Actor,
  given: Adjustment,
): Promise<PostedEntry> {
  requireRight(actor, 'administer payouts');
  const { plan, release, person, reason, period } = await checkAdjustment(parts, given);
  const at = parts.clock.now();
  const line = { ...lineOf(plan, person, given.amount, reason), at };
  const { entry } = await changeBook(parts, { plan: plan.id, period }, (run) => {
    const book = run.book.revision === 0 ? newBook(plan.id, run.period) : run.book;
    if (book.status !== 'open') throw refused('payout-not-open', plan, book);
    const adjusted = { by: namedOf(actor), reason };
    const made = entryOf(book, { ...line, adjusted }, book.entries + 1, { at, release });
    const event = eventOf('adjusted', actor, at, { reason });
    const next = withEvent(book, event, { entries: made.number, release });
    return { book: next, added: [made], entry: made };
  });
  return entry;
}

interface Checked {
  readonly plan: Incentive;
  readonly release: number;
  readonly person: Named;
  readonly reason: string;
  /** Label. */
  readonly period: string;
}

/** What an adjustment comes to; it can be made as things are. Raises as `adjust`. */
export async function checkAdjustment(parts: IncentiveParts, given: Adjustment): Promise<Checked> {
  const reason = reasonFrom(given.reason, '/reason');
  const { plan, release } = planInForce(parts, given.plan);
  requireAmount(plan, given.amount);
  const person = await requirePerson(parts, given.person);
  const period = given.period ?? periodOf(plan, parts.clock.now()).label;
  const { book } = await findRun(parts, { plan: plan.id, period });
  if (book.status !== 'open') throw refused('payout-not-open', plan, book);
  return { plan, release, person, reason, period };
}

function requireAmount({ currency }: Incentive, amount: Decimal): void {
  const digits = minorUnitDigits(currency);
  if (!amount.isZero() && amount.decimalPlaces() <= digits) return;
  const params = { amount: amount.toFixed(), currency, digits };
  throw new BatonError({ code: 'payout-amount-wrong', params, path: '/amount' });
}

async function requirePerson({ directory }: IncentiveParts, id: string): Promise<Named> {
  const person = (await directory.people()).person(id);
  if (!person) throw new BatonError({ code: 'person-unknown', params: { id }, path: '/person' });
  return { id, name: person.name };
}

function lineOf(
  plan: Incentive,
  { id, name }: Named,
  amount: Decimal,
  reason: string,
): Omit<Line, 'at'> {
  const words = (): ReturnType<typeof both> => {
    const money = moneyText(amount, plan.currency);
    return both(`${name}: ${money} by hand. ${reason}`, `${name}：人工调整 ${money}。${reason}`);
  };
  return {
    person: id,
    kind: 'adjustment',
    rule: 'adjustment',
    amount,
    because: because(words, { value: amount.toFixed() }),
  };
}
