export { accept, reject, sendBackAccepted, withdrawOffer } from './answer.ts';
export { byTheRules, handOver } from './hand-over.ts';
export { resubmit } from './resubmit.ts';
export { reroute } from './reroute.ts';
