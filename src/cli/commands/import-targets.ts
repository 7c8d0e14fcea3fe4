import { ServerRefusal } from '../client/refusal.ts';
import type { Client } from '../client/client.ts';
import { withClient } from '../client/connect.ts';
import { findPerson } from '../client/find-person.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';
import { BatonError, Decimal } from '../../shared/index.ts';
import { printProblems, problemsOf, type PrintedProblem } from '../terminal/problems.ts';
import { readRows, type FileRow } from '../terminal/read-rows.ts';
import { say, type Terminal } from '../terminal/terminal.ts';

/** As the server takes a target. */
interface TargetJson {
  readonly metric: string;
  readonly of: { readonly kind: string; readonly id?: string };
  readonly from: string;
  readonly until: string;
  readonly amount: string;
  readonly currency?: string;
}

const columns = {
  required: ['metric', 'from', 'until', 'amount'],
  optional: ['person', 'team', 'department', 'currency'],
};

interface Outcome {
  readonly set: number;
  readonly unchanged: number;
  readonly refused: readonly PrintedProblem[];
}

/**
 * `baton targets import`: targets from a CSV file, a row each; whose it is stands as e-mail address under `person`,
 * or as `team` or `department`, and is the company’s where all are empty. A target that is there already stays.
 * Ends with `refused` where a row was. Raises what `readRows` raises.
 */
export async function importTargetsCommand(shell: Shell, given: string): Promise<ExitCode> {
  const { terminal } = shell;
  const rows = await readRows({ path: shell.path(given), name: given }, columns);
  const outcome = await withClient(shell.target, terminal, (client) =>
    setAll(client, terminal, rows, given),
  );
  const { set, unchanged, refused } = outcome;
  if (terminal.json) terminal.out(JSON.stringify(outcome));
  else {
    printProblems(refused, terminal);
    const english = `Set ${set}, unchanged ${unchanged}, refused ${refused.length}`;
    terminal.out(
      say(terminal, english, `已设定 ${set}，未变 ${unchanged}，被拒绝 ${refused.length}`),
    );
  }
  return refused.length > 0 ? exitCodes.refused : exitCodes.done;
}

async function setAll(
  client: Client,
  terminal: Terminal,
  rows: readonly FileRow[],
  file: string,
): Promise<Outcome> {
  const { items } = await client.get<{ items: readonly TargetJson[] }>('/targets');
  const known = new Set(items.map(keyOf));
  let [set, unchanged] = [0, 0];
  const refused: PrintedProblem[] = [];
  for (const { line, cells } of rows) {
    try {
      const target = await targetOf(client, cells);
      if (known.has(keyOf(target))) unchanged += 1;
      else {
        await client.post('/targets', target);
        set += 1;
      }
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const problems = problemsOf(error, terminal) ?? [];
      refused.push(...problems.map((problem) => ({ ...problem, file, line })));
    }
  }
  return { set, unchanged, refused };
}

function isRefusal(error: unknown): boolean {
  if (error instanceof ServerRefusal) return error.status < 500;
  return error instanceof BatonError && error.code === 'not-found';
}

async function targetOf(client: Client, cells: FileRow['cells']): Promise<TargetJson> {
  const { metric = '', from = '', until = '', amount = '', currency = '' } = cells;
  const of = await levelOf(client, cells);
  return { metric, of, from, until, amount, ...(currency !== '' && { currency }) };
}

async function levelOf(
  client: Client,
  { person = '', team = '', department = '' }: FileRow['cells'],
): Promise<TargetJson['of']> {
  if (person !== '') return { kind: 'person', id: (await findPerson(client, person)).id };
  if (team !== '') return { kind: 'team', id: team };
  return department === '' ? { kind: 'company' } : { kind: 'department', id: department };
}

/** The same for the same target, however its amount is written. */
function keyOf({ metric, of: { kind, id }, from, until, amount, currency }: TargetJson): string {
  const figure = /^[+-]?\d+(\.\d+)?$/.test(amount) ? new Decimal(amount).toFixed() : amount;
  return JSON.stringify([metric, kind, id, from, until, figure, currency]);
}
