import { Decimal } from '../../../shared/index.ts';
import type { Client } from '../../client/client.ts';
import { withClient } from '../../client/connect.ts';
import { findPerson } from '../../client/find-person.ts';
import type { Shell } from '../../shell.ts';
import { amountText } from '../../terminal/amount.ts';
import { formatTable } from '../../terminal/table.ts';
import { say, type Terminal } from '../../terminal/terminal.ts';
import { bookWord, whyText, type SomeoneJson, type WhyJson } from './payout.ts';

export interface ShowOptions {
  /** Label; the present period without it. */
  readonly period?: string;
  /** E-mail address. */
  readonly person?: string;
  readonly why?: boolean;
}

interface LineJson {
  readonly title: string;
  readonly case?: { readonly name?: string };
  readonly withheld?: boolean;
  readonly base?: string;
  readonly rate?: string;
  readonly amount: string;
}

interface StatementJson {
  readonly person: SomeoneJson;
  readonly total: string;
  readonly lines: readonly LineJson[];
  readonly why: WhyJson;
}

interface EarningsJson {
  readonly plan: { readonly title: string; readonly currency: string };
  readonly period: { readonly label: string };
  readonly status: string;
  readonly position: number;
  readonly statements: readonly StatementJson[];
  readonly awards: readonly { readonly why: WhyJson }[];
  /** What could not be reckoned as the plan means it. */
  readonly problems: readonly { readonly why: WhyJson }[];
  readonly uncredited: readonly { readonly why: WhyJson }[];
}

/**
 * `baton payout show`: what a plan pays in a period, to date where it is open; the lines where it is about one
 * person, and with `why` the reasons down to the facts. Raises `not-found`.
 */
export async function showPayoutCommand(
  shell: Shell,
  plan: string,
  options: ShowOptions,
): Promise<void> {
  const { terminal } = shell;
  const found = await withClient(shell.target, terminal, (client) => read(client, plan, options));
  if (terminal.json) return terminal.out(JSON.stringify(found));
  const { awards, problems, uncredited } = found;
  const parts = [
    headingText(terminal, found),
    statementsText(terminal, found, options),
    ...told(say(terminal, 'Given besides pay:', '金钱以外的奖励：'), awards),
    ...told(say(terminal, 'To be looked into:', '需要处理：'), problems),
    ...told(say(terminal, 'Could not be credited:', '无法归属的业绩：'), uncredited),
  ];
  terminal.out(parts.join('\n\n'));
}

async function read(
  client: Client,
  plan: string,
  { period, person: email }: ShowOptions,
): Promise<EarningsJson> {
  const query = new URLSearchParams();
  if (period !== undefined) query.set('period', period);
  if (email !== undefined) query.set('person', (await findPerson(client, email)).id);
  return client.get(`/incentives/${encodeURIComponent(plan)}/earnings?${query.toString()}`);
}

function headingText(terminal: Terminal, found: EarningsJson): string {
  const { plan, period, status, position } = found;
  const counted = say(terminal, `counted up to change ${position}`, `已计入第 ${position} 项变更`);
  return [plan.title, period.label, bookWord(terminal, status), counted].join(' · ');
}

function statementsText(
  terminal: Terminal,
  { plan: { currency }, statements }: EarningsJson,
  { why = false, person }: ShowOptions,
): string {
  if (statements.length === 0) return say(terminal, 'Nothing is paid.', '没有应付金额。');
  if (why) return statements.map((one) => whyText(one.why)).join('\n\n');
  const [only] = person === undefined ? [] : statements;
  return only ? linesText(terminal, only, currency) : peopleText(terminal, statements, currency);
}

function peopleText(
  terminal: Terminal,
  statements: readonly StatementJson[],
  currency: string,
): string {
  const rows = statements.map(({ person, lines, total }) => [
    person.name ?? person.id,
    String(lines.length),
    amountText(total, currency),
  ]);
  const sum = statements.reduce((all, { total }) => all.plus(total), new Decimal(0));
  const headings = [
    say(terminal, 'person', '人员'),
    say(terminal, 'lines', '行数'),
    totalHeading(terminal, currency),
  ];
  return formatTable(headings, [...rows, ['Σ', '', amountText(sum.toFixed(), currency)]]);
}

function linesText(
  terminal: Terminal,
  { person, lines, total }: StatementJson,
  currency: string,
): string {
  const unseen = say(terminal, 'a case you may not see', '您无权查看的事项');
  const money = (amount: string | undefined): string =>
    amount === undefined ? '' : amountText(amount, currency);
  const rows = lines.map(({ title, withheld = false, base, rate, amount, ...line }) => [
    title,
    withheld ? unseen : (line.case?.name ?? ''),
    money(base),
    rate === undefined ? '' : percentText(rate),
    money(amount),
  ]);
  const headings = [
    person.name ?? person.id,
    say(terminal, 'case', '事项'),
    say(terminal, 'base', '基数'),
    say(terminal, 'rate', '比例'),
    totalHeading(terminal, currency),
  ];
  return formatTable(headings, [...rows, ['Σ', '', '', '', money(total)]]);
}

function totalHeading(terminal: Terminal, currency: string): string {
  return say(terminal, `amount (${currency})`, `金额（${currency}）`);
}

function percentText(rate: string): string {
  return `${new Decimal(rate).times(100).toDecimalPlaces(6).toFixed()} %`;
}

/** A heading with reasons under it, where there are any. */
function told(heading: string, reasons: readonly { readonly why: WhyJson }[]): readonly string[] {
  if (reasons.length === 0) return [];
  return [[heading, ...reasons.map(({ why }) => whyText(why, '  '))].join('\n')];
}
