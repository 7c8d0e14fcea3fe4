import { expandRoles, type Person as Colleague } from '../../access/index.ts';
import type { Incentive, Organization } from '../../definitions/index.ts';
import { dateIn, type BusinessPeriod, type Decimal, type Period } from '../../shared/index.ts';
import { targetOf, type Days, type Target } from '../../targets/index.ts';
import { spellsIn } from '../calculate/people.ts';
import { longestTime, timeOf } from '../calculate/period.ts';
import type { SettledPerson } from '../model/book.ts';
import type { DatedMembership, Person } from '../model/facts.ts';
import type { IncentiveParts } from '../parts.ts';
import { metricsIn } from './plan-reads.ts';
import { figuresOfPerson } from './read-figures.ts';
import type { PlanInForce } from './read-cases.ts';

/** Everybody as a plan sees him in a period, with what is set for those who take part and what they reached. */
export async function readPeople(
  parts: IncentiveParts,
  { plan, workspace }: PlanInForce,
  period: Period,
  settled?: readonly SettledPerson[],
): Promise<readonly Person[]> {
  const { all } = await parts.directory.people();
  const time = longestTime(plan, period);
  const now = all.map((person) => personOf(person, workspace.organization, time));
  const frozen = new Map(settled?.map((person) => [person.id, person]));
  const people = settled ? now.map((one) => frozen.get(one.id) ?? standingBy(one)) : now;
  const targets = await readTargets(parts, plan, daysOf(plan, period));
  const longer = await readLongerTargets(parts, plan, period);
  return Promise.all(
    people.map(async (person): Promise<Person> => {
      if (!takesPart(plan, person, period)) return person;
      const figures = await figuresOfPerson(parts, plan, person, period);
      return { ...person, targets: targets(person.id), figures, ...longer(person.id) };
    }),
  );
}

/** Those whom a period has to go by once it is handed in: who take part, their managers, and theirs. */
export function settledPeople(
  plan: Incentive,
  people: readonly Person[],
  period: Period,
): readonly SettledPerson[] {
  const takingPart = people.filter((person) => takesPart(plan, person, period));
  const managers = managersOf(takingPart);
  const above = managersOf(people.filter(({ id }) => managers.has(id)));
  return people
    .filter((one) => takingPart.includes(one) || managers.has(one.id) || above.has(one.id))
    .map(({ targets: _targets, figures: _figures, targetsPer: _longer, ...person }) => person);
}

const managersOf = (people: readonly Person[]) => new Set(people.map(({ manager }) => manager));

/** Whether somebody takes part at any moment of the period. */
export function takesPart(plan: Incentive, person: Person, period: Period): boolean {
  return spellsIn(plan.for, person, period, plan.period.zone).length > 0;
}

/** Somebody who took no part when the period was handed in takes none since. */
function standingBy({ manager: _manager, ...person }: Person): Person {
  return { ...person, roles: [], teams: [], departments: [], memberships: [] };
}

function personOf(colleague: Colleague, organization: Organization, period: Period): Person {
  const { id, name, email, active, manager, signedOutAt } = colleague;
  const memberships = membershipsOf(colleague, organization, period);
  const within = (kind: DatedMembership['kind']): readonly string[] => [
    ...new Set(memberships.filter((one) => one.kind === kind).map((one) => one.id)),
  ];
  return {
    id,
    name,
    email,
    roles: within('role'),
    teams: within('team'),
    departments: within('department'),
    memberships,
    ...(manager !== undefined && { manager }),
    ...(!active && signedOutAt !== undefined && { until: signedOutAt }),
  };
}

/** Where somebody stands at any moment of the period, with what roles and teams bring along. */
function membershipsOf(
  { memberships }: Colleague,
  organization: Organization,
  { start, end }: Period,
): readonly DatedMembership[] {
  return memberships
    .filter(({ from, to }) => (from ?? start) < end && start < (to ?? end))
    .flatMap((place): readonly DatedMembership[] => {
      if (place.kind === 'role')
        return expandRoles([place.id], organization).map((id) => ({ ...place, id }));
      const department = organization.teams.get(place.id)?.department;
      if (place.kind === 'department' || department === undefined) return [place];
      return [place, { ...place, kind: 'department', id: department }];
    });
}

function daysOf({ period: { zone } }: Incentive, { start, end }: Period): Days {
  return { from: dateIn(start, zone), until: dateIn(end - 1, zone) };
}

/** What is set for the longer times over which rules of the plan count. */
async function readLongerTargets(
  parts: IncentiveParts,
  plan: Incentive,
  period: Period,
): Promise<(person: string) => Pick<Person, 'targetsPer'>> {
  const found = new Map<BusinessPeriod, TargetsOf>();
  for (const { payment } of plan.pays) {
    if (!('per' in payment) || payment.per === 'deal' || payment.per === 'period') continue;
    const time = timeOf(plan, payment.per, period);
    if (!found.has(payment.per))
      found.set(payment.per, await readTargets(parts, plan, daysOf(plan, time)));
  }
  if (found.size === 0) return () => ({});
  return (person) => ({
    targetsPer: Object.fromEntries([...found].map(([per, targets]) => [per, targets(person)])),
  });
}

type TargetsOf = (person: string) => { readonly [metric: string]: Decimal };

/** What is set for people, in the currency of the plan. */
async function readTargets(
  { store }: IncentiveParts,
  plan: Incentive,
  days: Days,
): Promise<TargetsOf> {
  const all: readonly (readonly Target[])[] = await Promise.all(
    metricsIn(plan).map((metric) => store.listTargets({ metric, ...days })),
  );
  const counted = all.flat().filter(({ of, currency = plan.currency }) => {
    return of.kind === 'person' && currency === plan.currency;
  });
  const byPerson = Map.groupBy(counted, ({ of }) => of.id ?? '');
  return (person) => {
    const own = Map.groupBy(byPerson.get(person) ?? [], ({ metric }) => metric);
    const found = [...own].flatMap(([metric, targets]) => {
      const target = targetOf(targets, days);
      return target ? ([[metric, target]] as const) : [];
    });
    return Object.fromEntries(found);
  };
}
