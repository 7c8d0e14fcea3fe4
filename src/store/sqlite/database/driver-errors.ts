import { BatonError, type Problem } from '../../../shared/index.ts';
import { resultCode, resultCodes } from './result-code.ts';

const problems: { readonly [result: number]: Problem } = {
  [resultCodes.corrupt]: { code: 'store-damaged' },
  [resultCodes.full]: { code: 'store-full' },
  [resultCodes.notADatabase]: { code: 'store-damaged' },
};

/** Puts an error of the driver into our catalogue; errors of our own pass through. */
export function storeError(error: unknown): BatonError {
  if (error instanceof BatonError) return error;
  return new BatonError(problems[resultCode(error)] ?? { code: 'store-failed' }, { cause: error });
}
