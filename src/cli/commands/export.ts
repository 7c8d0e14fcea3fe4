import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withClient } from '../client/connect.ts';
import type { Shell } from '../shell.ts';
import { say } from '../terminal/terminal.ts';

export interface ExportOptions {
  readonly format: 'csv' | 'xlsx' | 'json';
  /** An expression, such as `case.stage == "won"`. */
  readonly where?: string;
  readonly output: string;
}

/** `baton export`: the cases of a funnel or the records of a type into a file. */
export async function exportCommand(
  shell: Shell,
  kind: 'cases' | 'records',
  of: string,
  options: ExportOptions,
): Promise<void> {
  const query = new URLSearchParams({ format: options.format });
  if (options.where !== undefined) query.set('where', options.where);
  const name = encodeURIComponent(of);
  const path = `/exports/${kind}/${name}`;
  const file = shell.path(options.output);
  const { terminal } = shell;
  await withClient(shell.target, terminal, async (client) => {
    const response = await client.send(`${path}?${query.toString()}`, { method: 'GET' });
    if (response.body)
      await pipeline(Readable.fromWeb(response.body as never), createWriteStream(file));
  });
  terminal.out(
    terminal.json ? JSON.stringify({ file }) : say(terminal, `Wrote ${file}`, `已写入 ${file}`),
  );
}
