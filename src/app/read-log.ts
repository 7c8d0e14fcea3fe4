import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BatonError } from '../shared/index.ts';
import { readXes, summarizeLog, type LogQuestion, type LogSummary } from '../reports/index.ts';

/**
 * What an event log in a file shows, XES as it is or compressed with gzip. Raises the errors of the file system
 * and of decompressing, and those of `readXes`.
 */
export async function readLog(file: string, question: LogQuestion): Promise<LogSummary> {
  const packed = await isPacked(file);
  const bytes = createReadStream(file, { highWaterMark: 1 << 18 });
  const content = packed ? pipeline(bytes, createGunzip(), () => {}) : bytes;
  try {
    return await summarizeLog(readXes(content as AsyncIterable<Uint8Array>), question);
  } catch (cause) {
    throw isUnpacking(cause) ? damaged(cause) : cause;
  }
}

function isUnpacking(error: unknown): error is NodeJS.ErrnoException {
  if (!(error instanceof Error)) return false;
  return (error as NodeJS.ErrnoException).code?.startsWith('Z_') ?? false;
}

function damaged(cause: NodeJS.ErrnoException): BatonError {
  const params = { line: 1, reason: `gzip: ${cause.message}` };
  return new BatonError({ code: 'event-log-damaged', params }, { cause });
}

/** By its first bytes, not by its name. */
async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}
