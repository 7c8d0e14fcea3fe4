import { BatonError } from '../../../shared/index.ts';
import type { MongoDatabase } from './database.ts';
import { storeError } from './driver-errors.ts';

/** An operation of a port: answers later, or at once where it only registers something. */
type Operation = (...args: never[]) => unknown;

/**
 * The same operations, whose errors are those of our catalogue and nothing of the driver. The end waits
 * for those in hand; after it they are refused with `store-closed`.
 */
export function translated<T extends object>(operations: T, database: MongoDatabase): T {
  const wrapped = Object.entries(operations).map(([name, operation]) => [
    name,
    typeof operation === 'function' ? translate(operation as Operation, database) : operation,
  ]);
  return Object.fromEntries(wrapped) as T;
}

function translate(operation: Operation, database: MongoDatabase): Operation {
  return (...args) => {
    if (database.isClosed) return Promise.reject(new BatonError({ code: 'store-closed' }));
    const answer = operation(...args);
    if (answer instanceof Promise) {
      database.inHand(answer);
      return answer.catch(rethrow);
    }
    return isStream(answer) ? translateStream(answer) : answer;
  };
}

function rethrow(error: unknown): never {
  throw storeError(error);
}

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}

async function* translateStream<T>(stream: AsyncIterable<T>): AsyncIterable<T> {
  try {
    yield* stream;
  } catch (error) {
    rethrow(error);
  }
}
