import type { Recipient } from '../../../definitions/index.ts';
import type { NoticeRecipient, Task } from '../../model/index.ts';
import { membersOf } from '../members.ts';
import { personIdOf } from '../person.ts';
import type { Turn } from '../turn.ts';

export type Assignee = NonNullable<Task['assignee']>;

/** Whose task it is when it comes up in a stage; nobody's, where there is nobody of that name or place. */
export function assigneeOf(
  turn: Turn,
  recipient: Recipient,
  stage: string,
  place: string,
): Assignee | undefined {
  switch (recipient.kind) {
    case 'role':
      return { role: recipient.id };
    case 'team':
      return { team: recipient.id };
    case 'department':
      return { department: recipient.id };
    case 'person':
      return colleague(turn, personIdOf(turn.evaluation.valueIfFilled(recipient.person, place)));
    case 'manager':
      return person(managerOf(turn));
    case 'liaison':
      return person(liaisonOf(turn, stage));
    case 'giver':
      return person(giverOf(turn, stage));
    case 'owner':
    case 'receiver':
    case 'assignee':
    case 'followers':
      return person(ownerOf(turn));
  }
}

function person(id: string | undefined): Assignee | undefined {
  return id === undefined ? undefined : { person: id };
}

/** Who has left gets no task; it is the owner's then. */
function colleague(turn: Turn, id: string | undefined): Assignee | undefined {
  const isGone = id !== undefined && turn.evaluation.facts.inactivePerson(id) !== undefined;
  return isGone ? person(ownerOf(turn)) : person(id);
}

export function ownerOf(turn: Turn): string | undefined {
  const owner = turn.row['owner'];
  return typeof owner === 'string' ? owner : undefined;
}

function managerOf(turn: Turn): string | undefined {
  const owner = ownerOf(turn);
  return owner && membersOf(turn, { managerOf: owner, levels: 1 })[0]?.id;
}

function liaisonOf(turn: Turn, stage: string): string | undefined {
  const department = turn.compiled.departments.get(stage);
  return department && membersOf(turn, { liaison: department })[0]?.id;
}

function giverOf(turn: Turn, stage: string): string | undefined {
  const ended = turn.events.find((event) => event.type === 'offer ended');
  const offers = { ...turn.before?.offers };
  for (const event of turn.events)
    if (event.type === 'offered') offers[event.offer.id] = event.offer;
  const offer = ended?.type === 'offer ended' ? offers[ended.offer] : undefined;
  return (offer ?? turn.before?.accepted?.[stage]?.offer)?.giver.person ?? ownerOf(turn);
}

/** Those who are told of a task, without who does it himself just now. */
export function assigneeNotices(
  turn: Turn,
  assignee: Assignee | undefined,
): readonly NoticeRecipient[] {
  const { person: id, role, team, department } = assignee ?? {};
  if (id !== undefined) return id === turn.context.actor.id ? [] : [{ person: id }];
  if (role !== undefined) return [{ role }];
  if (team !== undefined) return [{ team }];
  return department === undefined ? [] : [{ department }];
}
