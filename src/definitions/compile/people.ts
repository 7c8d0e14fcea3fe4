import type { RawOrganization } from '../kinds/organization.ts';
import type { Site } from '../load/site.ts';
import type { PersonSeed } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { checkInOrganization, checkName, checkRoles, entriesOf } from './names.ts';
import { dependencyOrder } from './order.ts';

/** The people that a new store starts with; each is named by an e-mail address of their own. */
export function peopleOf(
  draft: Draft,
  site: Site,
  { people = [] }: RawOrganization,
): readonly PersonSeed[] {
  const emails = people.map(({ email }) => email);
  const managers = new Map<string, ReadonlySet<string>>();
  const seeds = people.map((person, index): PersonSeed => {
    const at = site.at(index);
    const { email, name, manager, locale } = person;
    if (!/^\S+@\S+\.\S+$/.test(email))
      at.at('email').report('bad-email', { params: { value: email } });
    if (emails.indexOf(email) < index)
      at.at('email').report('duplicate-person', { params: { name: email } });
    if (manager !== undefined && checkName(at.at('manager'), manager, emails, 'unknown-person'))
      managers.set(email, new Set([manager]));
    return {
      email,
      name,
      roles: checkRoles(draft, at.at('roles'), person.roles),
      departments: placesOf(draft, at.at('departments'), person.departments, 'departments'),
      teams: placesOf(draft, at.at('teams'), person.teams, 'teams'),
      ...(manager === undefined ? {} : { manager }),
      ...(locale === undefined ? {} : { locale }),
    };
  });
  reportManagers(site, managers, emails);
  return seeds;
}

function placesOf(
  draft: Draft,
  site: Site,
  written: string | readonly string[] | undefined,
  part: 'departments' | 'teams',
): readonly string[] {
  const code = part === 'teams' ? 'unknown-team' : 'unknown-department';
  return entriesOf(written, site).flatMap(([name, at]) =>
    checkInOrganization(draft, at, name, part, code) ? [name] : [],
  );
}

function reportManagers(
  site: Site,
  managers: ReadonlyMap<string, ReadonlySet<string>>,
  emails: readonly string[],
): void {
  const { cycle } = dependencyOrder(managers);
  if (!cycle) return;
  const at = site.at(emails.indexOf(cycle[0] ?? ''), 'manager');
  at.report('manager-cycle', { params: { cycle: cycle.join(' → ') } });
}
