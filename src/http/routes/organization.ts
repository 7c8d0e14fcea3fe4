import { Type } from 'typebox';
import type { NamedCalendar, Organization } from '../../definitions/index.ts';
import { localize, type Locale, type TimeRange } from '../../shared/index.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { closed } from '../schemas/parts.ts';
import type { Services } from '../services.ts';
import { filled } from '../standing/reading.ts';

const Text = Type.String();
const Hours = Type.Array(closed({ from: Text, to: Text }), {
  description: 'Such as 09:00 to 18:00.',
});

const OrganizationSchema = closed({
  id: Text,
  title: Text,
  zone: Text,
  currency: Text,
  fiscalYearStart: Type.Integer({ description: 'A month, 1 to 12.' }),
  languages: Type.Optional(Type.Array(Text)),
  calendar: Type.String({ description: 'Of departments that name none.' }),
  departments: Type.Array(
    closed({
      id: Text,
      title: Text,
      within: Type.Optional(Text),
      liaison: Type.Optional(closed({ id: Type.Optional(Text), name: Text, email: Text })),
      calendar: Text,
    }),
  ),
  teams: Type.Array(closed({ id: Text, title: Text, department: Text })),
  roles: Type.Array(
    closed({ id: Text, title: Text, includes: Type.Array(Text), rights: Type.Array(Text) }),
  ),
  calendars: Type.Array(
    closed({
      id: Text,
      title: Text,
      zone: Text,
      hours: Type.Record(Text, Hours, { description: 'By day of the week.' }),
      holidays: Type.Array(Text),
      extraDays: Type.Record(Text, Hours, { description: 'Dates with hours of their own.' }),
    }),
  ),
});

/** Departments, teams, roles and calendars, as the current release has them. */
export const organizationRoutes: readonly Route[] = [
  route({
    id: 'readOrganization',
    method: 'GET',
    path: '/organization',
    tag: 'People',
    summary: 'Departments with their liaisons, teams, roles and working calendars',
    allowed: signedIn('read'),
    replies: { 200: { description: 'The organization.', schema: OrganizationSchema } },
    handle: async ({ services, locale }) => {
      const { organization } = services.workspaces.current().workspace;
      return answer(await organizationJson(services, organization, locale));
    },
  }),
];

async function organizationJson(
  { store }: Pick<Services, 'store'>,
  organization: Organization,
  locale: Locale,
): Promise<object> {
  const { id, title, zone, currency, fiscalYearStart, languages, calendar } = organization;
  const say = (text: Organization['title']): string => localize(text, locale);
  const departments = await Promise.all(
    [...organization.departments.values()].map(async ({ liaison, ...department }) =>
      filled({
        ...department,
        title: say(department.title),
        liaison: liaison === undefined ? undefined : await liaisonJson(store, liaison),
      }),
    ),
  );
  return filled({
    id,
    title: say(title),
    zone,
    currency,
    fiscalYearStart,
    languages,
    calendar,
    departments,
    teams: [...organization.teams.values()].map((team) => ({ ...team, title: say(team.title) })),
    roles: [...organization.roles.values()].map((role) => ({ ...role, title: say(role.title) })),
    calendars: [...organization.calendars].map(([name, one]) => calendarJson(name, one, locale)),
  });
}

async function liaisonJson(store: Services['store'], email: string): Promise<object> {
  const person = await store.findPersonByEmail(email);
  return filled({ id: person?.id, name: person?.name ?? email, email });
}

function calendarJson(id: string, calendar: NamedCalendar, locale: Locale): object {
  const { title, zone, hours, holidays = [], extraDays = {} } = calendar;
  return {
    id,
    title: localize(title, locale),
    zone,
    hours: Object.fromEntries(
      Object.entries(hours).map(([day, ranges]) => [day, ranges.map(rangeJson)]),
    ),
    holidays,
    extraDays: Object.fromEntries(
      Object.entries(extraDays).map(([date, ranges]) => [date, ranges.map(rangeJson)]),
    ),
  };
}

function rangeJson({ start, end }: TimeRange): object {
  return { from: clockTime(start), to: clockTime(end) };
}

function clockTime(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
