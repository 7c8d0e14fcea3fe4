import { readReplies, type Answer, type Reply } from '../../calendar/index.ts';
import { holdsRight, type Actor } from '../../access/index.ts';
import { BatonError, DAY } from '../../shared/index.ts';
import { keepOccurrence, occurrencesWithin } from '../keep.ts';
import type { Occurrence } from '../model/occurrence.ts';
import { occurrenceOf } from '../model/stored.ts';
import type { MeetingParts } from '../parts.ts';
import { standingNow } from '../plan/standing.ts';
import { openOccurrence } from '../read/open-occurrence.ts';
import { namedByUid } from './event.ts';

/** Answers for oneself. Raises `not-found`, `meeting-not-invited`, `meeting-over`, `meeting-cancelled`. */
export async function answerInvitation(
  parts: MeetingParts,
  actor: Actor,
  where: { readonly meeting: string; readonly occurrence: string },
  { answer, comment }: { readonly answer: Answer; readonly comment?: string },
): Promise<Occurrence> {
  const { occurrence } = await openOccurrence(parts, actor, where);
  return keepAnswer(parts, occurrence, actor.id, {
    answer,
    at: parts.clock.now(),
    ...(comment !== undefined && { comment }),
  });
}

/**
 * Takes what calendar programs answered, for oneself or, by who administers data, for anybody: a mail gateway. Of an older version than the one invited to last, or given before an answer
 * that is known, it changes nothing. Returns the occurrences answered. Raises `not-a-calendar`, `not-a-reply`,
 * `not-found` where there is no such meeting, `meeting-not-invited`.
 */
export async function takeReplies(
  parts: MeetingParts,
  actor: Actor,
  text: string,
): Promise<readonly Occurrence[]> {
  const read = readReplies(text);
  if (!read.ok) throw new BatonError(read.error);
  const answered: Occurrence[] = [];
  for (const reply of read.value) {
    const occurrence = await occurrenceAnswered(parts, reply);
    const { people } = await standingNow(parts);
    const person = people.byEmail(reply.email)?.id ?? '';
    if (person !== actor.id && !holdsRight(actor, 'administer data'))
      throw new BatonError({ code: 'meeting-not-invited' });
    answered.push(await keepReply(parts, occurrence, person, reply));
  }
  return answered;
}

async function keepReply(
  parts: MeetingParts,
  occurrence: Occurrence,
  person: string,
  reply: Reply,
): Promise<Occurrence> {
  const known = occurrence.attendees.find((one) => one.person === person);
  const isOld = reply.sequence < occurrence.sequence || reply.at < (known?.answered ?? -Infinity);
  return isOld && known ? occurrence : keepAnswer(parts, occurrence, person, reply);
}

async function occurrenceAnswered(
  parts: MeetingParts,
  { uid, occurrence: planned }: Reply,
): Promise<Occurrence> {
  const { workspace } = parts.workspaces.current();
  const name = namedByUid(uid, workspace) ?? '';
  const meeting = workspace.meetings.get(name);
  if (meeting && planned !== undefined) {
    const near = await occurrencesWithin(parts, name, planned - 31 * DAY, planned + 31 * DAY);
    const found = near.find((one) => !one.called && one.planned === planned);
    if (found) return found;
  }
  for (const { collection } of meeting ? [] : workspace.meetings.values()) {
    const record = await parts.store.loadRecord(collection, name);
    if (record) return occurrenceOf(record);
  }
  const what = { en: 'meeting', 'zh-CN': '会议' };
  throw new BatonError({ code: 'not-found', params: { what, id: uid } });
}

async function keepAnswer(
  parts: MeetingParts,
  occurrence: Occurrence,
  person: string,
  { answer, at, comment }: Pick<Reply, 'answer' | 'at' | 'comment'>,
): Promise<Occurrence> {
  if (!occurrence.attendees.some((one) => one.person === person))
    throw new BatonError({ code: 'meeting-not-invited' });
  if (occurrence.status === 'cancelled') throw new BatonError({ code: 'meeting-cancelled' });
  if (occurrence.status === 'held') throw new BatonError({ code: 'meeting-over' });
  const attendees = occurrence.attendees.map((one) =>
    one.person === person
      ? { ...one, answer, answered: at, ...(comment !== undefined && { comment }) }
      : one,
  );
  return keepOccurrence(parts, { ...occurrence, attendees });
}
