import type { Command, Committed } from '../../engine/index.ts';
import { BatonError } from '../../shared/index.ts';
import type { ActionLink } from '../ports.ts';
import type { LinkParts } from './link-parts.ts';
import { openLink } from './open-link.ts';
import { readApproval } from './standing.ts';

/** What the person says with the answer. */
export interface LinkAnswer {
  /** The id of a reason; a rejection needs one. */
  readonly reason?: string;
  readonly note?: string;
}

/** What a link did. */
export interface TakenLink {
  readonly action: ActionLink['action'];
  readonly committed: Committed;
  readonly caseUrl: string;
}

/**
 * Does what a link stands for, as its person and once: the one command of the link, with all checks of the engine.
 * The link is spent with the commit; where the command is refused, it stays good. Two at the same instant give the
 * command under one key, so that it is done once, and the later one raises `action-link-used`. Raises as `openLink`,
 * `action-link-only-opens`, `input-too-long`, and the refusal of the engine.
 */
export async function takeLink(
  parts: LinkParts,
  token: string,
  answer: LinkAnswer,
): Promise<TakenLink> {
  const { link, actor } = await openLink(parts, token);
  checkNote(answer);
  const committed = await parts.engine.execute(actor, commandOf(link, answer), {
    caseId: link.case,
    idempotencyKey: `link:${link.idHash}`,
  });
  const isFirst = await parts.store.takeActionLink(link.idHash, parts.clock.now());
  if (!isFirst) throw new BatonError({ code: 'action-link-used' });
  const caseUrl = `${parts.address()}/cases/${encodeURIComponent(link.case)}`;
  return { action: link.action, committed, caseUrl };
}

/** As long as a note may be where it is given otherwise. */
const longestNote = 5_000;

function checkNote({ note = '' }: LinkAnswer): void {
  if ([...note].length <= longestNote) return;
  const params = { field: { en: 'Note', 'zh-CN': '说明' }, limit: longestNote };
  throw new BatonError({ code: 'input-too-long', params, path: '/note' });
}

function commandOf({ action, subject = '' }: ActionLink, { reason, note }: LinkAnswer): Command {
  const noted = note === undefined || note.trim() === '' ? {} : { note };
  switch (action) {
    case 'accept':
      return { kind: 'accept', offer: subject, ...noted };
    case 'reject':
      return { kind: 'reject', offer: subject, reason: reason ?? '', ...noted };
    case 'approve':
    case 'refuse': {
      const comment = noted.note === undefined ? {} : { comment: noted.note };
      return { kind: 'vote', approval: readApproval(subject).id, decision: action, ...comment };
    }
    case 'task done':
      return { kind: 'end task', task: subject, as: 'done', ...noted };
    case 'open':
      throw new BatonError({ code: 'action-link-only-opens' });
  }
}
