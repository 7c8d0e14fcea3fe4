import { Error as MongooseErrors, mongo } from 'mongoose';
import { BatonError, type Problem } from '../../../shared/index.ts';

/** Codes of MongoDB's error list (src/mongo/base/error_codes.yml) that we tell apart. */
const DUPLICATE_KEY = 11000;
const NAMESPACE_NOT_FOUND = 26;
const TOO_LARGE = 10334;
const UNREACHABLE = new Set([6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);
const FULL = new Set([14031, 316]);
const REFUSED = new Set([13, 18]);

/** Puts an error of the driver or of mongoose into our catalogue; errors of our own pass through. */
export function storeError(error: unknown): BatonError {
  return error instanceof BatonError ? error : new BatonError(problemOf(error), { cause: error });
}

function problemOf(error: unknown): Problem {
  if (error instanceof MongooseErrors.MongooseServerSelectionError)
    return { code: 'store-unreachable' };
  if (!(error instanceof mongo.MongoError)) return { code: 'store-failed' };
  const code = Number(error.code ?? 0);
  if (REFUSED.has(code)) return { code: 'store-access-refused' };
  if (FULL.has(code)) return { code: 'store-full' };
  if (code === TOO_LARGE || error instanceof mongo.MongoInvalidArgumentError)
    return { code: 'store-failed' };
  return isUnreachable(error, code) ? { code: 'store-unreachable' } : { code: 'store-failed' };
}

/** Whether the same request may well succeed a little later: no network, no primary, a shutdown. */
function isUnreachable(error: mongo.MongoError, code: number): boolean {
  return (
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    error instanceof mongo.MongoServerClosedError ||
    error.name === 'MongoPoolClearedError' ||
    error.name === 'MongoWaitQueueTimeoutError' ||
    error.hasErrorLabel('RetryableWriteError') ||
    UNREACHABLE.has(code)
  );
}

export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoError && Number(error.code) === DUPLICATE_KEY;
}

/** A collection is made with its first document or index. */
export function isMissingCollection(error: unknown): boolean {
  return error instanceof mongo.MongoError && Number(error.code) === NAMESPACE_NOT_FOUND;
}

/**
 * Places of the operations of an unordered bulk that met a unique key.
 * @throws the error again where it is of another kind, or where an operation failed for another cause.
 */
export function duplicatePlaces(error: unknown): ReadonlySet<number> {
  if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
  const failures = [error.writeErrors].flat();
  if (failures.length === 0 || failures.some(({ code }) => code !== DUPLICATE_KEY)) throw error;
  return new Set(failures.map(({ index }) => index));
}
