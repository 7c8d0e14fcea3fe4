import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressAssets } from './compress-assets.ts';

/** What the app is made of: its own sources, and those that it shares with the server. */
const sources = ['src/web/**', 'src/{shared,expressions,forms}/**', 'package-lock.json'];
const day = 86_400_000;

/**
 * Builds the web app of the project at `root` into `dist/web`, unless what lies there was made from the same
 * sources; then nothing happens. Every file is put beside itself in gzip and Brotli. A server that runs, and pages that
 * are open, go on with the files of the build before, which are kept for a day.
 */
export async function buildWeb(root: URL): Promise<void> {
  const folder = fileURLToPath(new URL('dist/web', root));
  const stamp = join(folder, '.sources');
  const hash = hashOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const aside = mkdtempSync(join(folder, '.building-'));
  try {
    await inProduction(() =>
      build({
        configFile: fileURLToPath(new URL('vite.config.ts', root)),
        logLevel: 'warn',
        build: { outDir: aside, emptyOutDir: true },
      }),
    );
    await compressAssets(aside);
    putInPlace(aside, folder);
    writeFileSync(stamp, hash);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** A test runner says that this is a test; the app is built as it will be served all the same. */
async function inProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** The files first, then the pages that name them. */
function putInPlace(aside: string, folder: string): void {
  const made = globSync('assets/*', { cwd: aside });
  for (const file of made)
    if (!existsSync(join(folder, file))) renameSync(join(aside, file), join(folder, file));
  cpSync(join(aside, '.vite'), join(folder, '.vite'), { recursive: true });
  for (const page of globSync('*.html*', { cwd: aside }))
    renameSync(join(aside, page), join(folder, page));
  const current = new Set(made);
  for (const file of globSync('assets/*', { cwd: folder }))
    if (!current.has(file) && statSync(join(folder, file)).mtimeMs < Date.now() - day)
      rmSync(join(folder, file));
}

function hashOf(root: URL): string {
  const hash = createHash('sha256');
  const cwd = fileURLToPath(root);
  for (const file of globSync([...sources, 'vite.config.ts'], { cwd }).toSorted()) {
    const url = new URL(file.replaceAll('\\', '/'), root);
    if (statSync(url).isFile()) hash.update(file).update('\0').update(readFileSync(url));
  }
  return hash.digest('hex');
}
