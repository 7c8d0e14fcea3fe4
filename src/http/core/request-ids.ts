import type { IncomingMessage } from 'node:http';
import { randomBytes } from 'node:crypto';

/** Names of requests, for logs and problem details: the caller's own where it sends a plain one. */
export function requestNames(): (request: IncomingMessage) => string {
  const prefix = randomBytes(5).toString('base64url');
  let count = 0;
  return (request) => {
    const given = request.headers['x-request-id'];
    if (typeof given === 'string' && /^[\w.-]{1,80}$/.test(given)) return given;
    count += 1;
    return `${prefix}-${count.toString(36)}`;
  };
}
