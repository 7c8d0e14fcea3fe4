import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The real application, in a process of its own. */
export interface Application {
  readonly url: string;
  /** One-time sign-in links that it printed, for one person of each department and an administrator. */
  readonly links: readonly {
    readonly place: string;
    readonly name: string;
    readonly url: string;
  }[];
  stop(): Promise<void>;
}

/** `baton serve` of a workspace folder over a data folder, as anybody would run it. */
export async function startApplication(data: string, workspace: string): Promise<Application> {
  const child = serve(data, workspace, 0);
  const { url, links } = JSON.parse(await firstLine(child)) as Pick<Application, 'url' | 'links'>;
  return { url, links, stop: () => stop(child) };
}

/** Seconds from starting the process until `/readyz` answers 200; the process is stopped then. */
export async function secondsToReady(data: string, workspace: string): Promise<number> {
  const port = await freePort();
  const begin = performance.now();
  const child = serve(data, workspace, port);
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error('the application ended before it was ready');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const seconds = (performance.now() - begin) / 1000;
  // It has started altogether when it says where it is.
  await firstLine(child);
  await stop(child);
  return seconds;
}

function serve(data: string, workspace: string, port: number): ChildProcess {
  const options = ['--data', data, '--json', 'serve', workspace, '--port', String(port)];
  return spawn(process.execPath, [...baton(), ...options], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** What `npm run baton` runs, without the `node` it begins with. */
function baton(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    scripts: { baton: string };
  };
  return scripts.baton.split(' ').slice(1);
}

/** The first line that a process writes. Raises an error where it ends without one. */
export async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the output is not piped');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error(`the process ended with ${child.exitCode} and wrote nothing`);
}

/** Asks a process to stop and waits until it has. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
