import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { BatonError } from '../../../shared/index.ts';
import { withClient } from '../../client/connect.ts';
import { exitCodes, type ExitCode } from '../../exit-codes.ts';
import type { Shell } from '../../shell.ts';
import { say } from '../../terminal/terminal.ts';
import { statusText, type DocumentJson } from './document.ts';

interface VerificationJson {
  readonly sha256: string;
  readonly known: boolean;
  readonly document?: DocumentJson;
  readonly format?: string;
}

/**
 * `baton documents verify`: whether a file is, byte by byte, one that Baton made; ends with `refused` where it is
 * not. Raises `file-missing`.
 */
export async function verifyDocumentCommand(shell: Shell, given: string): Promise<ExitCode> {
  const { terminal } = shell;
  const file = shell.path(given);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new BatonError({ code: 'file-missing', params: { file } });
  const form = new FormData();
  form.append('file', await openAsBlob(file), basename(file));
  const verified = await withClient(shell.target, terminal, async (client) => {
    const answer = await client.send('/documents/verify', { method: 'POST', body: form });
    return (await answer.json()) as VerificationJson;
  });
  if (terminal.json) terminal.out(JSON.stringify({ file, ...verified }));
  else report(shell, verified);
  return verified.known ? exitCodes.done : exitCodes.refused;
}

function report({ terminal }: Shell, { known, sha256, document }: VerificationJson): void {
  if (!known || document === undefined) {
    terminal.err(
      say(
        terminal,
        'This is no file of a document that you may see, or it was changed.\n',
        '这不是您可见文档的文件，或其内容已被改动。\n',
      ),
    );
    return;
  }
  const { title, status, id } = document;
  const words = say(terminal, 'Genuine and unchanged', '真实且未经改动');
  terminal.out(`${words}: ${title}  ${statusText(terminal, status)}  ${id}\nSHA-256 ${sha256}`);
}
