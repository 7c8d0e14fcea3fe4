import { BatonError, fromIso, type Instant } from '../../shared/index.ts';

/** Reads a moment that passed its schema. Raises `input-format` where there is no such date after all. */
export function readInstant(text: string, path: string): Instant {
  const instant = fromIso(text);
  if (instant !== undefined) return instant;
  throw new BatonError({
    code: 'input-format',
    params: { field: path.slice(1), expected: 'date-time' },
    path,
  });
}
