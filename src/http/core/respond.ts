import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { ServerResponse } from 'node:http';
import type { Headers } from '../security/headers.ts';
import type { Reply } from './reply.ts';

/** Sends an answer. JSON is built once; a stream is piped, and breaks off where its source fails. */
export async function respond(
  response: ServerResponse,
  reply: Reply,
  base: Headers,
): Promise<void> {
  response.statusCode = reply.status;
  for (const [name, value] of base) response.setHeader(name, value);
  if (reply.revision !== undefined) response.setHeader('ETag', `"${reply.revision}"`);
  for (const name in reply.headers) response.setHeader(name, reply.headers[name] ?? '');
  if (reply.stream !== undefined) return pipeline(Readable.from(reply.stream), response);
  if (reply.body === undefined) {
    response.end();
    return undefined;
  }
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
  if (!response.hasHeader('Content-Type'))
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
  return undefined;
}
