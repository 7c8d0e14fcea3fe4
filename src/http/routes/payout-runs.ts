import { Type } from 'typebox';
import {
  adjust,
  approveRun,
  closeRun,
  payroll,
  readLedger,
  readRun,
  reopenRun,
  returnRun,
  submitRun,
  type Book,
  type Payroll,
} from '../../incentives/index.ts';
import { Decimal } from '../../shared/index.ts';
import { answer, type Reply } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { tableFile, tableMediaTypes } from '../files/table-file.ts';
import { bookJson } from '../payouts/book-json.ts';
import { payrollTable } from '../payouts/payroll-table.ts';
import { entryJson } from '../payouts/statement-json.ts';
import { namesFor } from '../reading/names.ts';
import { closed, id, list } from '../schemas/parts.ts';
import {
  BookSchema,
  EntrySchema,
  GivenAmount,
  onePeriod,
  PayrollSchema,
  Reason,
  RunSchema,
} from '../schemas/payouts.ts';

const tag = 'Payout runs';
const found = { 200: { description: 'The book of the period.', schema: BookSchema } };
const step = { tag, method: 'POST', params: onePeriod, conditional: true, replies: found } as const;

/** The run of a period: from the live ledger through approval to the closed book and the payroll. */
export const payoutRunRoutes: readonly Route[] = [
  route({
    id: 'readPayoutRun',
    method: 'GET',
    path: '/incentives/{plan}/periods/{period}',
    tag,
    summary: 'Where the run of a period stands, and what it comes to',
    allowed: signedIn('read'),
    params: onePeriod,
    replies: { 200: { description: 'The run.', schema: RunSchema } },
    handle: async ({ services, actor, params }) => {
      const run = await readRun(services.incentives, actor, params);
      const { book, plan, total, people, disputes, may } = run;
      const body = {
        book: bookJson(book),
        currency: plan.currency,
        total: total.toFixed(),
        people: people.map(({ person, total: sum }) => ({ person, total: sum.toFixed() })),
        disputes,
        may,
      };
      return answer(body, book.revision);
    },
  }),
  route({
    id: 'readLedger',
    method: 'GET',
    path: '/incentives/{plan}/periods/{period}/ledger',
    tag,
    summary: 'Posted entries: the caller’s own, or all with a right about payouts',
    allowed: signedIn('read'),
    params: onePeriod,
    query: closed({
      person: Type.Optional(id('Only of this person.')),
      case: Type.Optional(id('Only for this case.')),
    }),
    replies: { 200: { description: 'The entries by number.', schema: list(EntrySchema) } },
    handle: async (call) => {
      const { services, actor, params, query, locale } = call;
      const entries = await readLedger(services.incentives, actor, { ...params, ...query });
      const people = new Set(entries.map(({ person }) => person));
      const names = await namesFor(call).namesOf('person', [...people]);
      return answer({ items: entries.map((entry) => entryJson(entry, names, locale)) });
    },
  }),
  route({
    ...step,
    id: 'submitPayoutRun',
    path: '/incentives/{plan}/periods/{period}/submit',
    summary: 'Hand in a period for approval; nothing is posted to it meanwhile',
    allowed: signedIn('write', 'administer payouts'),
    handle: (call) => stepped(submitRun, call),
  }),
  route({
    ...step,
    id: 'returnPayoutRun',
    path: '/incentives/{plan}/periods/{period}/return',
    summary: 'Give back what was handed in, with the reason',
    allowed: signedIn('write'),
    body: Reason,
    handle: async ({ services, actor, params, body, ifMatch }) =>
      bookOf(await returnRun(services.incentives, actor, { ...params, ...body, ...at(ifMatch) })),
  }),
  route({
    ...step,
    id: 'approvePayoutRun',
    path: '/incentives/{plan}/periods/{period}/approve',
    summary: 'Agree to what somebody else has handed in',
    allowed: signedIn('write', 'approve payouts'),
    handle: (call) => stepped(approveRun, call),
  }),
  route({
    ...step,
    id: 'closePayoutRun',
    path: '/incentives/{plan}/periods/{period}/close',
    summary: 'Freeze and hash a period; what changes later becomes a delta in an open one',
    allowed: signedIn('write', 'administer payouts'),
    handle: (call) => stepped(closeRun, call),
  }),
  route({
    ...step,
    id: 'reopenPayoutRun',
    path: '/incentives/{plan}/periods/{period}/reopen',
    summary: 'Open a closed period again, with the reason',
    allowed: signedIn('admin', 'reopen payouts'),
    body: Reason,
    handle: async ({ services, actor, params, body, ifMatch }) =>
      bookOf(await reopenRun(services.incentives, actor, { ...params, ...body, ...at(ifMatch) })),
  }),
  route({
    id: 'adjustPayout',
    method: 'POST',
    path: '/incentives/{plan}/periods/{period}/adjustments',
    tag,
    summary: 'Add an amount to somebody’s statement by hand, or take one off, with the reason',
    allowed: signedIn('write', 'administer payouts'),
    idempotent: true,
    params: onePeriod,
    body: closed({
      person: id('Whose statement.'),
      amount: GivenAmount,
      reason: Type.String({ minLength: 1, maxLength: 1000 }),
    }),
    replies: { 200: { description: 'The entry.', schema: EntrySchema } },
    handle: async (call) => {
      const { services, actor, params, body, locale, idempotencyKey: key } = call;
      const amount = new Decimal(body.amount);
      const asked = { ...params, ...body, amount, key };
      const entry = await adjust(services.incentives, actor, asked);
      const names = await namesFor(call).namesOf('person', [entry.person]);
      return answer(entryJson(entry, names, locale));
    },
  }),
  route({
    id: 'readPayroll',
    method: 'GET',
    path: '/incentives/{plan}/periods/{period}/payroll',
    tag,
    summary: 'What is to be paid to whom',
    allowed: signedIn('read', 'administer payouts'),
    params: onePeriod,
    replies: { 200: { description: 'The payroll.', schema: PayrollSchema } },
    handle: async ({ services, actor, params }) =>
      answer(payrollJson(await payroll(services.incentives, actor, { ...params, note: false }))),
  }),
  route({
    id: 'exportPayroll',
    method: 'POST',
    path: '/incentives/{plan}/periods/{period}/payroll',
    tag,
    summary: 'Download the payroll as CSV or XLSX; that it was is noted with the period',
    allowed: signedIn('write', 'administer payouts'),
    params: onePeriod,
    body: closed({ format: Type.Enum(['csv', 'xlsx']) }),
    replies: { 200: { description: 'The file.', mediaTypes: Object.values(tableMediaTypes) } },
    handle: async ({ services, actor, params, body, locale }) => {
      const rows = await payroll(services.incentives, actor, params);
      const name = `${params.plan} ${params.period}`;
      return tableFile(payrollTable(rows, locale), name, body.format);
    },
  }),
];

type RunCall = Pick<
  Call<{ plan: string; period: string }>,
  'services' | 'actor' | 'params' | 'ifMatch'
>;

async function stepped(run: typeof submitRun, call: RunCall): Promise<Reply> {
  const { services, actor, params, ifMatch } = call;
  return bookOf(await run(services.incentives, actor, { ...params, ...at(ifMatch) }));
}

function at(revision: number | undefined): { readonly revision?: number } {
  return revision === undefined ? {} : { revision };
}

function bookOf(book: Book): Reply {
  return answer(bookJson(book), book.revision);
}

function payrollJson({ total, rows, ...payroll }: Payroll): object {
  return {
    ...payroll,
    total: total.toFixed(),
    rows: rows.map(({ kinds, total: sum, ...row }) => ({
      ...row,
      kinds: Object.fromEntries([...kinds].map(([kind, amount]) => [kind, amount.toFixed()])),
      total: sum.toFixed(),
    })),
  };
}
