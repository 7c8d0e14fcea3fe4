import { requireRight, type Actor } from '../../access/index.ts';
import type { CurrencyCode, Decimal } from '../../shared/index.ts';
import { inOrder } from '../calculate/order.ts';
import { eventOf, hashOf, withEvent } from '../ledger/book.ts';
import type { BookStatus, PostedEntry } from '../model/book.ts';
import type { EntryKind } from '../model/ledger.ts';
import type { IncentiveParts } from '../parts.ts';
import { total } from '../rules/rounding.ts';
import { changeBook, entriesOfBook, findRun, type RunQuestion } from './change-book.ts';

/** What one person is paid, by what for. */
export interface PayrollRow {
  readonly person: string;
  readonly name: string;
  readonly email: string;
  /** Only those that come up. */
  readonly kinds: ReadonlyMap<EntryKind, Decimal>;
  readonly total: Decimal;
}

/** What goes to those who pay; amounts in the currency. */
export interface Payroll {
  /** Id. */
  readonly plan: string;
  readonly period: string;
  readonly status: BookStatus;
  readonly currency: CurrencyCode;
  /** Over the entries that it is made of; that of the book once it is closed. */
  readonly hash: string;
  readonly total: Decimal;
  /** In order of name. */
  readonly rows: readonly PayrollRow[];
}

/**
 * What is to be paid for a period as it is posted, noted in its trail unless that is left out (a preview).
 * Needs `administer payouts`. Raises `not-found`, `payout-period-unknown`.
 */
export async function payroll(
  parts: IncentiveParts,
  actor: Actor,
  { note = true, ...question }: RunQuestion & { readonly note?: boolean },
): Promise<Payroll> {
  requireRight(actor, 'administer payouts');
  const found = await findRun(parts, question);
  const { plan } = found;
  const { book } = note
    ? await changeBook(parts, question, async ({ book: before }) => {
        const entries = await entriesOfBook(parts, before);
        const event = eventOf('exported', actor, parts.clock.now(), { entries });
        return { book: withEvent(before, event) };
      })
    : found;
  const entries = await entriesOfBook(parts, book);
  const people = await parts.directory.people();
  const rows = payrollRows(entries, (id) => people.person(id) ?? { name: id, email: '' });
  return {
    plan: plan.id,
    period: question.period,
    status: book.status,
    currency: plan.currency,
    hash: hashOf(entries),
    total: total(rows.map((row) => row.total)),
    rows,
  };
}

interface Payee {
  readonly name: string;
  readonly email: string;
}

/** A row for each person in the ledger, with sums by what they are for. */
export function payrollRows(
  entries: readonly PostedEntry[],
  personOf: (id: string) => Payee,
): readonly PayrollRow[] {
  const byPerson = Map.groupBy(entries, ({ person }) => person);
  return [...byPerson]
    .map(([person, own]): PayrollRow => {
      const { name, email } = personOf(person);
      const byKind = Map.groupBy(own, ({ kind }) => kind);
      const kinds = new Map(
        [...byKind].map(([kind, some]) => [kind, total(some.map(({ amount }) => amount))]),
      );
      return { person, name, email, kinds, total: total([...kinds.values()]) };
    })
    .toSorted((one, other) => inOrder(one.name, other.name) || inOrder(one.person, other.person));
}
