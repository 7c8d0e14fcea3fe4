import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { withClient } from '../client/connect.ts';
import type { Shell } from '../shell.ts';
import { say } from '../terminal/terminal.ts';
import { writeWhole } from '../terminal/write-whole.ts';

export interface ExportOptions extends WhereOptions {
  readonly format: 'csv' | 'xlsx' | 'json';
}

export interface WhereOptions {
  /** An expression, such as `case.stage == "won"`. */
  readonly where?: string;
  /** Standard output otherwise. */
  readonly output?: string;
}

/** `baton export cases|records`: the cases of a funnel or the records of a type into a file. */
export async function exportCommand(
  shell: Shell,
  kind: 'cases' | 'records',
  of: string,
  { format, ...options }: ExportOptions,
): Promise<void> {
  await download(shell, `/exports/${kind}/${encodeURIComponent(of)}`, { format }, options);
}

export type ExportedEvents = 'stages' | 'moves' | 'handoffs' | 'approvals';

/** `baton export events`: what happened to the cases of a funnel, as an event log in XES. */
export async function exportEventsCommand(
  shell: Shell,
  funnel: string,
  { only, ...options }: WhereOptions & { readonly only?: ExportedEvents },
): Promise<void> {
  const query = only === undefined ? {} : { events: only };
  await download(shell, `/funnels/${encodeURIComponent(funnel)}/event-log`, query, options);
}

async function download(
  shell: Shell,
  path: string,
  asked: { readonly [name: string]: string },
  { where, output }: WhereOptions,
): Promise<void> {
  const query = new URLSearchParams({ ...asked, ...(where !== undefined && { where }) });
  const file = output === undefined ? undefined : shell.path(output);
  const { terminal } = shell;
  await withClient(shell.target, terminal, async (client) => {
    const { body } = await client.send(`${path}?${query.toString()}`, { method: 'GET' });
    if (file !== undefined) return writeWhole(body, file);
    const bytes = Readable.fromWeb(body as ReadableStream<Uint8Array>);
    return pipeline(bytes, process.stdout, { end: false });
  });
  if (file === undefined) return;
  terminal.out(
    terminal.json ? JSON.stringify({ file }) : say(terminal, `Wrote ${file}`, `已写入 ${file}`),
  );
}
