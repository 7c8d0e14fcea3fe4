import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyDiff, guideBlocks, missingPart, type GuideBlock } from './guide-blocks.ts';
import { Mailbox, usualMailServer } from './mailbox.ts';
import { TerminalSession } from './terminal-session.ts';

/** What a reader copies by hand: `CASE=…`, from the last output if nothing else is said. */
interface Copied {
  readonly pattern: RegExp;
  readonly from?: 'server' | 'mail';
}

const copied: { readonly [variable: string]: Copied } = {
  LINK: { pattern: /Sam Seller\s+\S+link=([\w-]+)/, from: 'server' },
  ACCEPT: { pattern: /^(?:Accept|接收)[:：]\s*(\S+)/m, from: 'mail' },
  CSRF: { pattern: /"csrfToken":"([^"]+)"/ },
  ENTRY: { pattern: /"id":"([^"]+)","kind":"correction"/ },
  OFFER: { pattern: /"offer":"([^"]+)"/ },
  TASK: { pattern: /"task":\{"id":"([^"]+)"/ },
  SIGN: { pattern: /"url":"([^"]+)"/ },
  HASH: { pattern: /"sha256":"([^"]+)"/ },
  APPROVAL: { pattern: /"approval":"([^"]+)"/ },
};
const anyId: Copied = { pattern: /"id":"([^"]+)"/ };

/** What the guide says where the server listens. */
const usualAddress = 'http://127.0.0.1:8080';

/**
 * Follows a page as a reader would, in a new folder with `programs` on the path. Returns where the first output
 * stands that is not as the page shows it, with what was printed instead; undefined where all are.
 */
export async function followGuide(
  page: string,
  at: { readonly folder: string; readonly programs: string; readonly locale: string },
): Promise<string | undefined> {
  const mailbox = await Mailbox.open();
  const reader = new Reader(at.folder, at.programs, at.locale, mailbox);
  try {
    for (const block of guideBlocks(page)) {
      const fault = await reader.follow(block);
      if (fault !== undefined) return `${page}:${block.line}\n${fault}`;
    }
    return undefined;
  } finally {
    await reader.end();
    await mailbox.close();
  }
}

class Reader {
  readonly #session: TerminalSession;
  readonly #mailbox: Mailbox;
  #place: string;
  #output = '';
  #served = '';
  #address = usualAddress;

  constructor(folder: string, programs: string, locale: string, mailbox: Mailbox) {
    this.#mailbox = mailbox;
    mkdirSync(folder);
    const { PATH, HOME } = process.env;
    const env = { PATH: `${programs}:${PATH}`, HOME, BATON_LANG: locale, PORT: '0' };
    this.#place = folder;
    this.#session = new TerminalSession(folder, env);
  }

  /** Returns what is not as the block says. */
  async follow({ language, note, text }: GuideBlock): Promise<string | undefined> {
    if (note === 'run') return this.#run(text);
    if (language === 'sh' && note === 'serve') return this.#serve(text);
    if (note === 'serve') return this.#compareServed(text);
    if (note === 'mail') return this.#compareMail(text);
    if (note.startsWith('excerpt ')) return this.#compare(text, this.#read(note.slice(8)));
    if (language === 'diff') return this.#write(note, applyDiff(this.#read(note), text));
    if (note !== '') return this.#write(note, text);
    return ['text', 'json'].includes(language) ? this.#compare(text, this.#output) : undefined;
  }

  async end(): Promise<void> {
    await this.#session.end();
  }

  async #run(text: string): Promise<undefined> {
    const filled = text
      .replaceAll(/^(\w+)=….*$/gm, (_, name: string) => `${name}=${this.#copy(name)}`)
      .replaceAll(usualAddress, this.#address)
      .replaceAll(usualMailServer, this.#mailbox.address);
    this.#output = await this.#session.run(filled);
    this.#place = (await this.#session.run('pwd')).trim();
  }

  #copy(name: string): string | undefined {
    const { pattern, from = 'output' } = copied[name] ?? anyId;
    const places = { output: this.#output, server: this.#served, mail: this.#mailbox.last };
    return pattern.exec(places[from])?.[1];
  }

  async #serve(text: string): Promise<undefined> {
    await this.#session.serve(text);
    this.#served = await this.#session.served((printed) => printed.includes('Ctrl-C'));
    this.#address = /http:\/\/[\d.]+:\d+/.exec(this.#served)?.[0] ?? usualAddress;
    this.#output = this.#served;
  }

  async #compareServed(text: string): Promise<string | undefined> {
    const isThere = (printed: string): boolean => missingPart(text, printed) === undefined;
    return this.#compare(text, await this.#session.served(isThere));
  }

  async #compareMail(text: string): Promise<string | undefined> {
    const isThere = (mail: string): boolean => missingPart(text, this.#shown(mail)) === undefined;
    return this.#compare(text, await this.#mailbox.received(isThere));
  }

  #shown(real: string): string {
    return real.replaceAll(this.#address, usualAddress);
  }

  #compare(expected: string, real: string): string | undefined {
    const shown = this.#shown(real);
    const missing = missingPart(expected, shown);
    return missing === undefined ? undefined : `there is no ${missing} in:\n${shown}`;
  }

  #read(file: string): string {
    const path = join(this.#place, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  #write(file: string, text: string): undefined {
    writeFileSync(join(this.#place, file), text);
  }
}
