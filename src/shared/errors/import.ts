import type { ErrorEntries } from './entry.ts';

export const importErrors = {} satisfies ErrorEntries;
