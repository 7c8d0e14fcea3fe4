import type { Client } from '../../client/client.ts';
import { withClient } from '../../client/connect.ts';
import type { Shell } from '../../shell.ts';
import { say } from '../../terminal/terminal.ts';
import type { DocumentJson } from './document.ts';

/** `baton documents retry`: puts documents that could not be made back into the queue; all where none is named. */
export async function retryDocumentsCommand(shell: Shell, given: readonly string[]): Promise<void> {
  const { terminal } = shell;
  const retried = await withClient(shell.target, terminal, async (client) => {
    const ids = given.length > 0 ? given : await failedIds(client);
    for (const id of ids) await client.post(`/documents/${encodeURIComponent(id)}/retry`);
    return ids;
  });
  if (terminal.json) return terminal.out(JSON.stringify({ retried }));
  const count = String(retried.length);
  terminal.out(
    retried.length === 0
      ? say(terminal, 'No document has failed.', '没有生成失败的文档。')
      : say(terminal, `To be tried again: ${count}`, `将重新生成：${count} 份`),
  );
}

async function failedIds(client: Client): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const path = `/documents?status=failed&limit=200${cursor}`;
    const page = await client.get<{ items: readonly DocumentJson[]; next?: string }>(path);
    ids.push(...page.items.map(({ id }) => id));
    if (page.next === undefined) return ids;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}
