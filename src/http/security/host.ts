import type { IncomingMessage } from 'node:http';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request is meant for this server: a page elsewhere whose name was pointed at a loopback address
 * (DNS rebinding) sends its own name. Without a list of host names, any is taken unless the server is bound
 * to a loopback address.
 */
export function hostCheck(
  bound: string,
  names: readonly string[],
): (request: IncomingMessage) => boolean {
  const isLoopback = loopback.has(bound) || bound === '::1';
  if (names.length === 0 && !isLoopback) return () => true;
  const known = new Set([
    ...names.map((name) => name.toLowerCase()),
    ...(isLoopback ? loopback : []),
  ]);
  return ({ headers: { host = '' } }) => known.has(host.replace(/:\d{1,5}$/, '').toLowerCase());
}
