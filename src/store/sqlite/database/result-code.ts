/** Primary result codes of SQLite that are told apart (https://sqlite.org/rescode.html). */
export const resultCodes = { busy: 5, corrupt: 11, full: 13, notADatabase: 26 } as const;

/** The result code of an error of the driver, without its extension; 0 for any other error. */
export function resultCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}
