import type { ErrorEntries } from './entry.ts';

export const cliErrors = {} satisfies ErrorEntries;
