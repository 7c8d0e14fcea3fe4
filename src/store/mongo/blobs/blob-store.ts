import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mongo } from 'mongoose';
import type { BlobStore } from '../../../engine/ports.ts';
import { BatonError } from '../../../shared/index.ts';
import type { MongoDatabase } from '../database/database.ts';

/** Files of random names in GridFS. */
export function createBlobStore({ connection }: MongoDatabase): BlobStore {
  const bucketOf = () => {
    if (!connection.db) throw new BatonError({ code: 'store-closed' });
    return new mongo.GridFSBucket(connection.db, { bucketName: 'blobs' });
  };
  return {
    putBlob: (bytes, { maxBytes }) => putBlob(bucketOf(), bytes, maxBytes),
    readBlob: async (name) => {
      const file = await findFile(bucketOf(), name);
      return file && bucketOf().openDownloadStream(file._id);
    },
    deleteBlob: async (name) => {
      const file = await findFile(bucketOf(), name);
      if (file) await bucketOf().delete(file._id);
    },
  };
}

/** A file shows under its name only when all of its chunks are written. */
async function putBlob(
  bucket: mongo.GridFSBucket,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
) {
  const name = randomBytes(16).toString('hex');
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

async function findFile(bucket: mongo.GridFSBucket, name: string) {
  const [file] = await bucket
    .find({ filename: { $eq: name } })
    .limit(1)
    .toArray();
  return file;
}
