import { nextAttempt, type Backoff } from '../../../engine/index.ts';
import {
  BatonError,
  MINUTE,
  renderProblem,
  SECOND,
  type ErrorCode,
  type Instant,
} from '../../../shared/index.ts';
import type { StoredDocument } from '../../model/index.ts';
import { addUntold } from './untold.ts';

/** Nearly half an hour: a full disk or a browser that does not start is seldom put right within a minute. */
const defaultBackoff: Backoff = { first: SECOND, most: 10 * MINUTE, attempts: 12 };

/** Of a busy machine, or of a page without end, which holds up the others each time it is tried. */
const slow: ErrorCode = 'document-too-slow';
const mostSlow = 4;

/**
 * A document that could not be made: tried again later, or failed, where it was tried often enough or nothing would
 * change. Whoever fails gives its number back and begins a new round.
 */
export function afterFailure(
  document: StoredDocument,
  error: Error,
  now: Instant,
  jitter: number,
  backoff = defaultBackoff,
): StoredDocument {
  const attempts = document.attempts + 1;
  const reason = reasonOf(error, document.data.language);
  const next = { ...document, revision: document.revision + 1, attempts, error: reason };
  if (attempts < mostAttempts(error, backoff))
    return { ...next, due: nextAttempt(attempts, now, backoff, jitter) };
  const round = document.round ?? 0;
  const key = `document ${document.id} failed ${round}`;
  return addUntold(
    { ...next, status: 'failed', round: round + 1, due: now },
    {
      how: 'failed',
      key,
      reason,
    },
  );
}

/** A document whose case could not be told: again later, for as long as it takes. */
export function afterSilence(
  document: StoredDocument,
  error: Error,
  now: Instant,
  jitter: number,
  backoff = defaultBackoff,
): StoredDocument {
  const attempts = document.attempts + 1;
  return {
    ...document,
    revision: document.revision + 1,
    attempts,
    error: reasonOf(error, document.data.language),
    due: nextAttempt(attempts, now, backoff, jitter),
  };
}

function mostAttempts(error: Error, { attempts }: Backoff): number {
  if (!(error instanceof BatonError) || !isOfRequest(error)) return attempts;
  return error.code === slow ? Math.min(mostSlow, attempts) : 1;
}

const isOfRequest = ({ status }: BatonError) => status >= 400 && status < 500 && status !== 409;

function reasonOf(error: Error, language: string): string {
  return error instanceof BatonError
    ? error.problems.map((problem) => renderProblem(problem, language).message).join(' ')
    : error.message;
}
