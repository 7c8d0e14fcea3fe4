import type { ErrorEntries } from './entry.ts';

export const reportErrors = {} satisfies ErrorEntries;
