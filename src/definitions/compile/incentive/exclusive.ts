import { toEpochDay, type PlainDate } from '../../../shared/index.ts';
import type { RawIncentive } from '../../kinds/incentive/incentive.ts';
import type { Site } from '../../load/site.ts';
import type { Incentive, Organization, Party, PersonSeed } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { checkDocument, entriesOf } from '../names.ts';

/** The plans that nobody may have beside this one. */
export function exclusiveAt(
  draft: Draft,
  site: Site,
  { exclusive, 'exclusive with': others }: Pick<RawIncentive, 'exclusive' | 'exclusive with'>,
): Incentive['exclusive'] {
  const named = entriesOf(others, site.at('exclusive with')).flatMap(([id, at]) =>
    checkDocument(draft, at, 'Incentive', id, 'unknown-incentive') ? [id] : [],
  );
  return exclusive ? 'all' : named;
}

/**
 * Reports two plans of which one excludes the other and that are for the same people at the same time, as
 * far as the definitions tell: those named alike, members of a team and of its department, holders of a role
 * that includes the other, and people who are written in the organization.
 */
export function checkExclusivePlans(draft: Draft): void {
  const { organization } = draft;
  if (!organization) return;
  const plans = [...draft.incentives.values()];
  for (const [index, later] of plans.entries())
    for (const earlier of plans.slice(0, index)) {
      if (!excludes(earlier, later) && !excludes(later, earlier)) continue;
      const who = inBoth(earlier, later, organization);
      const [plan, other] = excludes(later, earlier) ? [later, earlier] : [earlier, later];
      const site = draft.documents.get('Incentive')?.get(plan.id)?.site.at('for');
      if (who !== undefined) site?.report('plans-exclusive', { params: { who, other: other.id } });
    }
}

const excludes = ({ exclusive }: Incentive, { id }: Incentive) =>
  exclusive === 'all' || exclusive.includes(id);

interface Dates {
  readonly from?: PlainDate;
  readonly until?: PlainDate;
}

/** Who takes part in both, as it is written; undefined where nobody is known to. */
function inBoth(one: Incentive, other: Incentive, organization: Organization): string | undefined {
  for (const first of one.for)
    for (const second of other.for) {
      const dates = [one.effective, other.effective, first, second];
      if (!overlap(dates)) continue;
      if (isSame(first, second, organization)) return `${first.kind} ${first.id}`;
      const person = organization.people.find(
        (each) => isMeant(first, each, organization) && isMeant(second, each, organization),
      );
      if (person) return person.email;
    }
  return undefined;
}

function overlap(all: readonly Dates[]): boolean {
  const starts = all.map(({ from }) => (from === undefined ? -Infinity : toEpochDay(from)));
  const ends = all.map(({ until }) => (until === undefined ? Infinity : toEpochDay(until)));
  return Math.max(...starts) <= Math.min(...ends);
}

function isSame(first: Party, second: Party, organization: Organization): boolean {
  if (first.kind === second.kind && first.id.toLowerCase() === second.id.toLowerCase()) return true;
  if (first.kind === 'role' && second.kind === 'role')
    return (
      rolesWith([first.id], organization).has(second.id) ||
      rolesWith([second.id], organization).has(first.id)
    );
  return isTeamOf(first, second, organization) || isTeamOf(second, first, organization);
}

const isTeamOf = (team: Party, of: Party, { teams }: Organization) =>
  team.kind === 'team' && of.kind === 'department' && teams.get(team.id)?.department === of.id;

function isMeant({ kind, id }: Party, person: PersonSeed, organization: Organization): boolean {
  switch (kind) {
    case 'person':
      return person.email.toLowerCase() === id.toLowerCase();
    case 'role':
      return rolesWith(person.roles, organization).has(id);
    case 'team':
      return person.teams.includes(id);
    case 'department': {
      const ofTeams = person.teams.map((team) => organization.teams.get(team)?.department);
      return person.departments.includes(id) || ofTeams.includes(id);
    }
  }
}

/** The roles and those that they include. */
function rolesWith(roles: readonly string[], organization: Organization): ReadonlySet<string> {
  const found = new Set(roles);
  for (const role of found)
    for (const more of organization.roles.get(role)?.includes ?? []) found.add(more);
  return found;
}
