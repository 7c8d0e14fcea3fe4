import { withClient } from '../../client/connect.ts';
import type { Shell } from '../../shell.ts';
import { formatTable } from '../../terminal/table.ts';
import { say, type Terminal } from '../../terminal/terminal.ts';
import { statusText, type DocumentJson } from './document.ts';

interface ListJson {
  readonly items: readonly DocumentJson[];
  readonly next?: string;
  readonly available: readonly {
    readonly definition: string;
    readonly title: string;
    readonly formats: readonly string[];
  }[];
}

/** `baton documents list`: the documents of a case, and those that may be asked for now. */
export async function listDocumentsCommand(shell: Shell, caseId: string): Promise<void> {
  const { terminal } = shell;
  const list = await withClient(shell.target, terminal, async (client) => {
    const path = `/cases/${encodeURIComponent(caseId)}/documents?limit=200`;
    const items: DocumentJson[] = [];
    for (let cursor = ''; ;) {
      const page = await client.get<ListJson>(`${path}${cursor}`);
      items.push(...page.items);
      if (page.next === undefined) return { items, available: page.available };
      cursor = `&cursor=${encodeURIComponent(page.next)}`;
    }
  });
  if (terminal.json) return terminal.out(JSON.stringify(list));
  terminal.out(documentsText(terminal, list.items));
  if (list.available.length === 0) return;
  const heading = say(terminal, '\nMay be asked for now:', '\n当前可申请生成：');
  const lines = list.available.map(
    ({ definition, title, formats }) => `  ${definition}  ${title} (${formats.join(', ')})`,
  );
  terminal.out([heading, ...lines].join('\n'));
}

/** Documents as a table; a sentence where there is none. */
export function documentsText(terminal: Terminal, documents: readonly DocumentJson[]): string {
  if (documents.length === 0) return say(terminal, 'There is no document yet.', '目前还没有文档。');
  const headings = [
    say(terminal, 'document', '文档'),
    say(terminal, 'status', '状态'),
    say(terminal, 'asked for', '申请时间'),
    say(terminal, 'files', '文件'),
    say(terminal, 'id', '编号'),
  ];
  const rows = documents.map(({ id, title, status, requested, files }) => [
    title,
    statusText(terminal, status),
    requested.slice(0, 16).replace('T', ' '),
    files.map(({ format }) => format).join(' '),
    id,
  ]);
  return formatTable(headings, rows);
}
