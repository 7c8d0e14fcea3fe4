import { Type, type Static } from 'typebox';
import { Text, heading, idPattern, mapOf, name, object, oneOrMore } from './parts.ts';

const Hours = oneOrMore(
  Type.String({ description: 'From and to, such as `09:00-18:00`; over midnight `22:00-06:00`.' }),
);

const Calendar = object({
  title: Type.Optional(Text),
  zone: Type.Optional(Type.String({ description: 'IANA time zone, such as `Asia/Shanghai`.' })),
  hours: Type.Record(Type.String(), Hours, {
    description: 'Working hours by day: `monday`, or `monday to friday`.',
  }),
  holidays: Type.Optional(
    Type.Array(Type.String({ description: '`2026-10-01`, or `2026-10-01 to 2026-10-07`.' })),
  ),
  'extra days': Type.Optional(
    Type.Union([Type.Array(Type.String()), Type.Record(Type.String(), Hours)], {
      description:
        'Dates on which work is done whatever week and holidays say: with hours of their own, or listed, with the hours of the first working day.',
    }),
  ),
});
export type RawCalendar = Static<typeof Calendar>;

const Department = object({
  title: Type.Optional(Text),
  within: Type.Optional(name('department')),
  liaison: Type.Optional(
    Type.String({ description: 'E-mail address of the person whom other departments turn to.' }),
  ),
  calendar: Type.Optional(name('calendar')),
});

const Team = object({ title: Type.Optional(Text), department: name('department') });

const Role = object({
  title: Type.Optional(Text),
  includes: Type.Optional(oneOrMore(name('role'), 'Roles whose rights this one has as well.')),
  rights: Type.Optional(
    oneOrMore(
      Type.String({
        description:
          'publish, administer people, administer trainings, override, import, export or see as.',
      }),
    ),
  ),
});

const Person = object({
  email: Type.String(),
  name: Type.String(),
  roles: Type.Optional(oneOrMore(name('role'))),
  departments: Type.Optional(oneOrMore(name('department'))),
  teams: Type.Optional(oneOrMore(name('team'))),
  manager: Type.Optional(Type.String({ description: 'E-mail address of the manager.' })),
  locale: Type.Optional(Type.String({ description: 'Language tag, such as `zh-CN`.' })),
  share: Type.Optional(
    Type.String({ description: 'Working time as a part of full time, such as `50 %`.' }),
  ),
  capacity: Type.Optional(Type.Integer({ minimum: 0 })),
  calendar: Type.Optional(name('calendar')),
  skills: Type.Optional(
    Type.Union(
      [
        Type.Array(Type.String()),
        Type.Record(Type.String(), Type.Integer({ minimum: 1, maximum: 5 })),
      ],
      { description: 'Skills, or skills with their levels from 1 to 5.' },
    ),
  ),
});

export const OrganizationSchema = Type.Object(
  {
    ...heading('Organization'),
    zone: Type.String({ description: 'IANA time zone, such as `Asia/Shanghai`.' }),
    currency: Type.String({ description: 'ISO 4217, such as `CNY`.' }),
    languages: Type.Optional(
      Type.Array(Type.String(), {
        description: 'Languages in which every localised text must be given.',
      }),
    ),
    'fiscal year starts': Type.Optional(
      Type.Union([Type.Integer({ minimum: 1, maximum: 12 }), Type.String()], {
        description: 'First month of the fiscal year: 1 to 12, or its English name.',
      }),
    ),
    calendars: Type.Optional(mapOf(idPattern, Calendar)),
    calendar: Type.Optional(name('calendar')),
    departments: mapOf(idPattern, Department),
    teams: Type.Optional(mapOf(idPattern, Team)),
    roles: mapOf(idPattern, Role),
    people: Type.Optional(
      Type.Array(Person, { description: 'People that a new store starts with.' }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Organization',
    description: 'Departments, teams, roles and working calendars.',
  },
);
export type RawOrganization = Static<typeof OrganizationSchema>;
