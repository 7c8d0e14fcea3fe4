import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore } from '../../../engine/ports.ts';
import { BatonError } from '../../../shared/index.ts';
import { sweepParts } from './sweep-parts.ts';

export const blobFolder = 'blobs';

/** Files beside the database, in 256 folders, of random names where the caller chose none. */
export function createBlobStore(folder: string): BlobStore {
  const root = join(folder, blobFolder);
  return {
    putBlob: async (bytes, { maxBytes, name = randomBytes(16).toString('hex') }) => ({
      name,
      ...(await writeBlob(root, name, bytes, maxBytes)),
    }),
    readBlob: async (name) => {
      const path = blobPath(root, name);
      return path && (await isFile(path)) ? createReadStream(path) : undefined;
    },
    deleteBlob: async (name) => {
      const path = blobPath(root, name);
      if (path) await rm(path, { force: true });
    },
    sweepBlobs: (before) => sweepParts(root, before),
  };
}

/** Where a blob lies; undefined for a name that `putBlob` never gives. */
export function blobPath(root: string, name: string): string | undefined {
  return /^[0-9a-f]{32}$/.test(name) ? join(root, name.slice(0, 2), name) : undefined;
}

/**
 * Keeps bytes under a name that `blobPath` knows. They are written under another name first, so that
 * a file under its own name is always whole; what was there before is replaced.
 */
export async function writeBlob(
  root: string,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ readonly size: number; readonly sha256: string }> {
  const path = blobPath(root, name);
  if (path === undefined) throw new Error(`${name} is not the name of a blob`);
  await mkdir(dirname(path), { recursive: true });
  // Of its own, since somebody may be writing under that name, or have been killed while writing.
  const part = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    const written = await writeFile(part, bytes, maxBytes);
    await rename(part, path);
    await syncDirectory(dirname(path));
    return written;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function writeFile(path: string, bytes: AsyncIterable<Uint8Array>, maxBytes: number) {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new BatonError({ code: 'blob-too-large', params: { maxBytes } });
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest('hex') };
}

/** A new name is durable only when its directory is; Windows cannot open one, and needs not. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
