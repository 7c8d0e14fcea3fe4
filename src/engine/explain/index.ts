export { explainApproval, type ApprovalReader } from './explain-approval.ts';
export { explainClock, type ClockFacts } from './explain-clock.ts';
export { explainMade, explainMove } from './explain-move.ts';
export { explainReceiver, withoutPeople } from './explain-receiver.ts';
export { inEach, listed, say, type Explanation, type ExplanationPoint } from './explanation.ts';
