import { execFile } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { BatonError } from '../../shared/index.ts';

/** A Chromium that can be started. */
export interface FoundChromium {
  readonly executable: string;
  /** A folder of shared libraries that it brings along. */
  readonly libraries?: string;
  /** A folder for what goes with it. */
  readonly folder: string;
}

/**
 * The Chromium to print with: the one that is named (`BATON_CHROMIUM`), else the one of the npm registry,
 * which is unpacked once. Processes that unpack it at the same time do not disturb each other: each unpacks
 * into a folder of its own, and the first to be done gives it its name. Raises `document-browser-missing` where none
 * is named and that of the registry does not run.
 */
export async function findChromium(
  named: string | undefined,
  { platform, arch }: Pick<NodeJS.Process, 'platform' | 'arch'> = process,
): Promise<FoundChromium> {
  const isNamed = named !== undefined && named !== '';
  if (!isNamed && (platform !== 'linux' || arch !== 'x64'))
    throw new BatonError({ code: 'document-browser-missing', params: { platform, arch } });
  const folder = join(tmpdir(), `baton-chromium-${await packageVersion()}-${ownerId()}`);
  await makeOwn(folder);
  if (isNamed) return { executable: named, folder };
  const unpacked = join(folder, 'unpacked');
  if (!(await isOurs(unpacked))) await unpack(folder, unpacked);
  const executable = join(unpacked, 'chromium');
  return { executable, libraries: join(unpacked, 'al2023', 'lib'), folder };
}

const ownerId = () => process.getuid?.() ?? 0;

/** Everybody can write where temporary files are: nothing is taken from, or put into, what another made there. */
async function makeOwn(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!(await isOurs(folder))) throw new Error(`${folder} belongs to somebody else`);
}

/** Whether the folder is there, is no link, and nobody else made it. */
async function isOurs(folder: string): Promise<boolean> {
  try {
    const found = await lstat(folder);
    return found.isDirectory() && found.uid === ownerId();
  } catch {
    return false;
  }
}

const run = promisify(execFile);

/** What a page needs of Chromium's package; its software GPU and its fonts stay packed. */
const neededArchives = ['chromium.br', 'al2023.tar.br'];

/** Chromium's package unpacks into the folder for temporary files, so that is set for a process of its own. */
async function unpack(folder: string, target: string): Promise<void> {
  const staging = await mkdtemp(join(folder, 'unpacking-'));
  const archives = neededArchives.map((name) => join(packageFolder(), 'bin', name));
  const script = `import { inflate } from ${JSON.stringify(entry())};
await Promise.all(${JSON.stringify(archives)}.map((archive) => inflate(archive)));`;
  const env = { ...process.env, TMPDIR: staging };
  await run(process.execPath, ['--input-type=module', '-e', script], { env });
  try {
    await rename(staging, target);
  } catch {
    await rm(staging, { recursive: true, force: true });
    if (!(await isOurs(target))) throw new Error(`cannot unpack Chromium into ${target}`);
  }
}

const entry = () => import.meta.resolve('@sparticuz/chromium');
const packageFolder = () => join(dirname(fileURLToPath(entry())), '..');

async function packageVersion(): Promise<string> {
  const text = await readFile(join(packageFolder(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
