import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BatonError } from '../shared/index.ts';
import type { ReleaseFile } from './model/index.ts';
import { isBinary, largestBinary } from './release/binary-files.ts';

/** What a workspace consists of: its definitions and its templates. */
const parts = [
  { folder: 'definitions', pattern: /\.(ya?ml|json)$/ },
  { folder: 'templates', pattern: /\.[\w.]+$/ },
];

/** Most bytes of one file of a workspace. */
const largestFile = 10_000_000;

/**
 * Reads the definitions and templates of a workspace folder, in order of their paths. A byte that is not
 * UTF-8 is kept as the replacement character, which the check reports at its place. Hidden files are
 * left out. Raises `no-workspace` where the folder has no definitions.
 */
export async function readWorkspaceFolder(folder: string): Promise<ReleaseFile[]> {
  const files: ReleaseFile[] = [];
  for (const part of parts) files.push(...(await readPart(folder, part)));
  if (!files.some(({ path }) => path.startsWith('definitions/')))
    throw new BatonError({ code: 'no-workspace', params: { folder } });
  return files;
}

async function readPart(
  root: string,
  { folder, pattern }: (typeof parts)[number],
): Promise<ReleaseFile[]> {
  const names = await namesIn(join(root, folder));
  const wanted = names.filter((name) => pattern.test(name) && !/(^|\/)\./.test(name));
  return Promise.all(
    wanted.toSorted().map(async (name) => {
      const bytes = await readFile(join(root, folder, name));
      const path = `${folder}/${name}`;
      return fileOf(path, bytes);
    }),
  );
}

function fileOf(path: string, bytes: Buffer): ReleaseFile {
  const bytesOnly = isBinary(path);
  const limit = bytesOnly ? largestBinary : largestFile;
  if (bytes.length > limit) {
    const code = bytesOnly ? 'template-file-too-large' : 'definition-too-large';
    throw new BatonError({ code, file: path, params: { limit } });
  }
  if (bytesOnly) return { path, content: bytes.toString('base64'), encoding: 'base64' };
  return { path, content: new TextDecoder().decode(bytes) };
}

/** Paths of the files below a folder, with forward slashes; none where there is no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
