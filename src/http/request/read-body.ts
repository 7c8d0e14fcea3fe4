import type { IncomingMessage } from 'node:http';
import { BatonError } from '../../shared/index.ts';
import { inspectJson } from './inspect-json.ts';

/** How many bytes a JSON body may have, unless its route takes more. */
const maxBodyBytes = 1_048_576;

const json = /^application\/(?:[\w.+-]+\+)?json\s*(?:;\s*charset=utf-?8\s*)?$/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

export interface JsonSettings {
  /** Stands for a body that is not there. */
  readonly whereMissing?: object | undefined;
  /** Most bytes. */
  readonly limit?: number | undefined;
}

/**
 * Reads a JSON body; `whereMissing` stands for one that is not there. Raises `http-media-type`, `http-body-missing`,
 * `http-body-too-large`, `http-body-not-json`, `http-body-too-deep` or `http-name-forbidden`.
 */
export async function readJson(
  request: IncomingMessage,
  { whereMissing, limit = maxBodyBytes }: JsonSettings = {},
): Promise<unknown> {
  const type = request.headers['content-type'];
  if (type !== undefined && !json.test(type))
    throw new BatonError({
      code: 'http-media-type',
      params: { given: type.slice(0, 100), expected: 'application/json' },
    });
  const bytes = await readBytes(request, limit);
  if (bytes.length === 0 && whereMissing) return whereMissing;
  if (bytes.length === 0)
    throw new BatonError({ code: 'http-body-missing', params: { expected: 'application/json' } });
  const value = parse(bytes);
  const problem = inspectJson(value);
  if (problem) throw new BatonError(problem);
  return value;
}

/** True where the request announces a body. */
export function hasBody(request: IncomingMessage): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  return encoding !== undefined || (length !== undefined && length !== '0');
}

/** Raises `http-body-too-large`. */
export function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = (): BatonError =>
    new BatonError({ code: 'http-body-too-large', params: { limit } });
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        request.pause();
        reject(tooLarge());
      } else chunks.push(chunk);
    });
    request.on('end', () =>
      resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)),
    );
    request.on('error', reject);
  });
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : '';
    throw new BatonError({ code: 'http-body-not-json', params: { reason } }, { cause: error });
  }
}
