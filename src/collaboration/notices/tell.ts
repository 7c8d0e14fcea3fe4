import type { CaseEvent, JournalEntry, Notice } from '../../engine/index.ts';
import { numberedTitle } from '../../shared/index.ts';
import { matterOf } from './matters.ts';
import type { Subjects } from './subjects.ts';
import type { Told } from './told.ts';

type Details = Partial<
  Pick<Told, 'due' | 'reason' | 'note' | 'round' | 'receiver' | 'department' | 'title' | 'by'>
>;

/** A notice with all that its words need of its moment. */
export function tell(notice: Notice, entry: JournalEntry, subjects: Subjects): Told {
  const { topic, stage, handoff, offer, approval, task, comment, document } = notice;
  const matter = matterOf(notice, entry, subjects);
  const { at, revision, actor } = entry;
  return {
    topic,
    at,
    revision,
    actor,
    ...present({ stage, handoff, offer, approval, task, comment, document, matter }),
    ...ofSubjects(subjects),
    ...ofEvents(notice, entry.events),
  };
}

function ofSubjects({ offer, approval, task }: Subjects): Partial<Told> {
  return present({
    handoff: offer?.handoff,
    department: offer?.department,
    giver: offer?.giver.person ?? approval?.by,
    receiver: offer?.to.person ?? task?.assignee?.person,
    round: offer?.round,
    due: offer?.due ?? task?.due,
    move: approval?.move,
    note: approval?.note,
    title: task?.title,
    stage: offer?.stage ?? approval?.stage ?? task?.stage,
  });
}

/** What the events of the commit say of it: reasons, notes, what somebody wrote. */
function ofEvents(notice: Notice, events: readonly CaseEvent[]): Details {
  const details = events.map((event) => detailsOf(notice, event));
  return Object.assign({}, ...details) as Details;
}

function detailsOf(notice: Notice, event: CaseEvent): Details {
  switch (event.type) {
    case 'offer ended':
      return event.offer === notice.offer
        ? present({ reason: event.reason, note: event.note })
        : {};
    case 'came back': {
      const { handoff, reason, note } = event.returned;
      return handoff === notice.handoff ? present({ reason, note }) : {};
    }
    case 'voted':
      return event.approval === notice.approval ? present({ note: event.vote.comment }) : {};
    case 'approval ended':
      return event.approval === notice.approval ? present({ note: event.comment }) : {};
    case 'task':
      return event.task.id === notice.task ? present({ note: event.task.note }) : {};
    case 'assigned':
      return notice.topic === 'assigned' ? present({ receiver: event.owner }) : {};
    case 'document':
      return event.document === notice.document
        ? present({
            title: numberedTitle(event.title ?? event.definition, event.number),
            by: event.by,
            note: event.reason,
          })
        : {};
    case 'commented':
      return event.comment === notice.comment ? { note: event.text } : {};
    case 'warned':
    case 'breached':
      return event.stage === notice.stage && event.offer === notice.offer ? { due: event.due } : {};
    case 'closed':
      return notice.topic === 'closed'
        ? present({ reason: event.outcome.reason, note: event.outcome.note })
        : {};
    default:
      return {};
  }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what is undefined. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Present<T>;
}
