import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** The real server in a process of its own. */
export interface RunningServer {
  readonly process: ChildProcess;
  /** `http://127.0.0.1:12345/api/v1` */
  readonly api: string;
  readonly operatorToken: string;
  /** One-time sign-in links, by the name of the person. */
  readonly links: ReadonlyMap<string, string>;
  /** Ends it with the signal; its exit code, null after SIGKILL. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** Serves the workspace folder beside this file, with further environment variables. */
export async function startServer(
  data: string,
  workspace: 'workspace' | 'office' | 'papers',
  env: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const folder = fileURLToPath(new URL(workspace, import.meta.url));
  const args = ['--disable-warning=ExperimentalWarning', main, '--data', data, '--json'];
  const child = spawn(process.execPath, [...args, 'serve', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const exited = once(child, 'exit');
  const line = once(createInterface(child.stdout), 'line');
  const [text] = (await Promise.race([line, exited])) as [string | number | null];
  if (typeof text !== 'string') throw new Error(`the server ended with ${text}`);
  const { url, links } = JSON.parse(text) as {
    url: string;
    links: { name: string; url: string }[];
  };
  const control = JSON.parse(await readFile(join(data, 'control.json'), 'utf8')) as {
    token: string;
  };
  return {
    process: child,
    api: `${url}/api/v1`,
    operatorToken: control.token,
    links: new Map(links.map(({ name, url: link }) => [name, link])),
    end: async (signal) => {
      child.kill(signal);
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}

/** Signs in with the link of a person and makes an API token. */
export async function tokenOf(server: RunningServer, name: string): Promise<string> {
  const secret = new URL(server.links.get(name)!).searchParams.get('link');
  const json = { 'Content-Type': 'application/json' };
  const post = (path: string, body: object, headers: Record<string, string>) =>
    fetch(server.api + path, { method: 'POST', body: JSON.stringify(body), headers });
  const signedIn = await post('/session/link', { secret }, json);
  const { csrfToken } = (await signedIn.json()) as { csrfToken: string };
  const [cookie = ''] = signedIn.headers.getSetCookie().map((text) => text.split(';')[0]);
  const expires = new Date(Date.now() + 86_400_000).toISOString();
  const headers = { ...json, Cookie: cookie, 'X-CSRF-Token': csrfToken };
  const made = await post(
    '/me/tokens',
    { name: 'load', scopes: ['read', 'write'], expires },
    headers,
  );
  return ((await made.json()) as { secret: string }).secret;
}
