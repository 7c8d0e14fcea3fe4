export type * from './ports.ts';
export {
  createLinks,
  linkKey,
  previewLink,
  takeLink,
  type LinkAnswer,
  type LinkParts,
  type LinkPreview,
  type TakenLink,
} from './links/index.ts';
export {
  createSenders,
  parsePrivateCalls,
  secretSource,
  type OpenSenders,
  type PrivateCalls,
  type SecretSource,
  type SecretSourceOptions,
  type SenderParts,
} from './senders/index.ts';
export type { ChannelReport } from './channel-report.ts';
export type { MessageExplanation, MessageQuestion } from './explain.ts';
export type { InboxEntry, InboxList, InboxMark, InboxPage } from './inbox/index.ts';
export type { LinkMaker, OutgoingMessage, Sender, Senders } from './message.ts';
export { createMessaging, type DeliveryWorker, type Messaging } from './messaging.ts';
export type { MessagingParts } from './parts.ts';
