import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { withClient } from '../client/connect.ts';
import type { Shell } from '../shell.ts';
import { say } from '../terminal/terminal.ts';
import { writeWhole } from '../terminal/write-whole.ts';

export interface ExportOptions {
  readonly format: 'csv' | 'xlsx' | 'json';
  /** An expression, such as `case.stage == "won"`. */
  readonly where?: string;
  /** Standard output otherwise. */
  readonly output?: string;
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
  const path = `/exports/${kind}/${encodeURIComponent(of)}?${query.toString()}`;
  const file = options.output === undefined ? undefined : shell.path(options.output);
  const { terminal } = shell;
  await withClient(shell.target, terminal, async (client) => {
    const { body } = await client.send(path, { method: 'GET' });
    if (file !== undefined) return writeWhole(body, file);
    const rows = Readable.fromWeb(body as ReadableStream<Uint8Array>);
    return pipeline(rows, process.stdout, { end: false });
  });
  if (file === undefined) return;
  terminal.out(
    terminal.json ? JSON.stringify({ file }) : say(terminal, `Wrote ${file}`, `已写入 ${file}`),
  );
}
