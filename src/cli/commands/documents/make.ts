import type { Client } from '../../client/client.ts';
import { withClient } from '../../client/connect.ts';
import { exitCodes, type ExitCode } from '../../exit-codes.ts';
import type { Shell } from '../../shell.ts';
import { say, type Terminal } from '../../terminal/terminal.ts';
import { statusText, type DocumentJson } from './document.ts';
import { saveFiles } from './get.ts';

export interface MakeOptions {
  readonly language?: string;
  readonly format?: readonly string[];
  /** The folder for its files; without it they stay on the server. */
  readonly output?: string;
}

/** How long the command waits for a document that others wait before. */
const mostRounds = 10;

/**
 * `baton documents make`: has a document of a case made, waits for it and saves its files where a folder is named.
 * Ends with `refused` where it could not be made.
 */
export async function makeDocumentCommand(
  shell: Shell,
  caseId: string,
  definition: string,
  options: MakeOptions,
): Promise<ExitCode> {
  const { terminal } = shell;
  return withClient(shell.target, terminal, async (client) => {
    const document = await make(client, caseId, definition, options);
    const folder = options.output === undefined ? undefined : shell.path(options.output);
    const saves = folder !== undefined && document.files.length > 0;
    const files = saves ? await saveFiles(client, document, folder, options.format) : [];
    if (terminal.json) terminal.out(JSON.stringify({ document, files }));
    else report(terminal, document, files);
    return document.status === 'failed' ? exitCodes.refused : exitCodes.done;
  });
}

async function make(
  client: Client,
  caseId: string,
  definition: string,
  { language, format }: MakeOptions,
): Promise<DocumentJson> {
  const body = {
    definition,
    ...(language === undefined ? {} : { language }),
    ...(format === undefined ? {} : { formats: format }),
  };
  const path = `/cases/${encodeURIComponent(caseId)}/documents`;
  let document = await client.post<DocumentJson>(path, body);
  for (let round = 0; document.status === 'queued' && round < mostRounds; round += 1)
    document = await waitFor(client, document);
  return document;
}

async function waitFor(client: Client, { id }: DocumentJson): Promise<DocumentJson> {
  const headers = { Prefer: 'wait=20' };
  const path = `/documents/${encodeURIComponent(id)}`;
  const answer = await client.send(path, { method: 'GET', headers });
  return (await answer.json()) as DocumentJson;
}

function report(
  terminal: Terminal,
  { id, title, status, error }: DocumentJson,
  files: readonly string[],
): void {
  terminal.out(`${title}  ${statusText(terminal, status)}  ${id}`);
  if (error !== undefined) terminal.err(`${error}\n`);
  for (const file of files) terminal.out(say(terminal, `Wrote ${file}`, `已写入 ${file}`));
}
