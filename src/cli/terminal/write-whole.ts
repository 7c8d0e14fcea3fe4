import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { isFileError } from './problems.ts';

/** Writes what a server sends into a file, which is there only when it is whole. Raises what writing raises. */
export async function writeWhole(body: Response['body'], file: string): Promise<void> {
  const part = `${file}.part`;
  try {
    const content = Readable.fromWeb(body as ReadableStream<Uint8Array>);
    await pipeline(content, createWriteStream(part));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw isFileError(error) ? Object.assign(error, { path: file }) : error;
  }
}
