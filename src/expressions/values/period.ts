import { reader } from './stored.ts';
import type { Value } from './value.ts';

export interface PeriodBounds {
  readonly from: Value | undefined;
  readonly to: Value | undefined;
}

/** The ends of a stored period `{ from, to }`, the second not part of it; an absent end is open. */
export function periodBounds(stored: unknown, kind: 'date' | 'instant'): PeriodBounds {
  const { from, to } = stored as { from?: unknown; to?: unknown };
  const read = (end: unknown, name: string) =>
    end === undefined ? undefined : reader({ kind }, name)(end);
  return { from: read(from, 'from'), to: read(to, 'to') };
}
