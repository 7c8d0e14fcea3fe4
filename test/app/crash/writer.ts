import type { RunningServer } from './running-server.ts';
import { sendCommand, Unanswered, type Command, type Reply } from './send.ts';

/** A file as its writer knows it: what the server has acknowledged. */
export interface KnownFile {
  readonly id: string;
  letters: number;
  kept: boolean;
}

const lettersPerFile = 3;

/**
 * Opens files, asks for letters in each and keeps it, which makes a note, one command after the other. What stays
 * unanswered is sent again with its key, to the next server.
 */
export class Writer {
  readonly #name: string;
  readonly #token: string;
  readonly files: KnownFile[] = [];
  #pending: Command | undefined;

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

  #next(): Command {
    const current = this.files.at(-1);
    const label = `${this.#name}/${this.files.length}`;
    if (!current || current.kept)
      return { key: label, path: '/funnels/file/cases', body: { fields: { label } } };
    if (current.letters === lettersPerFile)
      return { key: `${label}/keep`, path: `/cases/${current.id}/moves/keep`, body: {} };
    const key = `${label}/letter/${current.letters}`;
    return { key, path: `/cases/${current.id}/documents`, body: { definition: 'letter' } };
  }

  async #carryOut(server: RunningServer, command: Command): Promise<void> {
    this.#pending = command;
    const reply = await sendCommand(server, this.#token, command);
    this.#pending = undefined;
    this.#note(command, reply);
  }

  #note({ path }: Command, { id }: Reply): void {
    const current = this.files.at(-1);
    if (!current || current.kept) this.files.push({ id, letters: 0, kept: false });
    else if (path.endsWith('/documents')) current.letters++;
    else current.kept = true;
  }
}
