import type { ErrorEntries } from './entry.ts';

export const httpErrors = {} satisfies ErrorEntries;
