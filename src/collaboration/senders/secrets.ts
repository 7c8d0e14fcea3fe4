import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BatonError } from '../../shared/index.ts';

/** Where the secrets of channels come from; never from definitions, and never into logs or errors. */
export interface SecretSource {
  /**
   * The secret, without surrounding white space; undefined where there is none. Raises `secret-name-wrong`,
   * `secret-unreadable`.
   */
  find(name: string): string | undefined;
  /** As `find`; raises `secret-missing`, naming both places, where there is none. */
  require(name: string): string;
}

export interface SecretSourceOptions {
  /** Told of a file that others than its owner can read. */
  readonly onExposed?: (file: string) => void;
}

const namePattern = /^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/;

/**
 * Secrets from the environment, as `BATON_SECRET_<NAME>` (in capitals, `-` written as `_`), or else from the
 * file of that name in a folder, as container platforms lay them. They are read anew each time, so that a
 * changed one counts without a restart.
 */
export function secretSource(
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
  { onExposed }: SecretSourceOptions = {},
): SecretSource {
  const find = (name: string): string | undefined => {
    if (!namePattern.test(name))
      throw new BatonError({ code: 'secret-name-wrong', params: { name } });
    return env[variableOf(name)]?.trim() || readSecretFile(name, join(folder, name), onExposed);
  };
  return {
    find,
    require: (name) => {
      const secret = find(name);
      if (secret !== undefined) return secret;
      const params = { name, variable: variableOf(name), file: join(folder, name) };
      throw new BatonError({ code: 'secret-missing', params });
    },
  };
}

function variableOf(name: string): string {
  return `BATON_SECRET_${name.toUpperCase().replaceAll('-', '_')}`;
}

function readSecretFile(
  name: string,
  file: string,
  onExposed: ((file: string) => void) | undefined,
): string | undefined {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (onExposed && isExposed(file)) onExposed(file);
    return secret || undefined;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return undefined;
    throw new BatonError({ code: 'secret-unreadable', params: { name, file, reason } });
  }
}

/** Whether the file's group or everybody may read it; Windows keeps no such mode. */
function isExposed(file: string): boolean {
  return process.platform !== 'win32' && (statSync(file).mode & 0o044) !== 0;
}
