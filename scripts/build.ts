/**
 * Emits `src` as JavaScript into `dist`, since Node does not strip types inside `node_modules`, and
 * copies what is not TypeScript; the web app is built beside them. `definitions` and `templates` lie beside `dist` in the package as
 * they lie beside `src` here, so paths relative to a module hold in both.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './web/build-web.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');

removeEmitted();
await buildWeb(new URL('../', import.meta.url));
emit();
copyAssets();
pointUrlsAtJavaScript();
chmodSync(join(dist, 'cli/baton.js'), 0o755);

/** Everything but the web app, which knows by itself whether it is up to date. */
function removeEmitted(): void {
  for (const name of globSync('*', { cwd: dist }))
    if (name !== 'web') rmSync(join(dist, name), { recursive: true, force: true });
}

function emit(): void {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const tsc = join(manifest, '../bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
}

function copyAssets(): void {
  cpSync(join(root, 'src'), dist, {
    recursive: true,
    filter: (source) => !/\.tsx?$/.test(source) && source !== join(root, 'src/web'),
  });
}

/** A worker is named by a URL, which the compiler does not rewrite as it does an import. */
function pointUrlsAtJavaScript(): void {
  const workerUrl = /(new URL\(\s*(['"])\.{1,2}\/[^'"]*)\.ts\2/g;
  for (const file of globSync('**/*.js', { cwd: dist })) {
    const path = join(dist, file);
    const text = readFileSync(path, 'utf8');
    const rewritten = text.replace(workerUrl, '$1.js$2');
    if (rewritten !== text) writeFileSync(path, rewritten);
  }
}
