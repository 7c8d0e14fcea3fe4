import { parsePercent } from '../../shared/index.ts';
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
      ...workOf(draft, at, person),
    };
  });
  reportManagers(site, managers, emails);
  return seeds;
}

type RawPerson = NonNullable<RawOrganization['people']>[number];

/** How much, when and in what somebody works. */
function workOf(
  draft: Draft,
  site: Site,
  { share: written, capacity, calendar, skills }: RawPerson,
): Pick<PersonSeed, 'share' | 'capacity' | 'calendar' | 'skills'> {
  if (calendar !== undefined)
    checkInOrganization(draft, site.at('calendar'), calendar, 'calendars', 'unknown-calendar');
  const share = written === undefined ? undefined : shareAt(site.at('share'), written);
  const levels = Array.isArray(skills)
    ? Object.fromEntries(skills.map((skill) => [skill, usualLevel]))
    : skills;
  return {
    ...(share === undefined ? {} : { share }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(calendar === undefined ? {} : { calendar }),
    ...(levels === undefined ? {} : { skills: levels }),
  };
}

/** The level of a skill that is given without one, of 1 to 5. */
const usualLevel = 3;

function shareAt(site: Site, text: string): number | undefined {
  const parsed = parsePercent(text);
  if (!parsed.ok) {
    site.pass({ ...parsed.error, ...site.place });
    return undefined;
  }
  const share = parsed.value.toNumber();
  if (share > 0 && share <= 1) return share;
  const range = { en: 'above 0 % and up to 100 %', 'zh-CN': '大于 0 %，不超过 100 %' };
  site.report('out-of-range', { params: { value: text, range } });
  return undefined;
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
