import type { RunningServer } from './running-server.ts';
import { sendCommand, Unanswered, type Command, type Reply } from './send.ts';

/** A case as its worker knows it. */
export interface KnownCase {
  readonly id: string;
  readonly label: string;
  /** Commands that the server has acknowledged, the opening included. */
  done: number;
  won: boolean;
}

/** Steps of a case before it is won. */
const stepsPerCase = 5;

/**
 * Opens cases and moves them, one command after the other, each with its number and a key of its own, and notes
 * what was acknowledged. What stays unanswered is sent again with its key, to the next server.
 */
export class Worker {
  readonly #name: string;
  readonly #token: string;
  readonly cases: KnownCase[] = [];
  readonly #answered: { readonly command: Command; readonly reply: Reply }[] = [];
  #pending: Command | undefined;
  #opened = 0;

  constructor(name: string, token: string) {
    this.#name = name;
    this.#token = token;
  }

  /** Works until the server dies. */
  async work(server: RunningServer, onAnswer: () => void): Promise<void> {
    try {
      for (;;) {
        await this.#carryOut(server, this.#next());
        onAnswer();
      }
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
    }
  }

  /** Sends again what was left without an answer. */
  async catchUp(server: RunningServer): Promise<void> {
    if (this.#pending) await this.#carryOut(server, this.#pending);
  }

  /** Sends an acknowledged command once more; what is answered now and what was answered then. */
  async repeat(server: RunningServer): Promise<readonly [now: Reply, then: Reply] | undefined> {
    const one = this.#answered[Math.floor(Math.random() * this.#answered.length)];
    return one && [await sendCommand(server, this.#token, one.command), one.reply];
  }

  async #carryOut(server: RunningServer, command: Command): Promise<void> {
    this.#pending = command;
    const reply = await sendCommand(server, this.#token, command);
    this.#pending = undefined;
    this.#answered.push({ command, reply });
    const current = this.cases.at(-1);
    if (!current || current.won) {
      const label = `${this.#name}/${this.#opened++}`;
      this.cases.push({ id: reply.id, label, done: 1, won: false });
    } else {
      current.done++;
      current.won = command.path.endsWith('/win');
    }
  }

  #next(): Command {
    const current = this.cases.at(-1);
    if (!current || current.won) {
      const label = `${this.#name}/${this.#opened}`;
      return { key: label, path: '/funnels/deal/cases', body: { fields: { label } } };
    }
    const step = current.done;
    const move = step > stepsPerCase ? 'win' : step % 2 === 1 ? 'go' : 'back';
    const path = `/cases/${current.id}/moves/${move}`;
    return { key: `${current.label}/${step}`, path, body: { fields: { step } } };
  }
}
