import type { Recipient, Topic } from '../../definitions/index.ts';
import type { Notice, NoticeRecipient, OfferedTo } from '../../engine/index.ts';
import type { CaseInView } from '../case-in-view.ts';
import type { Subjects, Told } from '../notices/index.ts';
import type { Roster } from './roster.ts';

/** Those whom a notice concerns by itself, each once; of an offer to a pool, those who may accept it. */
export function concernedBy(
  { topic, to }: Pick<Notice, 'topic' | 'to'>,
  parts: RecipientParts,
): readonly string[] {
  const { offer } = parts.subjects;
  if (offer && offering.has(topic)) return membersOf(offer.to, parts.roster);
  return [...new Set(to.flatMap((recipient) => peopleOf(recipient, parts.roster)))];
}

const offering: ReadonlySet<Topic> = new Set(['offered', 'resubmitted', 'reminded']);

function peopleOf(to: NoticeRecipient, roster: Roster): readonly string[] {
  if ('person' in to) return [to.person];
  if ('managerOf' in to) return roster.managerOf(to.managerOf);
  if ('liaisonOf' in to) return roster.liaisonOf(to.liaisonOf);
  return roster.inPool(to);
}

/** What recipients of rules are worked out from. */
export interface RecipientParts {
  readonly told: Told;
  readonly subjects: Subjects;
  readonly view: CaseInView;
  readonly roster: Roster;
}

/** Those whom a rule names, where that is not said by an expression. */
export function recipientsOf(
  to: Exclude<Recipient, { readonly kind: 'person' }>,
  parts: RecipientParts,
): readonly string[] {
  const { told, subjects, view, roster } = parts;
  const { owner, followers } = view.state;
  switch (to.kind) {
    case 'role':
    case 'team':
    case 'department':
      return roster.inPool({ [to.kind]: to.id });
    case 'owner':
      return one(owner);
    case 'giver':
      return one(told.giver);
    case 'receiver':
      return subjects.offer ? membersOf(subjects.offer.to, roster) : one(told.receiver);
    case 'assignee':
      return subjects.task?.assignee ? membersOf(subjects.task.assignee, roster) : one(owner);
    case 'followers':
      return followers;
    case 'manager':
      return one(holderOf(parts)).flatMap((id) => roster.managerOf(id));
    case 'liaison':
      return one(departmentOf(told, view)).flatMap((id) => roster.liaisonOf(id));
  }
}

/** One person, or those of a pool. */
function membersOf({ person, ...pool }: OfferedTo, roster: Roster): readonly string[] {
  return person === undefined ? roster.inPool(pool) : [person];
}

function holderOf({ told, subjects, view }: RecipientParts): string | undefined {
  return (
    subjects.offer?.to.person ??
    subjects.task?.assignee?.person ??
    told.receiver ??
    view.state.owner
  );
}

/** The department in charge of what is told. */
export function departmentOf(told: Told, { state, funnel }: CaseInView): string | undefined {
  const ofStage = told.stage === undefined ? undefined : funnel.stages.get(told.stage)?.department;
  return told.department ?? ofStage ?? state.department;
}

function one(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}
