import {
  attendeeReason,
  saidTo,
  type Occurrence,
  type OpenedOccurrence,
} from '../../meetings/index.ts';
import { localize, toIso } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { filled } from '../standing/reading.ts';
import { agendaJson } from './agenda-json.ts';
import { actionJson, named, namesIn } from './names.ts';

/** An occurrence in a list, as the caller has it. */
export function occurrenceJson(
  occurrence: Occurrence,
  { services, actor, locale }: Pick<Call, 'services' | 'actor' | 'locale'>,
): object {
  const { place } = occurrence;
  const meeting = services.workspaces.current().workspace.meetings.get(occurrence.meeting);
  const own = occurrence.attendees.find(({ person }) => person === actor.id);
  return filled({
    id: occurrence.id,
    meeting: occurrence.meeting,
    subject: saidTo(locale, meeting?.title, occurrence.subject),
    starts: toIso(occurrence.starts),
    ends: toIso(occurrence.ends),
    status: occurrence.status,
    place: place && saidTo(locale, meeting?.place, place),
    link: occurrence.link,
    answer: own?.answer,
    required: own?.required,
  });
}

/** An occurrence with its agenda, its people and its minutes, as the caller may see them. */
export async function oneOccurrenceJson(
  call: Pick<Call, 'services' | 'actor' | 'now' | 'locale'>,
  opened: OpenedOccurrence,
): Promise<object> {
  const { meeting, occurrence, leads } = opened;
  const { organization } = call.services.workspaces.current().workspace;
  const names = await namesIn(call, [occurrence]);
  const person = (id: string | undefined) => (id === undefined ? undefined : named(id, names));
  const moment = (at: number | undefined) => (at === undefined ? undefined : toIso(at));
  return {
    ...occurrenceJson(occurrence, call),
    ...filled({
      chair: person(occurrence.chair),
      secretary: person(occurrence.secretary),
      filled: moment(occurrence.filled),
      next: moment(occurrence.next),
      document: meeting.document,
    }),
    revision: occurrence.revision,
    zone: meeting.zone,
    planned: toIso(occurrence.planned),
    called: occurrence.called,
    leads,
    attendees: occurrence.attendees.map((one) =>
      filled({
        person: person(one.person),
        required: one.required,
        because: localize(attendeeReason(one, organization), call.locale),
        answer: one.answer,
        comment: one.comment,
        presence: one.presence,
      }),
    ),
    guests: occurrence.guests,
    agenda: await agendaJson(call, opened, names),
    decisions: occurrence.decisions,
    actions: occurrence.actions.map((item) => actionJson({ occurrence, item }, names)),
  };
}
