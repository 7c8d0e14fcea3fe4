import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process with all that it has printed so far, errors included. */
class Printing {
  readonly process: ChildProcess;
  printed = '';

  constructor(
    command: string,
    args: readonly string[],
    at: { cwd: string; env: NodeJS.ProcessEnv },
  ) {
    this.process = spawn(command, args, { ...at, stdio: ['pipe', 'pipe', 'pipe'] });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => void (this.printed += text));
  }

  async until(holds: (printed: string) => boolean, milliseconds: number): Promise<boolean> {
    for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(50))
      if (holds(this.printed)) return true;
    return holds(this.printed);
  }
}

/** A shell that keeps its folder and variables from one block of commands to the next, and a server beside it. */
export class TerminalSession {
  readonly #shell: Printing;
  readonly #env: NodeJS.ProcessEnv;
  #server: Printing | undefined;
  #blocks = 0;

  constructor(cwd: string, env: NodeJS.ProcessEnv) {
    this.#env = env;
    this.#shell = new Printing('bash', [], { cwd, env });
    this.#shell.process.stdin?.write('exec 2>&1\n');
  }

  /** Runs commands; returns what they print. */
  async run(commands: string): Promise<string> {
    const mark = `--- end of block ${++this.#blocks} ---`;
    this.#shell.printed = '';
    this.#shell.process.stdin?.write(`${commands}\necho "${mark}"\n`);
    if (await this.#shell.until((printed) => printed.includes(mark), 60_000))
      return this.#shell.printed.slice(0, this.#shell.printed.indexOf(mark));
    throw new Error(`still running:\n${commands}\n${this.#shell.printed}`);
  }

  /** Starts commands that go on, in the folder where the shell stands. */
  async serve(commands: string): Promise<void> {
    const cwd = (await this.run('pwd')).trim();
    this.#server = new Printing('bash', ['-c', `exec ${commands}`], { cwd, env: this.#env });
  }

  /** What the server has printed, as soon as it is enough or nothing more is to be hoped for. */
  async served(isEnough: (printed: string) => boolean): Promise<string> {
    if (this.#server === undefined) throw new Error('nothing was started');
    await this.#server.until(isEnough, 20_000);
    return this.#server.printed;
  }

  /** Ends both. */
  async end(): Promise<void> {
    this.#shell.process.stdin?.end('exit\n');
    const server = this.#server?.process;
    if (server === undefined || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  }
}
