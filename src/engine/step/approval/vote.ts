import { names } from '../../machine/index.ts';
import type { ApprovalRequest, Command, Vote } from '../../model/index.ts';
import { completeMove, findMove, impossible } from '../move.ts';
import { refuseIf } from '../refused.ts';
import { route, travel } from '../travel.ts';
import type { Turn } from '../turn.ts';
import { endApproval } from './end.ts';
import { findApproval } from './open-approvals.ts';
import { isAgreed } from './tally.ts';
import { tellApprovers, tellAsker } from './tell.ts';
import { currentStep, mayNotVote, votesFor } from './voter.ts';

type VoteCommand = Extract<Command, { kind: 'vote' }>;

/**
 * Takes a vote. The first refusal ends the approval; the vote that completes the last step makes the
 * move, whose checks must hold still. Raises `Refused`: `approval-gone`, why the actor may not vote, or
 * what stands against the move.
 */
export function voteOnApproval(turn: Turn, command: VoteCommand): void {
  const request = findApproval(turn, command.approval);
  refuseIf(mayNotVote(turn, request));
  const voted = castVotes(turn, request, command);
  if (command.decision === 'refuse') return refuse(turn, voted, command);
  if (!isAgreed(currentStep(voted))) return;
  if (voted.current + 1 < voted.steps.length) return nextStep(turn, voted);
  approve(turn, voted, command);
}

/** Where all must agree, a vote counts also for those in whose place it is cast. */
function castVotes(
  turn: Turn,
  request: ApprovalRequest,
  { decision, comment }: VoteCommand,
): ApprovalRequest {
  const { actor, now } = turn.context;
  const step = currentStep(request);
  const votes = votesFor(turn, request).map((person): Vote => ({
    person: actor.id,
    ...(person !== actor.id && { for: person }),
    decision,
    ...(comment !== undefined && { comment }),
    at: now,
  }));
  for (const vote of votes)
    turn.events.push({ type: 'voted', approval: request.id, step: step.id, vote });
  const counted = { ...step, votes: [...step.votes, ...votes] };
  return { ...request, steps: request.steps.with(request.current, counted) };
}

function nextStep(turn: Turn, voted: ApprovalRequest): void {
  const request = { ...voted, current: voted.current + 1 };
  turn.events.push({ type: 'approval changed', approval: request, how: 'next step' });
  tellApprovers(turn, request);
}

function approve(turn: Turn, request: ApprovalRequest, { comment }: VoteCommand): void {
  endApproval(turn, request, 'approved', comment);
  tellAsker(turn, request, 'approved');
  const move = findMove(turn, request.move);
  refuseIf(impossible(turn, move));
  const { reason, note } = request;
  completeMove(turn, move, {
    kind: 'move',
    move: move.id,
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
  });
}

function refuse(turn: Turn, request: ApprovalRequest, { comment }: VoteCommand): void {
  endApproval(turn, request, 'refused', comment);
  tellAsker(turn, request, 'refused');
  const back = findMove(turn, request.move).approval?.rejectedTo;
  if (back === undefined) return;
  travel(turn, route(turn, names.enterEvent(back)), { note: comment });
}
