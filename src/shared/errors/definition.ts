import type { ErrorEntries } from './entry.ts';

export const definitionErrors = {} satisfies ErrorEntries;
