import type { Handoff } from '../../definitions/index.ts';
import type { Instant, LocalizedText } from '../../shared/index.ts';
import { sightOf } from '../case-in-view.ts';
import type { ActionLink } from '../ports.ts';
import type { LinkParts } from './link-parts.ts';
import { openLink, type OpenedLink } from './open-link.ts';
import { readApproval } from './standing.ts';

/** What a link would do, for the page that asks before it is done. */
export interface LinkPreview {
  readonly action: Exclude<ActionLink['action'], 'open'>;
  /** As whom; and the language and zone in which that person reads. */
  readonly person: { readonly id: string; readonly name: string };
  readonly locale: string;
  readonly zone: string;
  readonly case: { readonly id: string; readonly name: string; readonly funnel: LocalizedText };
  /** The page of the case, to look at it first. */
  readonly caseUrl: string;
  /** The handoff, the move that needs approval, or the task. */
  readonly subject: LocalizedText;
  /** When the answer is due. */
  readonly due?: Instant;
  /** One of these must be given. */
  readonly reasons?: readonly { readonly id: string; readonly title: LocalizedText }[];
  /** Whether a note must be given besides; it may always. */
  readonly noteRequired: boolean;
}

/**
 * What a link would do. Changes nothing, since mail programs and scanners fetch links before anybody has read the
 * message. Raises as `openLink`, and `action-link-only-opens`.
 */
export async function previewLink(parts: LinkParts, token: string): Promise<LinkPreview> {
  const opened = await openLink(parts, token);
  const { link, actor, view } = opened;
  const name = sightOf(view, actor, parts.clock.now()).row?.['name'];
  return {
    action: link.action as LinkPreview['action'],
    person: { id: actor.id, name: actor.name },
    locale: actor.locale,
    zone: actor.zone,
    case: {
      id: link.case,
      name: typeof name === 'string' ? name : link.case,
      funnel: view.funnel.entity.title,
    },
    caseUrl: `${parts.address()}/cases/${encodeURIComponent(link.case)}`,
    ...matterOf(opened),
  };
}

type Matter = Pick<LinkPreview, 'subject' | 'due' | 'reasons' | 'noteRequired'>;

function matterOf({ link, view }: OpenedLink): Matter {
  const { state, funnel } = view;
  const subject = link.subject ?? '';
  const offer = state.offers?.[subject];
  if (offer) {
    const handoff = funnel.handoffs.get(offer.handoff);
    return {
      subject: handoff?.title ?? offer.handoff,
      ...(offer.due !== undefined && { due: offer.due }),
      ...(link.action === 'reject' ? rejection(handoff) : { noteRequired: false }),
    };
  }
  const task = state.tasks?.[subject];
  if (task)
    return {
      subject: task.title,
      noteRequired: false,
      ...(task.due !== undefined && { due: task.due }),
    };
  const approval = state.approvals?.[readApproval(subject).id];
  const move = funnel.moves.get(approval?.move ?? '');
  return { subject: move?.title ?? approval?.move ?? subject, noteRequired: false };
}

function rejection(handoff: Handoff | undefined): Pick<Matter, 'reasons' | 'noteRequired'> {
  const reasons = [...(handoff?.reject?.reasons ?? [])].map(([id, title]) => ({ id, title }));
  return { reasons, noteRequired: handoff?.reject?.noteRequired ?? false };
}
