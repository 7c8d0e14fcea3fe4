import { posix } from 'node:path';
import { importsOf, type Import } from './imports.ts';
import { checkWebImport } from './web-layers.ts';
import { owners, zones, type Zone } from './zones.ts';

/** An import that the design forbids. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Holds the imports of one file against the zones. `file` is its path from the project's root. */
export function checkFile(file: string, text: string): Violation[] {
  const folder = folderOf(file);
  const zone = zones[folder];
  if (!zone) return [{ file, line: 1, message: `src/${folder} has no zone: add it to the table` }];
  return importsOf(text).flatMap((found) => {
    const message = found.specifier.startsWith('.')
      ? checkOwn(file, folder, zone, found)
      : checkModule(folder, zone, found.specifier);
    return message === undefined ? [] : [{ file, line: found.line, message }];
  });
}

/** The folder of `src` that a file belongs to; `src/app.ts` is the zone `app`. */
function folderOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.ts$/, '');
}

function checkOwn(file: string, folder: string, zone: Zone, found: Import): string | undefined {
  const target = posix.normalize(posix.join(posix.dirname(file), found.specifier));
  if (!target.startsWith('src/')) return `src/${folder} may not import ${target}, outside src`;
  const to = folderOf(target);
  if (to === folder)
    return folder === 'web' ? checkWebImport(inWeb(file), inWeb(target)) : undefined;
  const entry = target.split('/').slice(2).join('/');
  if (zone.through?.folders.includes(to) && entry === zone.through.file) return undefined;
  if (!zone.folders.includes(to)) return `src/${folder} may not import src/${to}${way(zone, to)}`;
  if (target === 'src/app.ts' || entry === 'index.ts') return undefined;
  return `src/${to} is imported only through its index.ts${way(zone, to)}, not ${entry}`;
}

function inWeb(file: string): string {
  return file.slice('src/web/'.length);
}

function way(zone: Zone, to: string): string {
  return zone.through?.folders.includes(to) ? ` (other than its ${zone.through.file})` : '';
}

function checkModule(folder: string, zone: Zone, specifier: string): string | undefined {
  if (zone.browserSafe && specifier.startsWith('node:'))
    return `src/${folder} runs in the browser too and may not import ${specifier}`;
  const owner = owners[packageOf(specifier)];
  if (owner === undefined) return undefined;
  const folders = [owner].flat();
  if (folders.includes(folder)) return undefined;
  return `only src/${folders.join(' and ')} may import ${specifier}`;
}

function packageOf(specifier: string): string {
  const [scope = '', name] = specifier.split('/');
  return specifier.startsWith('@') ? `${scope}/${name}` : scope;
}
