import type { ErrorEntries } from './entry.ts';

export const engineErrors = {} satisfies ErrorEntries;
