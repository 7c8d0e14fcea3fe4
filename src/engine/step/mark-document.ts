import { isSystem } from '../../access/index.ts';
import type { Topic } from '../../definitions/index.ts';
import type { Command, DocumentMark, NoticeRecipient } from '../model/index.ts';
import { Refused } from './refused.ts';
import type { Turn } from './turn.ts';

/**
 * Takes down what has become of a document of the case, and tells whom it concerns. Only the engine itself says
 * so. It holds for closed cases, too: a signature may come after the end. Raises `Refused`: `may-not-edit`.
 */
export function markDocument(turn: Turn, { mark }: Extract<Command, { kind: 'document' }>): void {
  if (!isSystem(turn.context.actor)) throw new Refused({ code: 'may-not-edit' });
  const { askedBy: _, approvers: __, ...said } = mark;
  const replaces = draftsReplaced(turn, mark);
  turn.events.push({
    type: 'document',
    ...said,
    ...(replaces.length > 0 && { replaces }),
    at: turn.context.now,
  });
  const topic = topics[mark.how];
  if (topic) turn.notice({ topic, to: concerned(turn, mark), document: mark.document });
}

/** A newer draft is approved instead of the one before. */
function draftsReplaced(
  { before }: Turn,
  { how, document, definition }: DocumentMark,
): readonly string[] {
  if (how !== 'made') return [];
  return Object.entries(before?.drafts ?? {}).flatMap(([id, draft]) =>
    draft.definition === definition && id !== document ? [id] : [],
  );
}

const topics: { readonly [how in DocumentMark['how']]?: Topic } = {
  made: 'document to approve',
  released: 'document released',
  refused: 'document refused',
  signed: 'document signed',
  failed: 'document failed',
};

/** Those who approve; else the owner, and who asked for it where he has waited for it. */
function concerned(turn: Turn, mark: DocumentMark): readonly NoticeRecipient[] {
  const { how, document, askedBy, approvers = [] } = mark;
  if (how === 'made') return approvers.map((role) => ({ role }));
  const isAtOnce = how === 'released' && turn.before?.drafts?.[document] === undefined;
  const people = new Set([turn.before?.owner, askedBy].filter((id) => id !== undefined));
  people.delete(turn.context.actor.id);
  if (isAtOnce && askedBy !== undefined) people.delete(askedBy);
  return [...people].map((person) => ({ person }));
}
