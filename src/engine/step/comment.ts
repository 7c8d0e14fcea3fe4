import type { Command, NoticeRecipient } from '../model/index.ts';
import { checkPerson } from './person.ts';
import { Refused } from './refused.ts';
import type { Turn } from './turn.ts';

/** The longest comment, in characters. */
const longest = 10_000;

/**
 * Says something about a case, for who sees it. Owner, followers and those mentioned are told; what a
 * mentioned person may not see is settled on delivery. Raises `Refused`: `comment-length`,
 * `reference-unknown`.
 */
export function commentCase(turn: Turn, command: Extract<Command, { kind: 'comment' }>): void {
  const { mentions = [], files = [], answers } = command;
  const { length } = command.text.trim();
  if (length === 0 || length > longest)
    throw new Refused({ code: 'comment-length', params: { limit: longest }, path: '/text' });
  for (const [index, id] of mentions.entries())
    checkPerson(turn.evaluation.facts, id, `/mentions/${index}`);
  const comment = `${turn.id}:comment:${turn.revision}`;
  turn.events.push({
    type: 'commented',
    comment,
    text: command.text,
    mentions: [...new Set(mentions)],
    files,
    ...(answers !== undefined && { answers }),
  });
  tell(turn, comment, mentions);
}

/** Each is told once: who is mentioned is not told as owner or follower besides. */
function tell(turn: Turn, comment: string, mentions: readonly string[]): void {
  const { actor } = turn.context;
  const { owner } = turn.row;
  const others = [...(typeof owner === 'string' ? [owner] : []), ...(turn.before?.followers ?? [])];
  const mentioned = new Set(mentions.filter((id) => id !== actor.id));
  const listeners = new Set(others.filter((id) => id !== actor.id && !mentioned.has(id)));
  turn.notice({ topic: 'commented', to: peopleOf(listeners), comment });
  turn.notice({ topic: 'mentioned', to: peopleOf(mentioned), comment });
}

function peopleOf(ids: ReadonlySet<string>): readonly NoticeRecipient[] {
  return [...ids].map((person) => ({ person }));
}
