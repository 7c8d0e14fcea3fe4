import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyDiff, guideBlocks, missingPart, type GuideBlock } from './guide-blocks.ts';
import { TerminalSession } from './terminal-session.ts';

/** What a reader copies by hand from an output: `CASE=…`. */
const copied: { readonly [variable: string]: RegExp } = {
  LINK: /Sam Seller\s+\S+link=([\w-]+)/,
  CSRF: /"csrfToken":"([^"]+)"/,
  CASE: /"id":"([^"]+)"/,
};

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
  const reader = new Reader(at.folder, at.programs, at.locale);
  try {
    for (const block of guideBlocks(page)) {
      const fault = await reader.follow(block);
      if (fault !== undefined) return `${page}:${block.line}\n${fault}`;
    }
    return undefined;
  } finally {
    await reader.end();
  }
}

class Reader {
  readonly #session: TerminalSession;
  #place: string;
  #output = '';
  #served = '';
  #address = usualAddress;

  constructor(folder: string, programs: string, locale: string) {
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
    if (note.startsWith('excerpt ')) return this.#compare(text, this.#read(note.slice(8)));
    if (language === 'diff') return this.#write(note, applyDiff(this.#read(note), text));
    if (note !== '') return this.#write(note, text);
    return ['text', 'json'].includes(language) ? this.#compare(text, this.#output) : undefined;
  }

  async end(): Promise<void> {
    await this.#session.end();
  }

  async #run(text: string): Promise<undefined> {
    const filled = text.replaceAll(/^(\w+)=….*$/gm, (_, name: string) => {
      const value = copied[name]?.exec(name === 'LINK' ? this.#served : this.#output)?.[1];
      return `${name}=${value}`;
    });
    this.#output = await this.#session.run(filled.replaceAll(usualAddress, this.#address));
    this.#place = (await this.#session.run('pwd')).trim();
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

  #compare(expected: string, real: string): string | undefined {
    const shown = real.replaceAll(this.#address, usualAddress);
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
