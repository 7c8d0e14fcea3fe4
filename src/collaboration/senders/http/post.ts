import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { guardedLookup, requireAddress } from './guarded-lookup.ts';
import { allowsHost, type PrivateCalls } from './private-calls.ts';

export interface PostRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PostLimits {
  /** For the whole call, in milliseconds. */
  readonly time: number;
  /** Of the answer, in bytes; what is longer is not read on. */
  readonly answer: number;
}

export interface PostAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** At most `limits.answer` bytes of it; nothing where the status says that the call was taken. */
  readonly text: string;
}

export const defaultPostLimits: PostLimits = { time: 15_000, answer: 65_536 };

/**
 * Posts to an address of the public internet, or one that the configuration allows. Redirects are answers like
 * others, not followed. Raises `AddressRefused`, errors of the connection, and the reason of the signal.
 */
export async function post(
  { url, headers, body }: PostRequest,
  allowed: PrivateCalls,
  limits: PostLimits,
  signal: AbortSignal,
): Promise<PostAnswer> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(limits.time)]);
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' },
    signal: within,
    ...guard(url, allowed),
  };
  try {
    return await exchange(url, options, body, limits.answer);
  } catch (error) {
    throw within.aborted ? within.reason : error;
  }
}

/** A connection of its own for each call, past any proxy of the environment, and only to addresses that are allowed. */
function guard(url: URL, allowed: PrivateCalls): RequestOptions {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (allowsHost(allowed, host, port)) return { agent: false };
  if (isIP(host)) requireAddress(host, host, allowed);
  return { agent: false, lookup: guardedLookup(allowed) };
}

function exchange(
  url: URL,
  options: RequestOptions,
  body: string,
  limit: number,
): Promise<PostAnswer> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const call = request(url, options, (response) => {
      const { statusCode: status = 0, headers } = response;
      const isTaken = status >= 200 && status < 300;
      readUpTo(response, isTaken ? 0 : limit).then(
        (text) => resolve({ status, headers, text }),
        reject,
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}

async function readUpTo(response: IncomingMessage, limit: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  if (limit > 0)
    for await (const part of response as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size >= limit) break;
    }
  response.destroy();
  return Buffer.concat(parts).subarray(0, limit).toString('utf8');
}
