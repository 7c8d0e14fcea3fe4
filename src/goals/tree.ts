import type { People, Person } from '../access/index.ts';
import type { Organization } from '../definitions/index.ts';
import type { Decimal, Period } from '../shared/index.ts';
import {
  levelName,
  targetOf,
  wasIn,
  type Days,
  type MeasureLevel,
  type Target,
} from '../targets/index.ts';

/** Somebody who has a target, below the next above him who has one; the company always stands at the top. */
export interface GoalNode {
  readonly name: string;
  readonly of: MeasureLevel;
  /** The name of the node above. Who is in two teams stands below each. */
  readonly within?: string;
  readonly target?: Decimal;
}

type Places = Pick<Organization, 'teams' | 'departments'>;

/** Who carries how much of a goal in a period, by the places that people had in it: each after what it is within. */
export function goalTree(
  targets: readonly Target[],
  days: Days,
  period: Period,
  people: Pick<People, 'person'>,
  organization: Places,
): readonly GoalNode[] {
  const amounts = amountsOf(targets, days);
  const company = levelName({ kind: 'company' });
  const nodeOf = (of: MeasureLevel, within: string): GoalNode => {
    const target = amounts.get(levelName(of));
    return { name: levelName(of), of, within, ...(target && { target }) };
  };
  const withTarget = (kind: MeasureLevel['kind']): readonly string[] =>
    [...amounts.keys()]
      .filter((name) => name.startsWith(`${kind} `))
      .map((name) => name.slice(kind.length + 1));
  const firstOf = (names: readonly string[]): string =>
    names.find((one) => amounts.has(one)) ?? company;
  const whole = amounts.get(company);
  return [
    { name: company, of: { kind: 'company' }, ...(whole && { target: whole }) },
    ...withTarget('department').map((id) =>
      nodeOf(
        { kind: 'department', id },
        firstOf(departmentsAbove(organization.departments.get(id)?.within, organization)),
      ),
    ),
    ...withTarget('team').map((id) =>
      nodeOf(
        { kind: 'team', id },
        firstOf(departmentsAbove(organization.teams.get(id)?.department, organization)),
      ),
    ),
    ...withTarget('person').flatMap((id) => {
      const person = people.person(id);
      const above = person ? placesOf(person, [...amounts.keys()], period, organization) : [];
      const places = above.length === 0 ? [company] : above;
      return places.map((within) => nodeOf({ kind: 'person', id }, within));
    }),
  ];
}

function amountsOf(targets: readonly Target[], days: Days): ReadonlyMap<string, Decimal> {
  const byLevel = Map.groupBy(targets, ({ of }) => levelName(of));
  const found = [...byLevel].flatMap(([name, own]) => {
    const amount = targetOf(own, days);
    return amount ? [[name, amount] as const] : [];
  });
  return new Map(found);
}

/** A department and those above it, the nearest first. */
function departmentsAbove(id: string | undefined, { departments }: Places): readonly string[] {
  const found: string[] = [];
  for (
    let at = id;
    at !== undefined && !found.includes(`department ${at}`);
    at = departments.get(at)?.within
  )
    found.push(`department ${at}`);
  return found;
}

/** The teams with a target that somebody was in; where there is none, the departments. */
function placesOf(
  person: Person,
  names: readonly string[],
  period: Period,
  organization: Places,
): readonly string[] {
  const within = (kind: 'team' | 'department') =>
    names.filter((name) => {
      const [own, id = ''] = name.split(' ');
      return own === kind && wasIn(person, { kind, id }, period, organization);
    });
  const teams = within('team');
  return teams.length > 0 ? teams : within('department');
}
