export { inboxChannel } from './audience/index.ts';
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
export { reportChannels, resumeChannel, type ChannelReport } from './channel-report.ts';
export {
  deliverOnce,
  queueLetters,
  type DeliverParts,
  type Letter,
  type LetterWriter,
} from './delivery/index.ts';
export { explainMessages, type MessageExplanation, type MessageQuestion } from './explain.ts';
export {
  markInboxItem,
  readInbox,
  type InboxEntry,
  type InboxList,
  type InboxMark,
  type InboxPage,
} from './inbox/index.ts';
export type { LinkMaker, OutgoingMessage, Sender, Senders } from './message.ts';
export { endNews, tellNews, type News } from './news/index.ts';
export { notifyHandler } from './notify.ts';
export type { MessagingParts } from './parts.ts';
export { endPayoutMatter, tellPayout, type PayoutNotice } from './payouts/tell-payout.ts';
export { testChannel } from './test-channel.ts';
