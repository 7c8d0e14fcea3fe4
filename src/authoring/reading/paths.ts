import type { PathPart, Spot } from '../../definitions/index.ts';

export function pathsEqual(one: readonly PathPart[], other: readonly PathPart[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

/** Whether two spots are the same part of the same document. */
export function sameSpot(one: Spot, other: Spot): boolean {
  return one.document === other.document && pathsEqual(one.path, other.path);
}
