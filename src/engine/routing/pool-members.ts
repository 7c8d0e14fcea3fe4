import type { Person } from '../../access/index.ts';
import { workingCalendar } from '../../definitions/index.ts';
import {
  BatonError,
  nextWorkingInstant,
  type Instant,
  type WorkingCalendar,
} from '../../shared/index.ts';
import type { AssignmentRequest } from '../facts/index.ts';
import type { OpenWork } from '../ports.ts';
import type { PoolMember } from './pool-member.ts';
import type { Staff } from './staff.ts';

/**
 * Describes people as routing sees them: with their open work, and working time by their own calendar, else that
 * of the receiving department, else that of the organization.
 */
export function describeMembers(
  staff: Staff,
  work: readonly OpenWork[],
  { department, subject }: Pick<AssignmentRequest, 'department' | 'subject'>,
): (person: Person) => PoolMember {
  const { people, organization, now, sees } = staff;
  const workOf = Map.groupBy(work, ({ person }) => person);
  const starts = startsOfWork(now);
  const { calendars, departments } = organization;
  const usual =
    calendars.get(departments.get(department ?? '')?.calendar ?? '') ??
    workingCalendar(organization);
  const describe = (person: Person): PoolMember => {
    const { id, name, active, work: profile = {} } = person;
    const absence = people.absenceOf(person, now);
    const standIn = absence && people.standInFor(person, now);
    const begins = starts(calendars.get(profile.calendar ?? '') ?? usual);
    return {
      id,
      name,
      active,
      share: profile.share ?? 1,
      skills: profile.skills ?? {},
      work: workOf.get(id) ?? [],
      ...(sees &&
        subject && { maySee: sees(person, subject.collection, { ...subject.row, owner: id }) }),
      ...(profile.capacity !== undefined && { capacity: profile.capacity }),
      ...(begins !== undefined && { starts: begins }),
      ...(absence && { absentUntil: absence.to }),
      ...(standIn && { standIn: describe(standIn) }),
    };
  };
  return describe;
}

/** When work begins by a calendar; reckoned once for each. A calendar may have no working time at all. */
function startsOfWork(now: Instant): (calendar: WorkingCalendar) => Instant | undefined {
  const known = new Map<WorkingCalendar, Instant | undefined>();
  return (calendar) => {
    if (!known.has(calendar)) known.set(calendar, startOfWork(calendar, now));
    return known.get(calendar);
  };
}

function startOfWork(calendar: WorkingCalendar, now: Instant): Instant | undefined {
  try {
    return nextWorkingInstant(calendar, now);
  } catch (error) {
    if (error instanceof BatonError && error.code === 'no-working-time') return undefined;
    throw error;
  }
}
