import type { ErrorEntries } from './entry.ts';

export const expressionErrors = {} satisfies ErrorEntries;
