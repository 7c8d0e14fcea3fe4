import { BatonError } from '../../shared/index.ts';
import { runningServer, withClient } from '../client/connect.ts';
import type { Shell } from '../shell.ts';
import { say } from '../terminal/terminal.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}

interface Link {
  readonly url: string;
  readonly expires: string;
}

/**
 * `baton link`: a one-time sign-in link for a person, by e-mail address, for whoever has none or has
 * used it up. Raises `not-found`, and `server-unreachable` where no server runs.
 */
export async function linkCommand(shell: Shell, email: string): Promise<void> {
  const { terminal, target } = shell;
  // A server that runs for this command only would be gone when the link is opened.
  if (target.url === undefined && !(await runningServer(target)))
    throw new BatonError({ code: 'server-unreachable', params: { url: target.data } });
  await withClient(target, terminal, async (client) => {
    const path = `/people?search=${encodeURIComponent(email)}&limit=200`;
    const { items } = await client.get<{ items: readonly Person[] }>(path);
    const person = items.find((one) => one.email?.toLowerCase() === email.toLowerCase());
    if (person === undefined) {
      const what = { en: 'person', 'zh-CN': '人员' };
      throw new BatonError({ code: 'not-found', params: { what, id: email } });
    }
    const link = await client.post<Link>(`/people/${person.id}/links`);
    if (terminal.json) return terminal.out(JSON.stringify({ person: person.name, ...link }));
    terminal.err(
      say(
        terminal,
        `For ${person.name}, good for one use until ${link.expires}:\n`,
        `供 ${person.name} 使用一次，有效期至 ${link.expires}：\n`,
      ),
    );
    terminal.out(link.url);
  });
}
