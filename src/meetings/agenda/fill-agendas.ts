import { workingCalendar, type AgendaSection, type Meeting } from '../../definitions/index.ts';
import { DAY, localize, momentText, subtractDuration } from '../../shared/index.ts';
import { eachMeeting } from '../each-meeting.ts';
import { inviteTo } from '../invitations/invite.ts';
import { pageOf } from '../invitations/event.ts';
import { keepOccurrence, occurrencesWithin } from '../keep.ts';
import { saidTo } from '../model/in-words.ts';
import type { Occurrence, Topic } from '../model/occurrence.ts';
import type { MeetingParts } from '../parts.ts';
import { attendeesOf, leaderOf, type Standing } from '../plan/attendance.ts';
import { languageOf } from '../plan/new-occurrence.ts';
import { actorFor, standingNow } from '../plan/standing.ts';
import { mattersOf } from './find-matters.ts';

/** An agenda is filled at most so long before its meeting begins. */
const farthest = 31 * DAY;

/**
 * Fills the agendas whose hour has come, and tells those who come. Run twice it fills none anew. Returns how many
 * were filled.
 */
export async function fillAgendas(parts: MeetingParts): Promise<number> {
  let count = 0;
  const standing = await standingNow(parts);
  const calendar = workingCalendar(standing.organization);
  await eachMeeting(parts, async (meeting) => {
    const soon = await occurrencesWithin(
      parts,
      meeting.id,
      standing.now - DAY,
      standing.now + farthest,
    );
    for (const occurrence of soon) {
      const { status, starts, ends } = occurrence;
      const due = subtractDuration(calendar, starts, meeting.ready);
      if (status !== 'planned' || due > standing.now || ends <= standing.now) continue;
      await fillAgenda(parts, meeting, occurrence, standing);
      count++;
    }
  });
  return count;
}

/** Fills the agenda of one occurrence now, as its chair may see what there is; without a chair it finds nothing. */
export async function fillAgenda(
  parts: MeetingParts,
  meeting: Meeting,
  occurrence: Occurrence,
  standing: Standing,
): Promise<Occurrence> {
  const { now } = standing;
  const chair = actorFor(standing, occurrence.chair);
  const sections = [...meeting.sections.values()];
  const found = chair ? sections.map((section) => mattersOf(parts, section, chair, now)) : [];
  const matters = (await Promise.all(found)).flat();
  const added = occurrence.agenda.filter(({ section }) => !meeting.sections.has(section));
  const filled: Occurrence = {
    ...occurrence,
    status: 'ready',
    filled: now,
    matters,
    agenda: [...sections.map((section) => topicOf(section, standing)), ...added],
    attendees: attendeesOf(meeting, { ...occurrence, matters }, standing),
    ...nextOf(await laterOf(parts, meeting, occurrence)),
  };
  const invited = await inviteTo(parts, meeting, await keepOccurrence(parts, filled), standing);
  await tellReady(parts, meeting, invited, standing);
  return invited;
}

function topicOf({ id, title, minutes, presenter }: AgendaSection, standing: Standing): Topic {
  const person = leaderOf(presenter, standing);
  return {
    section: id,
    topic: localize(title, languageOf(standing.organization)),
    ...(person !== undefined && { presenter: person }),
    ...(minutes !== undefined && { minutes }),
  };
}

async function laterOf(
  parts: MeetingParts,
  { id }: Meeting,
  { starts }: Occurrence,
): Promise<Occurrence | undefined> {
  const later = await occurrencesWithin(parts, id, starts + 1, starts + 400 * DAY);
  return later.find(({ status }) => status !== 'cancelled');
}

function nextOf(later: Occurrence | undefined): Pick<Occurrence, 'next'> {
  return later ? { next: later.starts } : {};
}

async function tellReady(
  { post }: MeetingParts,
  { zone, title }: Meeting,
  { id, meeting, subject, starts, attendees }: Occurrence,
  { now }: Standing,
): Promise<void> {
  await post.tell({
    key: `meeting/${id}/agenda`,
    topic: 'agenda ready',
    to: attendees.filter(({ answer }) => answer !== 'declined').map(({ person }) => person),
    at: now,
    title: {
      en: `Agenda: ${saidTo('en', title, subject)}`,
      'zh-CN': `会议议程：${saidTo('zh-CN', title, subject)}`,
    },
    text: {
      en: `The agenda is ready. It begins ${momentText(starts, 'en', zone)}.`,
      'zh-CN': `议程已就绪，会议于 ${momentText(starts, 'zh-CN', zone)} 开始。`,
    },
    link: pageOf({ meeting, id }),
    button: { en: 'Read the agenda', 'zh-CN': '查看议程' },
  });
}
