import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredDocument } from '../../documents/index.ts';
import type { Services } from '../services.ts';

const longestWait = 30;
const between = 100;

/**
 * How many seconds the caller would wait for an answer, at most 30: `Prefer: wait=10` (RFC 7240, 4.3), and of
 * our own `wait` without a number; undefined where he would not.
 */
export function readWait({ headers }: Pick<IncomingMessage, 'headers'>): number | undefined {
  const { prefer } = headers;
  const text = Array.isArray(prefer) ? prefer.join(',') : prefer;
  const found = /(?:^|[,;])\s*wait(?:\s*=\s*"?(\d{1,4})"?)?\s*(?:[,;]|$)/i.exec(text ?? '');
  if (found === null) return undefined;
  return Math.min(longestWait, found[1] === undefined ? 10 : Number(found[1]));
}

/** The document as soon as it is made or has failed; as it is then, where that takes longer. */
export async function waitUntilMade(
  { store, stopping }: Pick<Services, 'store' | 'stopping'>,
  document: StoredDocument,
  seconds: number,
): Promise<StoredDocument> {
  let latest = document;
  for (let left = seconds * 1000; left > 0 && latest.status === 'queued'; left -= between) {
    if (stopping.aborted) break;
    await sleep(between);
    latest = (await store.loadDocument(document.id)) ?? latest;
  }
  return latest;
}
