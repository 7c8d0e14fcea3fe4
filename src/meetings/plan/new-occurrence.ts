import { workingCalendar, type Meeting, type Organization } from '../../definitions/index.ts';
import { addDuration, localize, type Instant } from '../../shared/index.ts';
import type { Occurrence } from '../model/occurrence.ts';
import { attendeesOf, leaderOf, type Standing } from './attendance.ts';

/** What an occurrence is from the start, by the definition and who is who now. */
export function newOccurrence(
  meeting: Meeting,
  times: { readonly planned: Instant; readonly start: Instant; readonly called: boolean },
  standing: Standing,
): Omit<Occurrence, 'id' | 'revision'> {
  const { organization } = standing;
  const language = languageOf(organization);
  const chair = leaderOf(meeting.chair, standing);
  const secretary = leaderOf(meeting.secretary, standing) ?? chair;
  const empty = { attendees: [], guests: [], agenda: [], matters: [], decisions: [], actions: [] };
  const lead = {
    ...(chair !== undefined && { chair }),
    ...(secretary !== undefined && { secretary }),
  };
  return {
    meeting: meeting.id,
    subject: localize(meeting.title, language),
    called: times.called,
    planned: times.planned,
    starts: times.start,
    ends: endOf(meeting, times.start, organization),
    status: 'planned',
    ...(meeting.place !== undefined && { place: localize(meeting.place, language) }),
    ...(meeting.link !== undefined && { link: meeting.link }),
    ...lead,
    sequence: 0,
    ...empty,
    attendees: attendeesOf(meeting, { ...lead, attendees: [], matters: [] }, standing),
  };
}

/** When an occurrence that begins then ends. */
export function endOf(
  { lasts }: Pick<Meeting, 'lasts'>,
  start: Instant,
  organization: Organization,
): Instant {
  return addDuration(workingCalendar(organization), start, lasts);
}

/** The language of texts that are kept once for everybody. */
export function languageOf({ languages }: Pick<Organization, 'languages'>): string {
  return languages?.[0] ?? 'en';
}
