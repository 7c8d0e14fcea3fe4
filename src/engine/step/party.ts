import { workingCalendar } from '../../definitions/index.ts';
import type { WorkingCalendar } from '../../shared/index.ts';
import { membersOf } from './members.ts';
import type { Turn } from './turn.ts';

/** Who holds a matter and is charged with its time. */
export interface Party {
  readonly person?: string | undefined;
  readonly department?: string | undefined;
}

export interface PartyCalendar {
  /** Id in the organization; absent where the organization has none of that name. */
  readonly id?: string;
  readonly calendar: WorkingCalendar;
}

/** The person's own working calendar, else that of the department, else the organization's. */
export function partyCalendar(turn: Turn, party: Party): PartyCalendar {
  const { organization } = turn.context;
  const { calendars } = organization;
  const own = calendars.size > 1 ? personalCalendar(turn, party.person) : undefined;
  const department = organization.departments.get(party.department ?? '')?.calendar;
  for (const id of [own, department]) {
    const calendar = id === undefined ? undefined : calendars.get(id);
    if (id !== undefined && calendar) return { id, calendar };
  }
  const calendar = workingCalendar(organization);
  return calendars.has(organization.calendar)
    ? { id: organization.calendar, calendar }
    : { calendar };
}

/** Asked for only where there is a choice, so that a house with one calendar never looks people up. */
function personalCalendar(turn: Turn, person: string | undefined): string | undefined {
  return person === undefined ? undefined : membersOf(turn, { person })[0]?.calendar;
}
