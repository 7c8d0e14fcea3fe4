import type { Problem } from '../../../shared/index.ts';
import type { Move } from '../../../definitions/index.ts';
import type { ApprovalRequest } from '../../model/index.ts';
import { Refused } from '../refused.ts';
import type { Turn } from '../turn.ts';

/** Approvals that are being asked for, as far as the step has come. */
export function openApprovals(turn: Turn): readonly ApprovalRequest[] {
  const open = new Map(Object.entries(turn.before?.approvals ?? {}));
  for (const event of turn.events) {
    if (event.type === 'approval asked' || event.type === 'approval changed')
      open.set(event.approval.id, event.approval);
    else if (event.type === 'approval ended') open.delete(event.approval);
  }
  return [...open.values()];
}

/** Raises `Refused` with `approval-gone` where it is not being asked for. */
export function findApproval(turn: Turn, id: string): ApprovalRequest {
  const request = turn.before?.approvals?.[id];
  if (!request) throw new Refused({ code: 'approval-gone', params: { approval: id } });
  return request;
}

/** That a move is being approved already. */
export function approvalOpen(turn: Turn, move: Move): readonly Problem[] {
  if (!move.approval || !openApprovals(turn).some((request) => request.move === move.id)) return [];
  return [{ code: 'approval-open', params: { move: move.title } }];
}

/** The approval of a move that was given in this step. */
export function grantedNow(turn: Turn): ApprovalRequest | undefined {
  const { events, before } = turn;
  const ended = events.find((event) => event.type === 'approval ended' && event.as === 'approved');
  return ended?.type === 'approval ended' ? before?.approvals?.[ended.approval] : undefined;
}

/** Whoever makes the move that is being made: who asked for its approval, else the actor. */
export function makerOf(turn: Turn): string | undefined {
  const granted = grantedNow(turn);
  return granted ? granted.by : turn.context.actor.id;
}

/**
 * Whether the guard of a move that was just approved is about who makes it: that was whoever asked, and it
 * was decided when he did.
 */
export function speaksOfAsker(turn: Turn, move: Move): boolean {
  const isAboutActor = move.when?.reads.some(([root]) => root === 'actor') ?? false;
  return isAboutActor && grantedNow(turn)?.move === move.id;
}
