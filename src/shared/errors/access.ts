import type { ErrorEntries } from './entry.ts';

export const accessErrors = {} satisfies ErrorEntries;
