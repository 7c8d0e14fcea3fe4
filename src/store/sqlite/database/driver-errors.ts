import { BatonError, type Problem } from '../../../shared/index.ts';

/** Primary result codes of SQLite (https://sqlite.org/rescode.html). */
const codes: { readonly [result: number]: Problem } = {
  8: { code: 'store-failed' },
  11: { code: 'store-damaged' },
  13: { code: 'store-full' },
  26: { code: 'store-damaged' },
};

/** Puts an error of the driver into our catalogue; errors of our own pass through. */
export function storeError(error: unknown): BatonError {
  if (error instanceof BatonError) return error;
  const problem = codes[resultCode(error) & 0xff] ?? { code: 'store-failed' };
  return new BatonError(problem, { cause: error });
}

/** The extended result code of an error of the driver; 0 for any other error. */
export function resultCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
}

export const SQLITE_BUSY = 5;
