import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkFile, type Violation } from './check.ts';

/** Checks every TypeScript file under `src` of the project at `root`. */
export function checkSources(root: URL): Violation[] {
  return globSync('src/**/*.{ts,tsx}', { cwd: fileURLToPath(root) })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
    .flatMap((file) => checkFile(file, readFileSync(new URL(file, root), 'utf8')));
}
