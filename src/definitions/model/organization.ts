import type { LocalizedText, WorkingCalendar } from '../../shared/index.ts';

export interface Department {
  readonly id: string;
  readonly title: LocalizedText;
  /** The department above, if any. */
  readonly within?: string;
  /** The person (by e-mail address) that other departments turn to. */
  readonly liaison?: string;
  readonly calendar: string;
}

export interface Team {
  readonly id: string;
  readonly title: LocalizedText;
  readonly department: string;
}

export interface Role {
  readonly id: string;
  readonly title: LocalizedText;
  /** Roles whose rights this one has as well. */
  readonly includes: readonly string[];
  /** Rights of the product itself (see `rights`). */
  readonly rights: readonly string[];
}

/** When people work, by a name of its own. */
export interface NamedCalendar extends WorkingCalendar {
  readonly title: LocalizedText;
}

/** Departments, teams, roles and calendars. People and their places are records in the store. */
export interface Organization {
  readonly id: string;
  readonly title: LocalizedText;
  readonly zone: string;
  readonly currency: string;
  readonly departments: ReadonlyMap<string, Department>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly calendars: ReadonlyMap<string, NamedCalendar>;
  /** The calendar of departments that name none, and of the working time that formulas count. */
  readonly calendar: string;
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart: number;
  /** People that a new store starts with (example companies, first admin). */
  readonly people: readonly PersonSeed[];
  /** Languages in which every localised text is given; none where the organization names none. */
  readonly languages?: readonly string[];
}

/** The working calendar of the organization itself. */
export function workingCalendar(
  organization: Pick<Organization, 'calendars' | 'calendar' | 'zone'>,
): NamedCalendar {
  const { calendars, calendar, zone } = organization;
  return calendars.get(calendar) ?? { title: calendar, zone, hours: {} };
}

export interface PersonSeed {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly departments: readonly string[];
  readonly teams: readonly string[];
  readonly manager?: string;
  readonly locale?: string;
  /** Working time as a part of full time, above 0 and up to 1. */
  readonly share?: number;
  /** How many open cases at most are routed to the person. */
  readonly capacity?: number;
  /** Working calendar of the person, where it is not the department's. */
  readonly calendar?: string;
  /** Skills with their levels, 1 to 5. */
  readonly skills?: { readonly [skill: string]: number };
}
