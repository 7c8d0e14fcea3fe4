import { actorOf, type Actor } from '../../access/index.ts';
import type { CaseState } from '../../engine/index.ts';
import type { Instant } from '../../shared/index.ts';
import type { Services } from '../services.ts';

/** Those who are asked together: one person, or whoever is of a role, team and department. */
interface Asked {
  readonly person?: string | undefined;
  readonly role?: string | undefined;
  readonly team?: string | undefined;
  readonly department?: string | undefined;
}

/** People named for one question, at most: of a large team any does. */
const mostNamed = 4;

/** Everybody of a simulated world, as they stand in it. */
export async function actorsIn(
  { store, access }: Pick<Services, 'store' | 'access'>,
  now: Instant,
): Promise<readonly Actor[]> {
  const people = await store.listPeople({ limit: 10_000 });
  return people
    .filter(({ active }) => active)
    .map((person) => actorOf(person, access.organization(), now));
}

/** People who have something to do with a case now: to answer an offer, to vote, a task; else its owner. */
export function waitsFor(state: CaseState, actors: readonly Actor[]): readonly string[] {
  if (state.closed !== undefined) return [];
  const asked = askedIn(state).flatMap((one) => namedBy(one, actors));
  return asked.length > 0 ? [...new Set(asked)] : [state.owner ?? []].flat();
}

function askedIn({ offers, approvals, tasks }: CaseState): readonly Asked[] {
  return [
    ...Object.values(offers ?? {}).map(({ to }): Asked => to),
    ...Object.values(approvals ?? {}).flatMap(({ steps, current }): Asked[] => {
      const { people = [], roles = [], teams = [] } = steps[current] ?? {};
      if (people.length > 0) return people.map((person) => ({ person }));
      return [...roles.map((role) => ({ role })), ...teams.map((team) => ({ team }))];
    }),
    ...Object.values(tasks ?? {}).flatMap(({ status, assignee }) =>
      status === 'open' ? (assignee ?? []) : [],
    ),
  ];
}

function namedBy({ person, role, team, department }: Asked, actors: readonly Actor[]): string[] {
  if (person !== undefined) return [person];
  if (role === undefined && team === undefined && department === undefined) return [];
  const members = actors.filter(
    ({ roles, teams, departments }) =>
      (role === undefined || roles.includes(role)) &&
      (team === undefined || teams.includes(team)) &&
      (department === undefined || departments.includes(department)),
  );
  return members.slice(0, mostNamed).map(({ id }) => id);
}
