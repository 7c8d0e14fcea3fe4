import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BatonError } from '../../shared/index.ts';

/**
 * The bytes of a log as they are, or what was packed with gzip: told by the first bytes, not by a name. Raises
 * `event-log-damaged` where they cannot be unpacked, `file-too-large` beyond `maxBytes`.
 */
export async function* unpackLog(
  content: AsyncIterable<Uint8Array>,
  maxBytes = Infinity,
): AsyncGenerator<Uint8Array> {
  const bytes = content[Symbol.asyncIterator]();
  const head = await beginning(bytes);
  const whole = chain(head, bytes);
  const isPacked = head[0] === 0x1f && head[1] === 0x8b;
  let size = 0;
  for await (const piece of isPacked ? gunzip(whole) : whole) {
    size += piece.length;
    if (size > maxBytes)
      throw new BatonError({ code: 'file-too-large', params: { limit: maxBytes } });
    yield piece;
  }
}

/** At least two bytes, where there are any. */
async function beginning(bytes: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < 2) {
    const next = await bytes.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* chain(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield head;
  yield* { [Symbol.asyncIterator]: () => rest };
}

async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacking = createGunzip();
  // What goes wrong is raised by whoever reads the bytes below.
  pipeline(Readable.from(packed, { objectMode: false }), unpacking).catch(() => {});
  try {
    yield* unpacking as AsyncIterable<Uint8Array>;
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
