import { command } from '../commanding/command-route.ts';
import { give } from '../commanding/give.ts';
import { route, type Route } from '../core/route.ts';
import {
  ApproverBody,
  CommentBody,
  DelegateBody,
  ReturnStepBody,
  VoteBody,
} from '../schemas/commands.ts';
import { closed, id } from '../schemas/parts.ts';

const oneApproval = closed({ case: id('The case.'), approval: id('The approval.') });
const approvalCommand = {
  ...command,
  tag: 'Approvals',
  method: 'POST',
  params: oneApproval,
} as const;

/** What is done with an approval that is being asked for. */
export const approvalRoutes: readonly Route[] = [
  route({
    ...approvalCommand,
    id: 'voteOnApproval',
    path: '/cases/{case}/approvals/{approval}/vote',
    summary: 'Approve or refuse, for oneself or for whom one stands in',
    body: VoteBody,
    handle: (call) => {
      const { case: caseId, approval } = call.params;
      return give(call, caseId, { kind: 'vote', approval, ...call.body });
    },
  }),
  route({
    ...approvalCommand,
    id: 'delegateApproval',
    path: '/cases/{case}/approvals/{approval}/delegate',
    summary: 'Have another person vote in the caller’s place',
    body: DelegateBody,
    handle: (call) => {
      const { case: caseId, approval } = call.params;
      return give(call, caseId, { kind: 'delegate', approval, ...call.body });
    },
  }),
  route({
    ...approvalCommand,
    id: 'addApprover',
    path: '/cases/{case}/approvals/{approval}/approvers',
    summary: 'Have one more person vote',
    body: ApproverBody,
    handle: (call) => {
      const { case: caseId, approval } = call.params;
      return give(call, caseId, { kind: 'add approver', approval, ...call.body });
    },
  }),
  route({
    ...approvalCommand,
    id: 'returnApproval',
    path: '/cases/{case}/approvals/{approval}/return',
    summary: 'Have an earlier step vote again',
    body: ReturnStepBody,
    handle: (call) => {
      const { case: caseId, approval } = call.params;
      return give(call, caseId, { kind: 'return approval', approval, ...call.body });
    },
  }),
  route({
    ...approvalCommand,
    id: 'withdrawApproval',
    path: '/cases/{case}/approvals/{approval}/withdraw',
    summary: 'Ask for the approval no longer',
    body: CommentBody,
    handle: (call) => {
      const { case: caseId, approval } = call.params;
      return give(call, caseId, { kind: 'withdraw approval', approval, ...call.body });
    },
  }),
];
