import type { PeopleDirectory, Person } from '../access/index.ts';
import type { FigureSource, MeasureLevel } from '../incentives/index.ts';
import { readFigure, type FigureParts } from '../reports/index.ts';
import type { Organization } from '../definitions/index.ts';
import type { Workspaces } from '../engine/index.ts';
import type { Clock, Period } from '../shared/index.ts';

export interface FigureSourceParts {
  readonly store: FigureParts['store'];
  readonly workspaces: Pick<Workspaces, 'current'>;
  readonly directory: Pick<PeopleDirectory, 'people'>;
  readonly clock: Clock;
}

/**
 * Figures of metrics as reports reckon them, for plans. Those of a team or department are of all who were in
 * it for a part of the period at least. Money of another currency than the one asked for is no figure.
 */
export function figureSource(parts: FigureSourceParts): FigureSource {
  const { store, workspaces, directory, clock } = parts;
  return {
    async figure({ metric, of, period, currency }) {
      const { workspace } = workspaces.current();
      const own = workspace.metrics.get(metric)?.currency;
      if (own !== undefined && own !== currency) return undefined;
      const people = await peopleAt(directory, of, period, workspace.organization);
      const question = { metric, period, ...(people && { people }) };
      return readFigure(question, { store, workspace, now: clock.now() });
    },
  };
}

/** Those whose figure it is together; undefined for everybody. */
async function peopleAt(
  directory: FigureSourceParts['directory'],
  { kind, id = '' }: MeasureLevel,
  period: Period,
  organization: Pick<Organization, 'teams'>,
): Promise<readonly string[] | undefined> {
  if (kind === 'company') return undefined;
  if (kind === 'person') return [id];
  const { all } = await directory.people();
  const own = `${kind} ${id}`;
  const places = kind === 'team' ? [own] : [own, ...teamsOf(id, organization)];
  return all.filter((person) => wasIn(person, places, period)).map((person) => person.id);
}

function teamsOf(department: string, { teams }: Pick<Organization, 'teams'>): readonly string[] {
  return [...teams.values()]
    .filter((team) => team.department === department)
    .map(({ id }) => `team ${id}`);
}

function wasIn(
  { memberships }: Person,
  places: readonly string[],
  { start, end }: Period,
): boolean {
  return memberships.some(
    (place) =>
      places.includes(`${place.kind} ${place.id}`) &&
      (place.from ?? -Infinity) < end &&
      (place.to ?? Infinity) > start,
  );
}
