import type { Topic } from '../../../definitions/index.ts';
import { toIso } from '../../../shared/index.ts';
import type { MessageEvent, OutgoingMessage } from '../../message.ts';

/** The body of an outgoing webhook. Nothing but what everybody who may know of the case may know. */
export interface WebhookPayload {
  /** Such as `offer.offered`, `stage.entered`; `digest` where several events are put together. */
  readonly type: string;
  /** When it happened; for a digest, when it was made. */
  readonly timestamp: string;
  readonly data: WebhookEvent | { readonly events: readonly WebhookEvent[] };
}

/** One event: ids only, to be looked up with the rights of who looks. */
export interface WebhookEvent {
  readonly type: string;
  readonly at: string;
  readonly case: string;
  readonly funnel: string;
  readonly url: string;
  readonly stage?: string;
  readonly handoff?: string;
  readonly offer?: string;
  readonly approval?: string;
  readonly task?: string;
  readonly comment?: string;
  readonly document?: string;
}

/** Types of events, forever: receivers tell events apart by them. */
const types: Readonly<Record<Topic, string>> = {
  offered: 'offer.offered',
  accepted: 'offer.accepted',
  rejected: 'offer.rejected',
  returned: 'offer.returned',
  resubmitted: 'offer.resubmitted',
  expired: 'offer.expired',
  withdrawn: 'offer.withdrawn',
  reminded: 'offer.reminded',
  assigned: 'case.assigned',
  'stage entered': 'stage.entered',
  closed: 'case.closed',
  reopened: 'case.reopened',
  warned: 'clock.warned',
  breached: 'clock.breached',
  escalated: 'clock.escalated',
  'approval asked': 'approval.asked',
  approved: 'approval.approved',
  refused: 'approval.refused',
  'task assigned': 'task.assigned',
  'task done': 'task.done',
  commented: 'case.commented',
  mentioned: 'case.mentioned',
  'document to approve': 'document.drafted',
  'document released': 'document.released',
  'document refused': 'document.refused',
  'document signed': 'document.signed',
  'document failed': 'document.failed',
};

export function webhookPayload(
  message: OutgoingMessage,
  caseUrl: (caseId: string) => string,
): WebhookPayload {
  const events = message.events.map((event) => webhookEvent(event, caseUrl(event.case)));
  const [first] = events;
  if (first && events.length === 1 && message.digestOf === undefined)
    return { type: first.type, timestamp: first.at, data: first };
  return { type: 'digest', timestamp: toIso(message.created), data: { events } };
}

function webhookEvent(event: MessageEvent, url: string): WebhookEvent {
  const { topic, at, case: id, funnel, ...rest } = event;
  const { stage, handoff, offer, approval, task, comment, document } = rest;
  return {
    type: types[topic],
    at: toIso(at),
    case: id,
    funnel,
    url,
    ...(stage !== undefined && { stage }),
    ...(handoff !== undefined && { handoff }),
    ...(offer !== undefined && { offer }),
    ...(approval !== undefined && { approval }),
    ...(task !== undefined && { task }),
    ...(comment !== undefined && { comment }),
    ...(document !== undefined && { document }),
  };
}
