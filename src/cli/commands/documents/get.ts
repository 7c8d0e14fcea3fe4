import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BatonError } from '../../../shared/index.ts';
import type { Client } from '../../client/client.ts';
import { withClient } from '../../client/connect.ts';
import type { Shell } from '../../shell.ts';
import { writeWhole } from '../../terminal/write-whole.ts';
import { say } from '../../terminal/terminal.ts';
import { clientPath, type DocumentJson, type FileJson } from './document.ts';

export interface GetOptions {
  /** The folder to write to. */
  readonly output: string;
  /** Only these kinds of files. */
  readonly format?: readonly string[];
}

/**
 * `baton documents get`: the files of documents into a folder, which is made where there is none. Raises
 * `not-found`, and what writing them raises.
 */
export async function getDocumentsCommand(
  shell: Shell,
  ids: readonly string[],
  options: GetOptions,
): Promise<void> {
  const { terminal } = shell;
  const folder = shell.path(options.output);
  const files = await withClient(shell.target, terminal, async (client) => {
    const written: string[] = [];
    for (const id of ids) {
      const path = `/documents/${encodeURIComponent(id)}`;
      const document = await client.get<DocumentJson>(path);
      written.push(...(await saveFiles(client, document, folder, options.format)));
    }
    return written;
  });
  if (terminal.json) terminal.out(JSON.stringify({ files }));
  else for (const file of files) terminal.out(say(terminal, `Wrote ${file}`, `已写入 ${file}`));
}

/** Writes the files of a document that are wanted, all where none is named. Raises `not-found` where there is none. */
export async function saveFiles(
  client: Client,
  { id, files }: DocumentJson,
  folder: string,
  formats: readonly string[] = [],
): Promise<readonly string[]> {
  const kept = files.filter(({ url }) => url !== undefined);
  const wanted = kept.filter(({ format }) => formats.length === 0 || formats.includes(format));
  if (wanted.length === 0) {
    const what = { en: 'file of this document', 'zh-CN': '该文档的文件' };
    const named = formats.length === 0 ? id : formats.join(', ');
    throw new BatonError({ code: 'not-found', params: { what, id: named } });
  }
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const file of wanted) written.push(await saveFile(client, file, folder));
  return written;
}

async function saveFile(client: Client, { url = '', name }: FileJson, folder: string) {
  const { body } = await client.send(clientPath(url), { method: 'GET' });
  const file = join(folder, safeName(name));
  await writeWhole(body, file);
  return file;
}

/** The server's word is not taken for where a file may lie: no folder, nothing hidden. */
export function safeName(name: string): string {
  // oxlint-disable-next-line no-control-regex
  const plain = name.replaceAll(/[\u0000-\u001f<>:"/\\|?*\u007f]+/g, ' ').replace(/^[. ]+/, '');
  return plain === '' ? 'document' : plain;
}
