import type { BlobStore } from '../../../engine/index.ts';

/** All bytes of a blob; undefined where it is not kept. */
export async function readBytes(
  store: Pick<BlobStore, 'readBlob'>,
  name: string,
): Promise<Uint8Array | undefined> {
  const stream = await store.readBlob(name);
  if (!stream) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
