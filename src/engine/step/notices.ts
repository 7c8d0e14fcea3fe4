import type { Recipient, Topic } from '../../definitions/index.ts';
import type { Transition } from '../machine/index.ts';
import type { Notice, NoticeRecipient, OfferedTo, Offer } from '../model/index.ts';
import { departmentOf } from './department.ts';
import type { Party } from './party.ts';
import type { Turn } from './turn.ts';

/** Tells of stages entered, of an end or a reopening, and whoever has become the owner by it. */
export function tellOfStages(turn: Turn, { steps }: Transition, ownerBefore: unknown): void {
  const entered = steps.flatMap(({ kind, stage }) => (kind === 'entered' ? [stage] : []));
  const followers = others(turn, followersOf(turn));
  entered.forEach((stage, index) => {
    const to = index === entered.length - 1 ? followers : [];
    turn.notice({ topic: 'stage entered', to, stage });
  });
  const stage = turn.configuration?.active[0] ?? '';
  const concerned = [...others(turn, personList(turn.row['owner'])), ...followers];
  if (turn.row['outcome'] !== undefined) turn.notice({ topic: 'closed', to: concerned, stage });
  else if (turn.before?.outcome) turn.notice({ topic: 'reopened', to: concerned, stage });
  if (turn.row['owner'] !== ownerBefore) tellOwner(turn);
}

/** Tells who owns the case now, unless he took it himself. */
export function tellOwner(turn: Turn): void {
  const { owner } = turn.row;
  if (typeof owner !== 'string' || owner === turn.context.actor.id) return;
  turn.notice({
    topic: 'assigned',
    to: [{ person: owner }],
    stage: turn.configuration?.active[0] ?? '',
  });
}

/** Tells of an offer those whom it concerns. */
export function tellOfOffer(
  turn: Turn,
  topic: Topic,
  offer: Pick<Offer, 'id' | 'handoff' | 'stage'>,
  to: readonly NoticeRecipient[],
): void {
  const { id, handoff, stage } = offer;
  turn.notice({ topic, to, stage, handoff, offer: id });
}

/** Those to whom an offer is made. */
export function receiversOf({
  person,
  role,
  team,
  department,
}: OfferedTo): readonly NoticeRecipient[] {
  if (person !== undefined) return [{ person }];
  if (role !== undefined) return [{ role }];
  if (team !== undefined) return [{ team }];
  return department === undefined ? [] : [{ department }];
}

/** The giver of an offer; the liaison of his department where it was nobody in person. */
export function giverOf({ giver }: Pick<Offer, 'giver'>): readonly NoticeRecipient[] {
  if (giver.person !== undefined) return [{ person: giver.person }];
  return giver.department === undefined ? [] : [{ liaisonOf: giver.department }];
}

/** What a recipient's name stands for in a matter. */
export interface Matter {
  readonly holder: Party;
  readonly stage: string;
  readonly place: string;
  readonly receivers?: readonly NoticeRecipient[];
  readonly givers?: readonly NoticeRecipient[];
}

/** Those whom a definition means by a recipient. */
export function recipients(turn: Turn, to: Recipient, matter: Matter): readonly NoticeRecipient[] {
  const { holder, receivers, givers = [], place } = matter;
  switch (to.kind) {
    case 'owner':
      return personList(turn.row['owner']);
    case 'giver':
      return givers;
    case 'receiver':
    case 'assignee':
      return receivers ?? personList(holder.person);
    case 'followers':
      return followersOf(turn);
    case 'manager':
      return holder.person === undefined ? liaison(turn, matter) : [{ managerOf: holder.person }];
    case 'liaison':
      return liaison(turn, matter);
    case 'role':
      return [{ role: to.id }];
    case 'team':
      return [{ team: to.id }];
    case 'department':
      return [{ department: to.id }];
    case 'person':
      return personList(turn.evaluation.valueIfFilled(to.person, `${place}/to`));
  }
}

function liaison(turn: Turn, { holder, stage }: Matter): readonly NoticeRecipient[] {
  const department = holder.department ?? departmentOf(turn, stage);
  return department === undefined ? [] : [{ liaisonOf: department }];
}

function followersOf(turn: Turn): NonNullable<Notice['to']> {
  const followers = turn.row['followers'];
  return Array.isArray(followers) ? followers.map((person) => ({ person: String(person) })) : [];
}

/** Nobody is told what he did himself. */
function others(
  { context }: Turn,
  recipients: readonly NoticeRecipient[],
): readonly NoticeRecipient[] {
  return recipients.filter((one) => !('person' in one) || one.person !== context.actor.id);
}

/** A person, given by his id or as an object that has one. */
function personList(value: unknown): readonly NoticeRecipient[] {
  if (typeof value === 'string') return [{ person: value }];
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? [{ person: id }] : [];
}
