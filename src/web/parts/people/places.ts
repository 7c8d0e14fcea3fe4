import type { Person } from './queries.ts';

export type Place = Person['memberships'][number];

/** Where a person stands now, by ids. */
export function placesNow(
  { memberships }: Pick<Person, 'memberships'>,
  kind: Place['kind'],
  now = Date.now(),
): readonly string[] {
  return memberships
    .filter((place) => place.kind === kind && stage(place, now) === 'now')
    .map(({ id }) => id);
}

/** Whether a place is past, holds now, or is to come. */
export function stage({ from, to }: Place, now = Date.now()): 'past' | 'now' | 'later' {
  if (to !== undefined && Date.parse(to) <= now) return 'past';
  return from !== undefined && Date.parse(from) > now ? 'later' : 'now';
}
