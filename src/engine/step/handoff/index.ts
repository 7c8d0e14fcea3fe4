export { accept, reject, sendBackAccepted, withdrawOffer } from './answer.ts';
export { availableAnswers, type AvailableAnswer } from './available-answers.ts';
export { handOver } from './hand-over.ts';
export { resubmit } from './resubmit.ts';
export { reroute } from './reroute.ts';
