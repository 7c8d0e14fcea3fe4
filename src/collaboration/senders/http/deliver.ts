import type { Clock } from '../../../shared/index.ts';
import { SendError } from '../../message.ts';
import { shorten } from '../shorten.ts';
import { AddressRefused } from './guarded-lookup.ts';
import { post, type PostAnswer, type PostLimits, type PostRequest } from './post.ts';
import type { PrivateCalls } from './private-calls.ts';

/** How calls are made. */
export interface CallParts {
  readonly privateCalls: PrivateCalls;
  readonly limits: PostLimits;
  readonly clock: Clock;
}

/** What is posted, and to where; the URL may hold a secret, so no error names more of it than the host. */
export interface Call extends Omit<PostRequest, 'url'> {
  readonly url: string;
}

/** Posts and sees to it that the receiver took it (a status of 2xx). Raises `SendError`. */
export async function deliver(parts: CallParts, call: Call, signal: AbortSignal): Promise<void> {
  const url = readUrl(call.url);
  const answer = await attempt(parts, { ...call, url }, signal);
  if (answer.status >= 200 && answer.status < 300) return;
  throw refusal(url.host, answer, parts.clock.now());
}

function readUrl(text: string): URL {
  const url = URL.parse(text);
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new SendError('The address of the channel is no http or https URL', {
    retryable: false,
    channelFault: true,
  });
}

async function attempt(
  parts: CallParts,
  request: PostRequest,
  signal: AbortSignal,
): Promise<PostAnswer> {
  const { host } = request.url;
  try {
    return await post(request, parts.privateCalls, parts.limits, signal);
  } catch (cause) {
    if (cause instanceof AddressRefused)
      throw new SendError(`${cause.message}; BATON_ALLOW_PRIVATE_CALLS does not name it`, {
        retryable: false,
        channelFault: true,
        cause,
      });
    const channelFault = !signal.aborted;
    const why = channelFault ? reasonOf(cause) : 'sending was broken off';
    throw new SendError(`${host} could not be reached: ${why}`, {
      retryable: true,
      channelFault,
      cause,
    });
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === 'TimeoutError') return 'no answer in time';
  return cause.message || ((cause as NodeJS.ErrnoException).code ?? cause.name);
}

/** Asks to come back later, or an error of the receiver that may pass. */
const passing = new Set([408, 425, 429]);
/** The address or the right to post to it is wrong: nothing that a message could do about it, but an admin can. */
const misdirected = new Set([401, 403, 404, 405, 410]);

/** What an answer other than success means. */
export function refusal(host: string, answer: PostAnswer, now: number): SendError {
  const { status, headers, text } = answer;
  const said = shorten(text.replace(/\s+/g, ' ').trim(), 200);
  const message = `${host} answered ${status}${said === '' ? '' : `: ${said}`}`;
  const retryAfter = readRetryAfter(headers['retry-after'], now);
  if (status >= 300 && status < 400)
    return new SendError(`${message} (redirects are not followed)`, {
      retryable: false,
      channelFault: true,
    });
  const retryable = status >= 500 || passing.has(status);
  const channelFault = status >= 500 || misdirected.has(status);
  return new SendError(message, {
    retryable,
    channelFault,
    ...(retryable && retryAfter !== undefined && { retryAfter }),
  });
}

const longestWait = 24 * 3_600_000;

/** Milliseconds to wait by a `Retry-After` header (RFC 9110, section 10.2.3): seconds or a date; a day at most. */
function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), longestWait);
}
