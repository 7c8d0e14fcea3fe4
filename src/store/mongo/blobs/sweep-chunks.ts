import { mongo } from 'mongoose';
import { SECOND, type Instant } from '../../../shared/index.ts';

/**
 * Deletes chunks that were begun before and belong to no file: GridFS writes the file after its chunks, so a process
 * that is killed in between leaves them alone. When a file was begun is in its id. Returns how many files there were.
 */
export async function sweepChunks(db: mongo.Db, before: Instant): Promise<number> {
  const chunks = db.collection<Chunk>('blobs.chunks');
  const files = db.collection('blobs.files');
  const latest = mongo.ObjectId.createFromTime(Math.floor(before / SECOND));
  const begun = chunks
    .find({ n: { $eq: 0 }, files_id: { $lt: latest } })
    .project<Pick<Chunk, 'files_id'>>({ files_id: 1 });
  let count = 0;
  for await (const { files_id } of begun) {
    if (await files.findOne({ _id: { $eq: files_id } })) continue;
    await chunks.deleteMany({ files_id: { $eq: files_id } });
    count += 1;
  }
  return count;
}

interface Chunk {
  readonly files_id: mongo.ObjectId;
  readonly n: number;
}
