import type { Move } from '../../../definitions/index.ts';
import { changedFields } from '../../fields/index.ts';
import type { ApprovalRequest } from '../../model/index.ts';
import { refuseIf } from '../refused.ts';
import { activeNow, stagesLeft } from '../stages-now.ts';
import type { Turn } from '../turn.ts';
import { electorateOf } from './electorate.ts';
import { endApproval } from './end.ts';
import { openApprovals } from './open-approvals.ts';
import { tellApprovers } from './tell.ts';

/**
 * What a command does to the approvals that were open before it: one whose stage was left is overtaken, and
 * where fields were given anew the votes begin anew. Raises `Refused` where nobody could approve it then.
 */
export function settleApprovals(turn: Turn): void {
  const before = turn.before?.approvals;
  if (!before) return;
  const left = stagesLeft(turn);
  const active = activeNow(turn);
  const anew = givesFields(turn);
  for (const request of openApprovals(turn)) {
    if (!before[request.id]) continue;
    const move = turn.compiled.funnel.moves.get(request.move);
    const stands = active.includes(request.stage) && !left.has(request.stage);
    if (!move || !stands) endApproval(turn, request, 'overtaken');
    else if (anew) beginAnew(turn, request, move);
  }
}

/** Whoever gave them, and by whatever command: what was voted on is no longer what there is. */
function givesFields({ entity, rules, before, row }: Turn): boolean {
  const changed = changedFields(entity, before?.fields ?? {}, row);
  if (!changed) return false;
  const computed = new Set(
    rules.derived.flatMap(({ kind, field }) => (kind === 'computed' ? [field.id] : [])),
  );
  return Object.keys(changed).some((id) => !computed.has(id));
}

/** Conditions and bands are decided anew, too; where no step applies any more, no approval is needed. */
function beginAnew(turn: Turn, request: ApprovalRequest, move: Move): void {
  const { steps, problems } = electorateOf(turn, move, request.by);
  refuseIf(problems);
  if (steps.length === 0) return endApproval(turn, request, 'overtaken');
  const anew = { ...request, steps, current: 0 };
  turn.events.push({ type: 'approval changed', approval: anew, how: 'begun anew' });
  tellApprovers(turn, anew);
}
