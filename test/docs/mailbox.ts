import { setTimeout as sleep } from 'node:timers/promises';
import type { ParsedMail } from 'mailparser';
import { startMailServer, type MailServer } from '../collaboration/senders/mail-server.ts';

/** What the guide says where the mail server of the reader is. */
export const usualMailServer = 'smtp://127.0.0.1:1025';

/** The mail server of a reader, and what he has read of it. */
export class Mailbox {
  readonly #server: MailServer;
  /** The mail that was read last, as the guide shows mails. */
  last = '';

  private constructor(server: MailServer) {
    this.#server = server;
  }

  static async open(): Promise<Mailbox> {
    return new Mailbox(await startMailServer());
  }

  get address(): string {
    return `smtp://127.0.0.1:${this.#server.port}`;
  }

  /** The newest mail that is as wanted, as soon as it is there; else all mails, where none comes. */
  async received(isWanted: (mail: string) => boolean): Promise<string> {
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(50)) {
      const found = this.#mails().findLast(isWanted);
      if (found === undefined) continue;
      this.last = found;
      return found;
    }
    return this.#mails().join('\n');
  }

  async close(): Promise<void> {
    await this.#server.stop();
  }

  #mails(): readonly string[] {
    return this.#server.received.map(({ mail }) => shown(mail));
  }
}

function shown({ to, subject = '', text = '' }: ParsedMail): string {
  const receivers = [to ?? []].flat().flatMap(({ value }) => value);
  const names = receivers.map(({ name, address }) => `${name} <${address}>`);
  return `To: ${names.join(', ')}\nSubject: ${subject}\n\n${text}`;
}
