export { deliver, type CallParts } from './deliver.ts';
export { defaultPostLimits, type PostLimits } from './post.ts';
export { parsePrivateCalls, type PrivateCalls } from './private-calls.ts';
export { isLoopback, isPublicAddress } from './public-address.ts';
