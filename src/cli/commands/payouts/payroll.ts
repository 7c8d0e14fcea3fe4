import { extname } from 'node:path';
import { BatonError } from '../../../shared/index.ts';
import { withClient } from '../../client/connect.ts';
import type { Shell } from '../../shell.ts';
import { say } from '../../terminal/terminal.ts';
import { writeWhole } from '../../terminal/write-whole.ts';
import { periodPath } from './payout.ts';

export interface PayrollOptions {
  /** Its ending says which kind of file it becomes. */
  readonly output: string;
}

/**
 * `baton payroll`: what is to be paid to whom, as a CSV or Excel file; that it was taken is noted with the period.
 * Raises `argument-invalid` where the file is to be neither.
 */
export async function payrollCommand(
  shell: Shell,
  plan: string,
  period: string,
  { output }: PayrollOptions,
): Promise<void> {
  const { terminal } = shell;
  const file = shell.path(output);
  const format = formatOf(file);
  await withClient(shell.target, terminal, async (client) => {
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
    const path = `${periodPath(plan, period)}/payroll`;
    const { body } = await client.send(path, { ...init, body: JSON.stringify({ format }) });
    await writeWhole(body, file);
  });
  terminal.out(
    terminal.json ? JSON.stringify({ file }) : say(terminal, `Wrote ${file}`, `已写入 ${file}`),
  );
}

function formatOf(file: string): string {
  const format = extname(file).slice(1).toLowerCase();
  if (format === 'csv' || format === 'xlsx') return format;
  const expected = {
    en: 'a file whose name ends in .csv or .xlsx',
    'zh-CN': '扩展名为 .csv 或 .xlsx 的文件名',
  };
  throw new BatonError({ code: 'argument-invalid', params: { text: file, expected } });
}
