import { writeCalendar, type Method } from '../../calendar/index.ts';
import type { Meeting } from '../../definitions/index.ts';
import { momentText, type LocalizedText } from '../../shared/index.ts';
import { keepOccurrence } from '../keep.ts';
import { inWords, saidTo } from '../model/in-words.ts';
import type { Attendee, Occurrence } from '../model/occurrence.ts';
import type { MeetingParts } from '../parts.ts';
import type { Standing } from '../plan/attendance.ts';
import type { MeetingTold, MeetingTopic } from '../ports.ts';
import { eventOf, pageOf } from './event.ts';

/**
 * Tells those who belong to an occurrence of it: who was not told yet is invited, who knows an older version learns
 * of the change, and of a cancelled one everybody who was invited; those who left it are told that it goes on without
 * them. Told twice it tells nobody anew. Returns the occurrence as it is kept then.
 */
export async function inviteTo(
  parts: MeetingParts,
  meeting: Meeting,
  occurrence: Occurrence,
  standing: Standing,
  left: readonly Attendee[] = [],
): Promise<Occurrence> {
  const { sequence, status, attendees, ends } = occurrence;
  const gone = left.filter(({ told }) => told !== undefined);
  if (gone.length > 0) await tell('meeting cancelled', 'CANCEL', gone, `left/${sequence}`);
  const over = status === 'held' || ends <= standing.now;
  const untold = over ? [] : attendees.filter(({ told }) => told !== sequence);
  const fresh = untold.filter(({ told }) => told === undefined);
  const older = untold.filter(({ told }) => told !== undefined);
  if (status === 'cancelled') await tell('meeting cancelled', 'CANCEL', older, `${sequence}`);
  else {
    await tell('meeting invited', 'REQUEST', fresh, `${sequence}`);
    await tell('meeting changed', 'REQUEST', older, `${sequence}`);
  }
  if (untold.length === 0) return occurrence;
  const told = attendees.map((one) => ({ ...one, told: sequence }));
  return keepOccurrence(parts, { ...occurrence, attendees: told });

  async function tell(
    topic: MeetingTopic,
    method: Method,
    whom: readonly Attendee[],
    version: string,
  ): Promise<void> {
    if (whom.length === 0 || !meeting.invitations) return;
    await parts.post.tell({
      ...words(meeting, occurrence, topic, standing),
      key: `meeting/${occurrence.id}/${topic}/${version}`,
      topic,
      to: whom.map(({ person }) => person),
      at: standing.now,
      ...(topic === 'meeting invited' && { mailOnly: true }),
      ...calendarPart(parts, meeting, occurrence, standing, method),
    });
  }
}

function calendarPart(
  { post }: MeetingParts,
  meeting: Meeting,
  occurrence: Occurrence,
  standing: Standing,
  method: Method,
): Pick<MeetingTold, 'calendar'> {
  const organizer = post.organizer();
  if (!organizer) return {};
  const page = post.pageUrl(pageOf(occurrence));
  const event = eventOf(meeting, occurrence, standing, { page, organizer });
  const events = [method === 'CANCEL' ? { ...event, cancelled: true } : event];
  return { calendar: { method, text: writeCalendar({ method, events }, standing.now) } };
}

type Each = (locale: string) => string;

const titles: { readonly [topic in MeetingTopic]?: (subject: Each) => LocalizedText } = {
  'meeting invited': (subject) => ({
    en: `Invitation: ${subject('en')}`,
    'zh-CN': `会议邀请：${subject('zh-CN')}`,
  }),
  'meeting changed': (subject) => ({
    en: `Changed: ${subject('en')}`,
    'zh-CN': `会议变更：${subject('zh-CN')}`,
  }),
  'meeting cancelled': (subject) => ({
    en: `Cancelled: ${subject('en')}`,
    'zh-CN': `会议取消：${subject('zh-CN')}`,
  }),
};

/** What is said of it in the inbox and in the mail around the invitation. */
function words(
  meeting: Meeting,
  occurrence: Occurrence,
  topic: MeetingTopic,
  { people }: Standing,
): Pick<MeetingTold, 'title' | 'text' | 'facts' | 'link' | 'button'> {
  const { subject, starts, place, link, chair } = occurrence;
  const when = {
    en: momentText(starts, 'en', meeting.zone),
    'zh-CN': momentText(starts, 'zh-CN', meeting.zone),
  };
  const by = chair === undefined ? undefined : people.person(chair)?.name;
  const where = place === undefined ? link : inWords(meeting.place, place);
  const said: Each = (locale) => saidTo(locale, meeting.title, subject);
  return {
    title: titles[topic]?.(said) ?? subject,
    text: when,
    facts: [
      ...(where === undefined ? [] : [{ label: { en: 'Place', 'zh-CN': '地点' }, value: where }]),
      ...(by === undefined ? [] : [{ label: { en: 'Chair', 'zh-CN': '主持人' }, value: by }]),
    ],
    link: pageOf(occurrence),
    button: { en: 'Open the meeting', 'zh-CN': '打开会议' },
  };
}
