import type { Locale } from '../../shared/index.ts';

/** Where a command writes, and in which language. Results go to `out`, all else to `err`. */
export interface Terminal {
  readonly locale: Locale;
  /** Results as JSON for programs instead of words for people. */
  readonly json: boolean;
  /** Whether a person watches `err`, so that progress may be drawn over itself. */
  readonly interactive: boolean;
  out(text: string): void;
  err(text: string): void;
}

/** The terminal of this process; the language comes from `BATON_LANG`, `LC_ALL` or `LANG`. */
export function processTerminal(json: boolean, environment: NodeJS.ProcessEnv): Terminal {
  return {
    locale: localeOf(environment),
    json,
    interactive: process.stderr.isTTY,
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(text),
  };
}

function localeOf(environment: NodeJS.ProcessEnv): Locale {
  const named = environment['BATON_LANG'] ?? environment['LC_ALL'] ?? environment['LANG'] ?? '';
  return named.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** Picks between the two languages of the command line. */
export function say(terminal: Terminal, english: string, chinese: string): string {
  return terminal.locale.startsWith('zh') ? chinese : english;
}
