import { MINUTE } from '../../../shared/index.ts';
import type { StoredDocument } from '../../model/index.ts';
import { sendOnRelease } from '../signing/mailing/send-on-release.ts';
import { afterFailure, afterSilence } from './after-failure.ts';
import { discardBlobs, makeFiles } from './make-files.ts';
import type { MakerParts } from './maker-parts.ts';
import { giveBackNumber } from './release-number.ts';
import { tellCase } from './tell-case.ts';

const defaultBatch = 8;
const defaultLease = 10 * MINUTE;

/**
 * Makes one batch of the documents that are due, tells their cases, and returns how many there were. Whatever ends
 * the process in between, the next attempt takes the same number, keeps one set of files, and makes one line in the
 * journal.
 */
export async function makeDocuments(parts: MakerParts): Promise<number> {
  const { store, clock, owner, lease = defaultLease, batch: limit = defaultBatch } = parts;
  const now = clock.now();
  const claimed = await store.claimDocuments({ owner, now, until: now + lease, limit });
  await Promise.all(claimed.map((document) => work(parts, document)));
  return claimed.length;
}

async function work(parts: MakerParts, claimed: StoredDocument): Promise<void> {
  const made = claimed.status === 'queued' ? await make(parts, claimed) : claimed;
  if (made?.status === 'failed') await cleanUp(parts, made);
  if (made?.untold) await tell(parts, made);
}

async function cleanUp(parts: MakerParts, failed: StoredDocument): Promise<void> {
  await giveBackNumber(parts, failed);
  await discardBlobs(parts, failed.pending ?? []);
}

/** Undefined where somebody else was first, or it is to be tried again. */
async function make(
  parts: MakerParts,
  claimed: StoredDocument,
): Promise<StoredDocument | undefined> {
  try {
    return await makeFiles(parts, claimed);
  } catch (error) {
    return failed(parts, claimed.id, asError(error));
  }
}

async function failed(
  parts: MakerParts,
  id: string,
  error: Error,
): Promise<StoredDocument | undefined> {
  const { store, clock, jitter, backoff } = parts;
  const document = await store.loadDocument(id);
  if (document?.status !== 'queued') return undefined;
  const next = afterFailure(document, error, clock.now(), jitter(), backoff);
  const isFinal = next.status === 'failed';
  parts.onFailure?.(next, error, isFinal);
  const isSaved = await store.saveDocument(next, { keepClaim: isFinal });
  return isSaved && isFinal ? next : undefined;
}

async function tell(parts: MakerParts, document: StoredDocument): Promise<void> {
  const { store, clock, jitter, backoff } = parts;
  try {
    await sendOnRelease(parts, document);
    await tellCase(parts, document);
  } catch (error) {
    const next = afterSilence(document, asError(error), clock.now(), jitter(), backoff);
    parts.onFailure?.(next, asError(error), false);
    await store.saveDocument(next);
  }
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
