import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The environment variables that the program reads; `BATON_SECRET_` begins the names of secrets. */
function variablesRead(): readonly string[] {
  const sources = globSync('src/**/*.ts', { cwd: root }).map((file) =>
    readFileSync(root + file, 'utf8'),
  );
  return [...new Set(sources.join('\n').match(/\bBATON_[A-Z_]+\b/g))].toSorted();
}

describe('the table of settings', () => {
  it.each(['docs/guide/operate.md', 'docs/guide/operate.zh-CN.md'])(
    'of %s names every environment variable that is read',
    (page) => {
      const table = readFileSync(root + page, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .join('\n');
      expect(variablesRead().filter((name) => !table.includes(name))).toEqual([]);
    },
  );
});
