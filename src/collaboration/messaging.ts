import type { Actor } from '../access/index.ts';
import type { EffectHandler } from '../engine/index.ts';
import { reportChannels, resumeChannel, type ChannelReport } from './channel-report.ts';
import { deliverOnce, type DeliverParts } from './delivery/index.ts';
import { explainMessages, type MessageExplanation, type MessageQuestion } from './explain.ts';
import {
  markInboxItem,
  readInbox,
  type InboxList,
  type InboxMark,
  type InboxPage,
} from './inbox/index.ts';
import { notifyHandler } from './notify.ts';
import type { MessagingParts } from './parts.ts';

/** Everything about messages over a store: what tells, what delivers, and what people do with what they were told. */
export interface Messaging {
  /** See `notifyHandler`; for the relay. */
  readonly handler: EffectHandler;
  /** See `deliverOnce`; for a worker. */
  deliver(worker: DeliveryWorker): Promise<number>;
  /** See `readInbox`. */
  inbox(actor: Actor, page: InboxPage): Promise<InboxList>;
  countInbox(actor: Actor): Promise<{ readonly open: number; readonly unread: number }>;
  /** See `markInboxItem`. */
  mark(actor: Actor, id: string, mark: InboxMark): Promise<void>;
  /** See `explainMessages`. */
  explain(actor: Actor, question: MessageQuestion): Promise<readonly MessageExplanation[]>;
  /** See `reportChannels`. */
  channels(): Promise<readonly ChannelReport[]>;
  /** See `resumeChannel`. */
  resumeChannel(id: string): Promise<boolean>;
}

/** What a worker adds that delivers. */
export type DeliveryWorker = Omit<DeliverParts, keyof MessagingParts>;

export function createMessaging(parts: MessagingParts): Messaging {
  const { store, clock } = parts;
  return {
    handler: notifyHandler(parts),
    deliver: (worker) => deliverOnce({ ...parts, ...worker }),
    inbox: (actor, page) => readInbox(parts, actor, page),
    countInbox: (actor) => store.countInbox(actor.id, clock.now()),
    mark: (actor, id, mark) => markInboxItem(parts, actor, id, mark),
    explain: (actor, question) => explainMessages(parts, actor, question),
    channels: () => reportChannels(parts),
    resumeChannel: (id) => resumeChannel(parts, id),
  };
}
