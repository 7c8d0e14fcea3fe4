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
