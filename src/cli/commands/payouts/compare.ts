import { Decimal } from '../../../shared/index.ts';
import { withClient } from '../../client/connect.ts';
import type { Shell } from '../../shell.ts';
import { amountText, differenceText } from '../../terminal/amount.ts';
import { formatTable } from '../../terminal/table.ts';
import { say, type Terminal } from '../../terminal/terminal.ts';
import { wholeApp } from '../../whole-app.ts';
import { whyText, type SomeoneJson, type WhyJson } from './payout.ts';

export interface CompareOptions {
  readonly folder: string;
  /** Labels of past periods. */
  readonly periods: readonly string[];
  readonly why?: boolean;
}

interface SumJson {
  readonly now: string;
  readonly draft: string;
  readonly difference: string;
}

interface ComparisonJson {
  readonly currency: string;
  readonly people: readonly (SumJson & {
    readonly person: SomeoneJson;
    readonly periods: readonly (SumJson & { readonly period: string })[];
  })[];
  readonly reasons: readonly (SumJson & { readonly period: string; readonly why: WhyJson })[];
}

/**
 * `baton payout compare`: what a plan as the folder has it would have paid in past periods, person by person,
 * before it is published. Raises every problem of the folder.
 */
export async function comparePlansCommand(
  shell: Shell,
  plan: string,
  { folder, periods, why = false }: CompareOptions,
): Promise<void> {
  const { terminal } = shell;
  const { readWorkspace } = await wholeApp();
  const files = await readWorkspace(shell.path(folder));
  const path = `/incentives/${encodeURIComponent(plan)}/compare`;
  const found = await withClient(shell.target, terminal, (client) =>
    client.post<ComparisonJson>(path, { files, periods }),
  );
  if (terminal.json) return terminal.out(JSON.stringify(found));
  terminal.out(comparisonText(terminal, found));
  if (!why) return;
  for (const { period, why: reason } of found.reasons)
    terminal.out(`\n${period}\n${whyText(reason, '  ')}`);
}

function comparisonText(terminal: Terminal, { currency, people }: ComparisonJson): string {
  const figures = ({ now, draft, difference }: SumJson): readonly string[] => [
    amountText(now, currency),
    amountText(draft, currency),
    differenceText(difference, currency),
  ];
  const rows = people.flatMap(({ person, periods }) =>
    periods.map((sum) => [person.name ?? person.id, sum.period, ...figures(sum)]),
  );
  const headings = [
    say(terminal, 'person', '人员'),
    say(terminal, 'period', '期间'),
    say(terminal, `now (${currency})`, `现行（${currency}）`),
    say(terminal, 'draft', '草案'),
    say(terminal, 'difference', '差异'),
  ];
  return formatTable(headings, [...rows, ['Σ', '', ...figures(sumOf(people))]]);
}

function sumOf(people: readonly SumJson[]): SumJson {
  const all = (one: keyof SumJson): string =>
    people.reduce((sum, person) => sum.plus(person[one]), new Decimal(0)).toFixed();
  return { now: all('now'), draft: all('draft'), difference: all('difference') };
}
