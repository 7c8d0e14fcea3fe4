import type { ApprovalEnd, ApprovalRequest } from '../../model/index.ts';
import { clearClock } from '../clock/index.ts';
import type { Turn } from '../turn.ts';

/** Ends an approval, and its clock. */
export function endApproval(
  turn: Turn,
  { id, stage }: ApprovalRequest,
  as: ApprovalEnd,
  comment?: string,
): void {
  const said = comment === undefined ? {} : { comment };
  turn.events.push({ type: 'approval ended', approval: id, as, at: turn.context.now, ...said });
  clearClock(turn, { stage, approval: id });
}
