import { useZone } from '../../words/index.ts';
import type { Person } from './queries.ts';

/** The time zone in which somebody’s days begin: his own, where the reader may see it. */
export function useZoneOf({ zone }: Pick<Person, 'zone'>): string {
  const own = useZone();
  return zone ?? own;
}
