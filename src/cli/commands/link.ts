import { BatonError } from '../../shared/index.ts';
import { runningServer, withClient } from '../client/connect.ts';
import { findPerson } from '../client/find-person.ts';
import type { Shell } from '../shell.ts';
import { say } from '../terminal/terminal.ts';

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
    const person = await findPerson(client, email);
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
