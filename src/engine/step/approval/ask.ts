import { isPerson } from '../../../access/index.ts';
import type { Move } from '../../../definitions/index.ts';
import { computeFields, type DraftRow } from '../../fields/index.ts';
import type { ApprovalRequest, Command } from '../../model/index.ts';
import { setClock } from '../clock/index.ts';
import { departmentOf } from '../department.ts';
import { refuseIf } from '../refused.ts';
import { approvalPlace } from '../places.ts';
import type { Turn } from '../turn.ts';
import { electorateOf, type Electorate } from './electorate.ts';
import { grantedNow } from './open-approvals.ts';
import { tellApprovers } from './tell.ts';

/**
 * Asks for the approval of a move whose checks hold, instead of making it; false where none is needed or
 * it was just given. `given` is the row before the move's own values were set: those wait for the move.
 * Raises `Refused` where nobody could approve it.
 */
export function asksApproval(
  turn: Turn,
  move: Move,
  command: Extract<Command, { kind: 'move' }>,
  given: DraftRow | undefined,
): boolean {
  if (!move.approval || grantedNow(turn)?.move === move.id) return false;
  const { actor } = turn.context;
  const by = isPerson(actor) ? actor.id : undefined;
  const electorate = electorateOf(turn, move, by);
  refuseIf(electorate.problems);
  if (electorate.steps.length === 0) return false;
  if (given) putBack(turn, given);
  const { reason, note } = command;
  ask(turn, move, electorate, {
    ...(by !== undefined && { by }),
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
  });
  return true;
}

/** What a row is before a move sets its own values; only kept for a move that may have to wait. */
export function rowToWaitWith(turn: Turn, move: Move): DraftRow | undefined {
  return move.approval && move.set.size > 0 ? { ...turn.row } : undefined;
}

function putBack(turn: Turn, given: DraftRow): void {
  for (const field of Object.keys(turn.row)) if (!(field in given)) delete turn.row[field];
  Object.assign(turn.row, given);
  computeFields(turn.rules, turn.row, turn.evaluation);
}

/**
 * Asks for the approval of a stage that begins. Where no step applies, or nobody could approve and it is
 * not `required` that somebody can, it can be asked for later by the move itself.
 */
export function askStageApproval(turn: Turn, stage: string, required: boolean): void {
  const { stages, moves } = turn.compiled.funnel;
  const move = moves.get(stages.get(stage)?.approval ?? '');
  if (!move?.approval) return;
  const electorate = electorateOf(turn, move, undefined);
  if (required) refuseIf(electorate.problems);
  if (electorate.problems.length > 0 || electorate.steps.length === 0) return;
  ask(turn, move, electorate, { stage });
}

function ask(
  turn: Turn,
  move: Move,
  { steps }: Electorate,
  how: Partial<Pick<ApprovalRequest, 'by' | 'reason' | 'note' | 'stage'>>,
): void {
  const active = turn.before?.configuration.active ?? [];
  const request: ApprovalRequest = {
    id: turn.nextId('approval'),
    move: move.id,
    stage: active.findLast((stage) => move.from.includes(stage)) ?? '',
    asked: turn.context.now,
    steps,
    current: 0,
    ...how,
  };
  turn.events.push({ type: 'approval asked', approval: request });
  const { id, stage } = request;
  const clock = move.approval?.clock;
  if (clock)
    setClock(
      turn,
      clock,
      { stage, approval: id },
      { department: departmentOf(turn, stage) },
      { place: approvalPlace(turn, move.id) },
    );
  tellApprovers(turn, request);
}
