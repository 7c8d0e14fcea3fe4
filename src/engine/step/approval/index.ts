export { addApprover, delegateApproval, returnApproval, withdrawApproval } from './change.ts';
export { askStageApproval, asksApproval, rowToWaitWith } from './ask.ts';
export { approvalOpen, makerOf } from './open-approvals.ts';
export { handOverApprovals } from './hand-over.ts';
export { settleApprovals } from './settle.ts';
export { voteOnApproval } from './vote.ts';
