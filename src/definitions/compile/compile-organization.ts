import { workingTimeFunctions } from '../../expressions/index.ts';
import { isCurrency, isTimeZone } from '../../shared/index.ts';
import type { KindDocument } from '../kinds/document.ts';
import type { RawOrganization } from '../kinds/organization.ts';
import type { Site } from '../load/site.ts';
import {
  rights,
  type Department,
  type NamedCalendar,
  type Organization,
  type Role,
  type Team,
} from '../model/index.ts';
import { calendarAt } from './calendar.ts';
import { defaultCalendar, officeHoursTitle } from './default-calendar.ts';
import type { Draft } from './draft.ts';
import { months } from './months.ts';
import { checkInOrganization, checkName, checkRoles, entriesOf, keysAt, titleOf } from './names.ts';
import { dependencyOrder } from './order.ts';
import { peopleOf } from './people.ts';

/** Makes the calendars known, and with them the working time that formulas may count. */
export function declareOrganization(
  { value, site }: KindDocument<RawOrganization>,
  draft: Draft,
): void {
  const calendars = new Map(
    Object.entries(value.calendars ?? {}).flatMap(([name, raw]) => {
      const calendar = calendarAt(site.at('calendars', name), raw, value.zone);
      return calendar ? [[name, calendar] as const] : [];
    }),
  );
  if (!value.calendars) calendars.set('default', defaultCalendar(value.zone));
  draft.calendars = calendars;
  const usual = calendars.get(usualCalendar(value));
  if (usual) draft.functions = workingTimeFunctions(usual);
}

/** The calendar that the organization names as its own, else the first. */
function usualCalendar({ calendar, calendars = {} }: RawOrganization): string {
  const [first = 'default'] = Object.keys(calendars);
  return calendar ?? first;
}

/** Compiles departments, teams, roles, calendars and the people that a new store starts with. */
export function compileOrganization(
  { id, value, site }: KindDocument<RawOrganization>,
  draft: Draft,
): void {
  checkZone(site.at('zone'), value.zone);
  if (!isCurrency(value.currency))
    site.at('currency').report('bad-currency', { params: { currency: value.currency } });
  const calendar = usualCalendar(value);
  if (value.calendar !== undefined)
    checkName(site.at('calendar'), calendar, keysAt(site.at('calendars')), 'unknown-calendar');
  const organization: Organization = {
    id,
    title: titleOf(value.title, id),
    zone: value.zone,
    currency: value.currency,
    departments: departmentsOf(draft, site.at('departments'), value, calendar),
    teams: teamsOf(draft, site.at('teams'), value),
    roles: rolesOf(draft, site.at('roles'), value),
    calendars: namedCalendars(draft, value),
    calendar,
    fiscalYearStart: fiscalYearStart(site.at('fiscal year starts'), value['fiscal year starts']),
    people: peopleOf(draft, site.at('people'), value),
    ...(value.languages === undefined ? {} : { languages: value.languages }),
  };
  draft.organization = organization;
}

/** The calendars by what people call them; the hours of organizations that name none are office hours. */
function namedCalendars(
  draft: Draft,
  { calendars }: RawOrganization,
): ReadonlyMap<string, NamedCalendar> {
  const title = (id: string) =>
    calendars === undefined ? officeHoursTitle : titleOf(calendars[id]?.title, id);
  return new Map([...draft.calendars].map(([id, one]) => [id, { ...one, title: title(id) }]));
}

export function checkZone(site: Site, zone: string): boolean {
  if (isTimeZone(zone)) return true;
  site.report('bad-time-zone', { params: { zone } });
  return false;
}

function departmentsOf(
  draft: Draft,
  site: Site,
  { departments, people }: RawOrganization,
  usual: string,
): ReadonlyMap<string, Department> {
  const above = new Map<string, ReadonlySet<string>>();
  const result = new Map<string, Department>();
  for (const [id, raw] of Object.entries(departments)) {
    const at = site.at(id);
    const { within, liaison, calendar = usual } = raw;
    if (
      within !== undefined &&
      checkName(at.at('within'), within, keysAt(site), 'unknown-department')
    )
      above.set(id, new Set([within]));
    if (raw.calendar !== undefined)
      checkInOrganization(draft, at.at('calendar'), raw.calendar, 'calendars', 'unknown-calendar');
    if (liaison !== undefined) checkLiaison(at.at('liaison'), liaison, id, people ?? []);
    result.set(id, {
      id,
      title: titleOf(raw.title, id),
      calendar,
      ...(within === undefined ? {} : { within }),
      ...(liaison === undefined ? {} : { liaison }),
    });
  }
  reportCycle(site, above, 'department-cycle');
  return result;
}

/** Where the people are written here, the liaison is one of the department. */
function checkLiaison(
  site: Site,
  liaison: string,
  department: string,
  people: NonNullable<RawOrganization['people']>,
): void {
  if (people.length === 0) return;
  const known = people.map(({ email }) => email);
  if (!checkName(site, liaison, known, 'unknown-person')) return;
  const person = people.find(({ email }) => email === liaison);
  const places = person?.departments ?? [];
  if (!places.includes(department))
    site.report('liaison-elsewhere', { params: { person: liaison, department } });
}

function teamsOf(
  draft: Draft,
  site: Site,
  { teams = {} }: RawOrganization,
): ReadonlyMap<string, Team> {
  return new Map(
    Object.entries(teams).map(([id, { title, department }]) => {
      const at = site.at(id, 'department');
      checkInOrganization(draft, at, department, 'departments', 'unknown-department');
      return [id, { id, title: titleOf(title, id), department }];
    }),
  );
}

function rolesOf(draft: Draft, site: Site, { roles }: RawOrganization): ReadonlyMap<string, Role> {
  const edges = new Map<string, ReadonlySet<string>>();
  const result = new Map<string, Role>();
  for (const [id, raw] of Object.entries(roles)) {
    const includes = checkRoles(draft, site.at(id, 'includes'), raw.includes);
    edges.set(id, new Set(includes));
    for (const [right, at] of entriesOf(raw.rights, site.at(id, 'rights')))
      checkName(at, right, rights, 'unknown-right');
    const granted = entriesOf(raw.rights, site).map(([right]) => right);
    result.set(id, { id, title: titleOf(raw.title, id), includes, rights: granted });
  }
  reportCycle(site, edges, 'role-cycle');
  return result;
}

function reportCycle(
  site: Site,
  edges: ReadonlyMap<string, ReadonlySet<string>>,
  code: 'department-cycle' | 'role-cycle',
): void {
  const { cycle } = dependencyOrder(edges);
  if (!cycle) return;
  const part = code === 'role-cycle' ? 'includes' : 'within';
  site.at(cycle[0] ?? '', part).report(code, { params: { cycle: cycle.join(' → ') } });
}

function fiscalYearStart(site: Site, written: number | string | undefined): number {
  if (written === undefined) return 1;
  if (typeof written === 'number') return written;
  const index = months.indexOf(written.toLowerCase());
  if (index < 0) site.report('bad-month', { params: { value: written } });
  return Math.max(0, index) + 1;
}
