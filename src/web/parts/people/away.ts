import type { Person } from './queries.ts';

type Absence = NonNullable<Person['absences']>[number];

/** The absence that is on now. */
export function awayNow(person: Pick<Person, 'absences'>, now = Date.now()): Absence | undefined {
  return person.absences?.find(({ from, to }) => Date.parse(from) <= now && now < Date.parse(to));
}
