import type { ErrorEntries } from './entry.ts';

export const formErrors = {} satisfies ErrorEntries;
