import { openAsBlob } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { BatonError } from '../../shared/index.ts';
import type { Client } from '../client/client.ts';
import { withClient } from '../client/connect.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { readPairs, type Shell } from '../shell.ts';
import { startProgress } from '../terminal/progress.ts';
import { formatTable } from '../terminal/table.ts';
import { say, type Terminal } from '../terminal/terminal.ts';

export interface ImportOptions {
  /** Further files, `name=path`, by the names under which the definition joins them. */
  readonly join: readonly string[];
  readonly dryRun?: boolean;
  /** Where the refused rows go. */
  readonly refused?: string;
}

interface Run {
  readonly id: string;
  readonly rowsDone: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly tallies: Readonly<Record<string, number>>;
  /** Of a dry run, which keeps none on the server. */
  readonly refusedRows?: readonly RefusedRow[];
}

interface RefusedRow {
  readonly line: number;
  readonly row: Readonly<Record<string, string>>;
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
}

/** `baton import`: files through an import definition; ends with `refused` where a row did not get in. */
export async function importCommand(
  shell: Shell,
  definition: string,
  file: string,
  options: ImportOptions,
): Promise<ExitCode> {
  const form = new FormData();
  await addFile(form, 'file', shell.path(file));
  for (const [name, path] of readPairs(options.join)) await addFile(form, name, shell.path(path));
  return withClient(shell.target, shell.terminal, async (client) => {
    const run = await send(client, shell, { definition, form, dryRun: options.dryRun ?? false });
    const refusedFile = options.refused === undefined ? undefined : shell.path(options.refused);
    if (refusedFile !== undefined) await writeRefused(client, run, refusedFile);
    report(shell, run, refusedFile);
    return run.refused > 0 ? exitCodes.refused : exitCodes.done;
  });
}

async function addFile(form: FormData, name: string, path: string): Promise<void> {
  const present = await stat(path).catch(() => undefined);
  if (!present?.isFile()) throw new BatonError({ code: 'file-missing', params: { file: path } });
  form.append(name, await openAsBlob(path), basename(path));
}

/** Sends the files, and looks meanwhile how far the run is. */
async function send(
  client: Client,
  { terminal }: Shell,
  given: { readonly definition: string; readonly form: FormData; readonly dryRun: boolean },
): Promise<Run> {
  const progress = startProgress(terminal, given.definition, () => performance.now());
  const look = setInterval(() => {
    client.get<{ items: readonly Run[] }>('/import-runs?limit=1').then(
      ({ items: [latest] }) => progress.update(latest?.rowsDone ?? 0, undefined),
      () => {},
    );
  }, 500);
  try {
    const path = `/imports/${encodeURIComponent(given.definition)}/runs?dryRun=${given.dryRun}`;
    const response = await client.send(path, { method: 'POST', body: given.form });
    return (await response.json()) as Run;
  } finally {
    clearInterval(look);
    progress.finish();
  }
}

/** Every refused row of a run, page by page; a dry run has told them already. */
async function readRefused(client: Client, run: Run): Promise<readonly RefusedRow[]> {
  if (run.refusedRows !== undefined) return run.refusedRows;
  const rows: RefusedRow[] = [];
  for (let after = 0; ;) {
    const path = `/import-runs/${run.id}/refused?after=${after}&limit=1000`;
    const { items } = await client.get<{ items: readonly RefusedRow[] }>(path);
    rows.push(...items);
    const last = items.at(-1);
    if (last === undefined) return rows;
    after = last.line;
  }
}

async function writeRefused(client: Client, run: Run, file: string): Promise<void> {
  const rows = await readRefused(client, run);
  const columns = [...new Set(rows.flatMap(({ row }) => Object.keys(row)))];
  const lines = rows.map(({ line, row, reasons }) => [
    line,
    ...columns.map((column) => row[column] ?? ''),
    reasons.map((reason) => reason.message).join(' '),
  ]);
  await writeFile(
    file,
    stringify([['line', ...columns, 'reasons'], ...lines], { bom: true, escape_formulas: true }),
  );
}

const tallyWords: { readonly [kind: string]: string } = {
  blank: '空白',
  gap: '缺口',
  mapped: '已对照',
  'not found': '未找到',
  refused: '拒绝',
};

/** A tally is `kind/field/value`. */
function tallyText(terminal: Terminal, tally: string): string {
  const [kind = '', ...rest] = tally.split('/');
  return [say(terminal, kind, tallyWords[kind] ?? kind), ...rest].join('/');
}

function report({ terminal }: Shell, run: Run, refusedFile: string | undefined): void {
  if (terminal.json) return terminal.out(JSON.stringify(run));
  const counts: [string, number][] = [
    [say(terminal, 'rows', '行'), run.rowsDone],
    [say(terminal, 'created', '新建'), run.created],
    [say(terminal, 'updated', '更新'), run.updated],
    [say(terminal, 'unchanged', '未变'), run.unchanged],
    [say(terminal, 'refused', '拒绝'), run.refused],
    ...Object.entries(run.tallies).map(([tally, count]): [string, number] => [
      tallyText(terminal, tally),
      count,
    ]),
  ];
  const rows = counts.map(([name, count]) => [name, String(count)]);
  terminal.out(formatTable([say(terminal, 'what', '项目'), say(terminal, 'count', '数量')], rows));
  if (run.refused > 0 && refusedFile === undefined)
    terminal.err(
      say(
        terminal,
        'Give --refused FILE to get the rows that were refused, with the reasons.\n',
        '使用 --refused 文件 可导出被拒绝的行及原因。\n',
      ),
    );
}
