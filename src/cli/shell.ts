import { resolve } from 'node:path';
import { BatonError } from '../shared/index.ts';
import type { Target } from './client/connect.ts';
import type { Terminal } from './terminal/terminal.ts';

/** What every command is given besides its own arguments. */
export interface Shell {
  readonly terminal: Terminal;
  readonly target: Target;
  /** A path of the command line, made absolute. */
  path(given: string): string;
}

export function openShell(
  terminal: Terminal,
  given: { readonly data: string; readonly environment: NodeJS.ProcessEnv },
): Shell {
  const { BATON_URL: url, BATON_TOKEN: token, BATON_MONGODB_URI: mongo } = given.environment;
  return {
    terminal,
    target: {
      data: resolve(given.data),
      ...(url === undefined ? {} : { url: url.replace(/\/+$/, '') }),
      ...(token === undefined ? {} : { token }),
      ...(mongo === undefined ? {} : { mongo }),
    },
    path: (text) => resolve(text),
  };
}

/** Reads `name=value` arguments. Raises `argument-invalid`. */
export function readPairs(pairs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) {
        const expected = { en: 'of the form name=value', 'zh-CN': '“名称=值”的形式' };
        throw new BatonError({ code: 'argument-invalid', params: { text: pair, expected } });
      }
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
