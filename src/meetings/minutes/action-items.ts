import type { Actor } from '../../access/index.ts';
import type { CaseState } from '../../engine/index.ts';
import {
  BatonError,
  dateIn,
  DAY,
  startOfDate,
  toEpochDay,
  fromEpochDay,
} from '../../shared/index.ts';
import { eachMeeting } from '../each-meeting.ts';
import { pageOf } from '../invitations/event.ts';
import { keepOccurrence, occurrencesOwing, occurrencesWithin } from '../keep.ts';
import type { ActionItem, Occurrence } from '../model/occurrence.ts';
import type { MeetingParts } from '../parts.ts';
import { openOccurrence } from '../read/open-occurrence.ts';

/** An action item with the occurrence in which it was agreed. */
export interface OwedItem {
  readonly occurrence: Pick<Occurrence, 'id' | 'meeting' | 'subject' | 'starts'>;
  readonly item: ActionItem;
}

/** What is asked for when an action item is agreed. */
export interface NewAction {
  readonly action: string;
  readonly owner: string;
  /** A day. */
  readonly due: string;
  /** The case that it is about: the item is a task of that case. */
  readonly case?: string;
  /** The case moves no further before it is done. */
  readonly required?: boolean;
}

/** The matter in the inbox of who owns an item. */
export const matterOf = (occurrence: string, item: string): string =>
  `action:${occurrence}/${item}`;

/**
 * An item as it is kept: about a case it becomes a task of that case, by who agrees it. Raises what the engine does
 * where he may not add one.
 */
export async function agree(
  parts: MeetingParts,
  actor: Actor,
  zone: string,
  wanted: NewAction,
): Promise<ActionItem> {
  const { action, owner, due, required, case: caseId } = wanted;
  const id = parts.ids.next();
  const item = { id, action, owner, due, done: false };
  if (caseId === undefined) return item;
  const title = action;
  const end = startOfDate(fromEpochDay(toEpochDay(due) + 1), zone) - 1;
  const { state } = await parts.engine.execute(
    actor,
    { kind: 'add task', title, assignee: owner, due: end, ...(required && { required }) },
    { caseId, idempotencyKey: `action/${id}` },
  );
  const task = newestTask(state);
  return { ...item, case: caseId, ...(task !== undefined && { task }) };
}

function newestTask({ tasks = {} }: CaseState): string | undefined {
  const made = Object.values(tasks).toSorted((one, other) => other.added - one.added);
  const number = (id: string): number => Number(id.slice(id.lastIndexOf(':') + 1));
  return made.toSorted((one, other) => number(other.id) - number(one.id))[0]?.id;
}

/** Has the owner told of an item of his that is no task of a case, and again when its day has come. */
export async function tellOwner(
  { post, clock }: MeetingParts,
  { occurrence, item }: OwedItem,
  due: boolean,
): Promise<void> {
  if (item.task !== undefined) return;
  const { action, id } = item;
  await post.tell({
    key: `action/${id}${due ? '/due' : ''}`,
    topic: due ? 'action item due' : 'action item',
    to: [item.owner],
    at: clock.now(),
    title: due
      ? { en: `Due today: ${action}`, 'zh-CN': `今日到期：${action}` }
      : { en: action, 'zh-CN': action },
    text: {
      en: `Agreed in “${occurrence.subject}”, due ${item.due}.`,
      'zh-CN': `来自会议“${occurrence.subject}”，截止 ${item.due}。`,
    },
    link: pageOf(occurrence),
    button: { en: 'Open the meeting', 'zh-CN': '打开会议' },
    ...(!due && { matter: matterOf(occurrence.id, id) }),
  });
}

/**
 * Says that an item is done: by who owns it or leads the meeting; one that is a task, by ending the task. Raises
 * `not-found`, `meeting-not-led` and what the engine does.
 */
export async function finishAction(
  parts: MeetingParts,
  actor: Actor,
  where: { readonly meeting: string; readonly occurrence: string; readonly item: string },
): Promise<Occurrence> {
  const { occurrence, leads } = await openOccurrence(parts, actor, where);
  const item = occurrence.actions.find(({ id }) => id === where.item);
  if (!item) {
    const what = { en: 'action item', 'zh-CN': '待办事项' };
    throw new BatonError({ code: 'not-found', params: { what, id: where.item } });
  }
  if (!leads && item.owner !== actor.id) throw new BatonError({ code: 'meeting-not-led' });
  if (item.done) return occurrence;
  if (item.case !== undefined && item.task !== undefined)
    await parts.engine.execute(
      actor,
      { kind: 'end task', task: item.task, as: 'done' },
      { caseId: item.case, idempotencyKey: `action/${item.id}/done` },
    );
  return endItems(parts, occurrence, [item.id]);
}

async function endItems(
  parts: MeetingParts,
  occurrence: Occurrence,
  done: readonly string[],
): Promise<Occurrence> {
  const now = parts.clock.now();
  const actions = occurrence.actions.map((one) =>
    done.includes(one.id) ? { ...one, done: true, ended: now } : one,
  );
  const kept = await keepOccurrence(parts, { ...occurrence, actions });
  for (const item of done) await parts.post.end({ matter: matterOf(occurrence.id, item), at: now });
  return kept;
}

/** What was agreed before an occurrence and was still owed when its agenda was filled (now, before that), oldest first. */
export async function owedBefore(
  parts: MeetingParts,
  { meeting, starts, filled }: Occurrence,
): Promise<readonly OwedItem[]> {
  const earlier = await occurrencesWithin(parts, meeting, starts - lookBack, starts);
  return earlier.flatMap((occurrence) =>
    occurrence.actions
      .filter(({ done, ended = Infinity }) => !done || (filled !== undefined && ended > filled))
      .map((item) => ({ occurrence, item })),
  );
}

const lookBack = 400 * DAY;

/** What somebody owes by all meetings, what is due first at first. */
export async function owedBy(parts: MeetingParts, person: string): Promise<readonly OwedItem[]> {
  const meetings = [...parts.workspaces.current().workspace.meetings.keys()];
  const owing = await Promise.all(meetings.map((id) => occurrencesOwing(parts, id)));
  return owing
    .flat()
    .flatMap((occurrence) => occurrence.actions.map((item) => ({ occurrence, item })))
    .filter(({ item }) => !item.done && item.owner === person)
    .toSorted((one, other) => (one.item.due < other.item.due ? -1 : 1));
}

/**
 * Ends the items whose tasks have ended, and reminds of those whose day has come. Run twice it does nothing anew.
 * `taskEnded` tells whether a task of a case is no longer open.
 */
export async function followActions(
  parts: MeetingParts,
  taskEnded: (caseId: string, task: string) => Promise<boolean>,
): Promise<void> {
  await eachMeeting(parts, async (meeting) => {
    const today = dateIn(parts.clock.now(), meeting.zone);
    for (const occurrence of await occurrencesOwing(parts, meeting.id)) {
      const ended: string[] = [];
      for (const item of occurrence.actions.filter(({ done }) => !done)) {
        const { task, case: caseId } = item;
        if (task !== undefined && caseId !== undefined && (await taskEnded(caseId, task)))
          ended.push(item.id);
        else if (item.due <= today) await tellOwner(parts, { occurrence, item }, true);
      }
      if (ended.length > 0) await endItems(parts, occurrence, ended);
    }
  });
}
