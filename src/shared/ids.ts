import { v7 } from 'uuid';

/** Where new identifiers come from; passed in, so that decisions stay pure. */
export interface IdSource {
  next(): string;
}

/** UUID version 7 (RFC 9562): unique everywhere and sorted by the time they were made. */
export const uuids: IdSource = { next: () => v7() };

/** Identifiers that count, for tests: `prefix-1`, `prefix-2`, … */
export function countingIds(prefix: string): IdSource {
  let count = 0;
  return { next: () => `${prefix}-${++count}` };
}
