import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command that goes on until it is told to stop. */
export interface Running extends ChildProcess {
  /** Waits until so much was printed, to either side; what was printed. */
  printed(pattern: RegExp): Promise<string>;
  ended(): Promise<Ended>;
}

/** A folder of its own for each test file, as a user would work in one. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'baton-cli-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Starts the real command in a process of its own. */
export function start(
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Running {
  const { LANG: _, LC_ALL: __, PORT: ___, ...own } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
    cwd,
    env: { ...own, BATON_LANG: 'en', ...environment },
  });
  const text = { out: '', err: '' };
  const listeners = new Set<() => void>();
  const take = (side: 'out' | 'err') => (chunk: Buffer) => {
    text[side] += String(chunk);
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', take('out'));
  child.stderr.on('data', take('err'));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...text }));
  const printed = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (!pattern.test(text.out + text.err)) return;
        listeners.delete(look);
        resolve(text.out + text.err);
      };
      listeners.add(look);
      look();
      void ended.then(({ code }) =>
        reject(new Error(`ended with ${code}:\n${text.out}${text.err}`)),
      );
    });
  return Object.assign(child, { printed, ended: () => ended });
}

/** Runs the real command to its end. */
export function run(
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return start(cwd, args, environment).ended();
}
