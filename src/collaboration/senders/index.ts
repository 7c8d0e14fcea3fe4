export { createSenders, type OpenSenders, type SenderParts } from './create-senders.ts';
export { parsePrivateCalls, type PrivateCalls } from './http/index.ts';
export { secretSource, type SecretSource, type SecretSourceOptions } from './secrets.ts';
