import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { ServerResponse } from 'node:http';
import type { Headers } from '../security/headers.ts';
import type { Reply } from './reply.ts';

/** Headers as Node takes them fastest: names and values in turn. */
export type RawHeaders = readonly string[];

export function rawHeaders(headers: Headers): RawHeaders {
  return headers.flat();
}

/** Sends an answer. JSON is built once; a stream is piped, and breaks off where its source fails. */
export async function respond(
  response: ServerResponse,
  reply: Reply,
  base: RawHeaders,
): Promise<void> {
  const own = reply.headers ?? {};
  const headers = reply.headers ? base.filter((_, at) => !isReplaced(base, at, own)) : [...base];
  for (const name in own) headers.push(name, own[name] ?? '');
  if (reply.revision !== undefined) headers.push('ETag', `"${reply.revision}"`);
  if (reply.stream !== undefined) {
    response.writeHead(reply.status, headers);
    return pipeline(Readable.from(reply.stream), response);
  }
  const text = textOf(reply.body);
  if (text !== undefined) {
    if (!('Content-Type' in own)) headers.push('Content-Type', 'application/json; charset=utf-8');
    headers.push('Content-Length', String(Buffer.byteLength(text)));
  }
  response.writeHead(reply.status, headers);
  response.end(text);
  return undefined;
}

function textOf(body: unknown): string | undefined {
  return body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
}

/** Whether the answer says something of its own in the place of this name or value. */
function isReplaced(base: RawHeaders, at: number, own: object): boolean {
  return (base[at - (at % 2)] ?? '') in own;
}
