import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mongo } from 'mongoose';
import type { BlobStore } from '../../../engine/ports.ts';
import { BatonError } from '../../../shared/index.ts';
import type { MongoDatabase } from '../database/database.ts';
import { sweepChunks } from './sweep-chunks.ts';

/** Files in GridFS, of random names where the caller chose none. */
export function createBlobStore({ connection }: MongoDatabase): BlobStore {
  const bucketOf = () => {
    if (!connection.db) throw new BatonError({ code: 'store-closed' });
    return new mongo.GridFSBucket(connection.db, { bucketName: 'blobs' });
  };
  return {
    putBlob: (bytes, limits) => replaceBlob(bucketOf(), bytes, limits),
    readBlob: async (name) => {
      const [file] = await findFiles(bucketOf(), name);
      return file && bucketOf().openDownloadStream(file._id);
    },
    deleteBlob: async (name) => {
      await deleteFiles(bucketOf(), await findFiles(bucketOf(), name));
    },
    sweepBlobs: async (before) => {
      if (!connection.db) throw new BatonError({ code: 'store-closed' });
      return sweepChunks(connection.db, before);
    },
  };
}

type Limits = Parameters<BlobStore['putBlob']>[1];

/** What has the name goes when the new file is whole. */
async function replaceBlob(
  bucket: mongo.GridFSBucket,
  bytes: AsyncIterable<Uint8Array>,
  { maxBytes, name }: Limits,
) {
  if (name === undefined)
    return writeBlob(bucket, randomBytes(16).toString('hex'), bytes, maxBytes);
  if (!/^[0-9a-f]{32}$/.test(name)) throw new Error(`${name} is not the name of a blob`);
  const former = await findFiles(bucket, name);
  const written = await writeBlob(bucket, name, bytes, maxBytes);
  await deleteFiles(bucket, former);
  return written;
}

/** A file shows under its name only when all of its chunks are written. */
async function writeBlob(
  bucket: mongo.GridFSBucket,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
) {
  const upload = bucket.openUploadStream(name);
  // An abort shows as an error of the stream as well; it is raised below.
  upload.on('error', () => undefined);
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new BatonError({ code: 'blob-too-large', params: { maxBytes } });
      hash.update(chunk);
      if (!upload.write(chunk)) await once(upload, 'drain');
    }
    upload.end();
    await once(upload, 'finish');
  } catch (error) {
    await upload.abort().catch(() => undefined);
    throw error;
  }
  return { name, size, sha256: hash.digest('hex') };
}

/** The newest first; there may be several while one is replaced. */
async function findFiles(bucket: mongo.GridFSBucket, name: string) {
  return bucket
    .find({ filename: { $eq: name } })
    .sort({ uploadDate: -1, _id: -1 })
    .toArray();
}

async function deleteFiles(
  bucket: mongo.GridFSBucket,
  files: readonly mongo.GridFSFile[],
): Promise<void> {
  // Somebody else may be deleting the same.
  for (const { _id } of files) await bucket.delete(_id).catch(ignoreMissing);
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof mongo.MongoRuntimeError)) throw error;
}
