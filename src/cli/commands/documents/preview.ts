import { extname } from 'node:path';
import { withClient } from '../../client/connect.ts';
import type { Shell } from '../../shell.ts';
import { say } from '../../terminal/terminal.ts';
import { wholeApp } from '../../whole-app.ts';
import { writeWhole } from '../../terminal/write-whole.ts';

export interface PreviewOptions {
  readonly case?: string;
  /** `<type>/<id>` of a record, in place of a case. */
  readonly record?: string;
  readonly folder: string;
  readonly output: string;
  readonly language?: string;
}

const formats: { readonly [ending: string]: string } = {
  '.pdf': 'pdf',
  '.html': 'html',
  '.md': 'markdown',
  '.txt': 'text',
  '.docx': 'docx',
  '.xlsx': 'xlsx',
};

/**
 * `baton preview`: a document as the folder has it, with a real case, before anything is published. What kind of
 * file it becomes is told by the ending of its name. Raises every problem of the folder.
 */
export async function previewCommand(
  shell: Shell,
  document: string,
  options: PreviewOptions,
): Promise<void> {
  const { terminal } = shell;
  const { readWorkspace } = await wholeApp();
  const files = await readWorkspace(shell.path(options.folder));
  const file = shell.path(options.output);
  const format = formats[extname(file).toLowerCase()];
  const { language } = options;
  const body = {
    files,
    document,
    ...subjectOf(options),
    ...(format === undefined ? {} : { format }),
    ...(language === undefined ? {} : { language }),
  };
  await withClient(shell.target, terminal, async (client) => {
    const headers = { 'Content-Type': 'application/json' };
    const init = { method: 'POST', body: JSON.stringify(body), headers };
    const answer = await client.send('/documents/preview', init);
    await writeWhole(answer.body, file);
  });
  terminal.out(
    terminal.json ? JSON.stringify({ file }) : say(terminal, `Wrote ${file}`, `已写入 ${file}`),
  );
}

function subjectOf({ case: caseId, record }: PreviewOptions): object {
  if (record === undefined) return caseId === undefined ? {} : { case: caseId };
  const at = record.indexOf('/');
  return { record: { type: record.slice(0, at), id: record.slice(at + 1) } };
}
