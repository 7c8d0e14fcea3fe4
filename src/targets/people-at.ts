import type { People, Person } from '../access/index.ts';
import type { Organization } from '../definitions/index.ts';
import type { Period } from '../shared/index.ts';
import type { MeasureLevel } from './model.ts';

type Teams = Pick<Organization, 'teams'>;

/**
 * Whose figure it is together: of a team or department, all who were in it for a part of the period at least, so
 * that the past does not change when people move; undefined for everybody.
 */
export function peopleAt(
  { all }: Pick<People, 'all'>,
  level: MeasureLevel,
  period: Period,
  organization: Teams,
): readonly string[] | undefined {
  if (level.kind === 'company') return undefined;
  if (level.kind === 'person') return [level.id ?? ''];
  return all.filter((one) => wasIn(one, level, period, organization)).map(({ id }) => id);
}

/** Whether somebody was in the team or department, or in a team of the department, in a part of the period. */
export function wasIn(
  { memberships }: Pick<Person, 'memberships'>,
  { kind, id = '' }: MeasureLevel,
  { start, end }: Period,
  organization: Teams,
): boolean {
  const own = `${kind} ${id}`;
  const places = kind === 'department' ? [own, ...teamsOf(id, organization)] : [own];
  return memberships.some(
    (place) =>
      places.includes(`${place.kind} ${place.id}`) &&
      (place.from ?? -Infinity) < end &&
      (place.to ?? Infinity) > start,
  );
}

function teamsOf(department: string, { teams }: Teams): readonly string[] {
  return [...teams.values()]
    .filter((team) => team.department === department)
    .map(({ id }) => `team ${id}`);
}
