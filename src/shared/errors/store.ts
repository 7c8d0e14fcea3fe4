import type { ErrorEntries } from './entry.ts';

export const storeErrors = {} satisfies ErrorEntries;
