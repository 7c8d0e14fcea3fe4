import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildWeb } from '../../scripts/web/build-web.ts';
import { benchRow, type BenchRow } from '../result.ts';

interface Chunk {
  readonly file: string;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
}

type Manifest = { readonly [source: string]: Chunk };

const root = new URL('../../', import.meta.url);
const page = 'index.html';
const publicForm = 'form.html';
const isPage = /^features\/[^/]+\/index\.tsx$/;
const inbox = 'features/inbox/index.tsx';

/**
 * What a browser loads, compressed with Brotli: scripts of the first load, which is the frame with the inbox, what
 * each further page adds to the frame, and the page of a public form, which stands alone.
 */
export async function measureWebSize(): Promise<BenchRow[]> {
  await buildWeb(root);
  const manifest = JSON.parse(readFileSync(at('.vite/manifest.json'), 'utf8')) as Manifest;
  const frame = closure(manifest, page);
  const first = frame.union(closure(manifest, inbox));
  const routes = Object.entries(manifest)
    .filter(([source, chunk]) => chunk.isDynamicEntry && isPage.test(source))
    .map(([source]) => ({ source, added: closure(manifest, source).difference(frame) }));
  return [
    sizeRow('Web app, first load: scripts', sizeOf(manifest, first), 200),
    ...routes
      .map(({ source, added }) => sizeRow(`  ${nameOf(source)}`, sizeOf(manifest, added), 250))
      .toSorted((a, b) => b.value - a.value),
    sizeRow('Page of a public form: scripts', sizeOf(manifest, closure(manifest, publicForm)), 150),
  ];
}

function sizeRow(name: string, bytes: number, target: number): BenchRow {
  return benchRow({ name, value: bytes / 1000, unit: 'kB', target, better: 'lower' });
}

function nameOf(source: string): string {
  return source.replace('features/', '').replace(/\/index\.tsx$/, '');
}

/** A chunk with all that it needs at once. */
function closure(manifest: Manifest, source: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[source];
  if (chunk === undefined) throw new Error(`the build has no ${source}`);
  if (found.has(source)) return found;
  found.add(source);
  for (const each of chunk.imports ?? []) closure(manifest, each, found);
  return found;
}

function sizeOf(manifest: Manifest, chunks: Set<string>): number {
  return [...chunks].reduce((sum, each) => sum + fileSize(manifest[each]?.file ?? ''), 0);
}

function fileSize(file: string): number {
  return file.endsWith('.js') ? statSync(at(`${file}.br`)).size : 0;
}

function at(path: string): string {
  return fileURLToPath(new URL(`dist/web/${path}`, root));
}
