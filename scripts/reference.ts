/**
 * Writes the pages under `docs` that are made from the code. With `--check` it writes nothing, names
 * those that are stale and ends with exit code 1 where there is one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { staleFiles } from './reference/stale-files.ts';

const root = new URL('../', import.meta.url);
const check = process.argv.includes('--check');

for (const { path, text } of staleFiles(root)) {
  if (check) {
    console.error(`${path} is stale: run \`npm run docs\``);
    process.exitCode = 1;
  } else {
    const url = new URL(path, root);
    mkdirSync(new URL('./', url), { recursive: true });
    writeFileSync(url, text);
    console.log(`wrote ${path}`);
  }
}
