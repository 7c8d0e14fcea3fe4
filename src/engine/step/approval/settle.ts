import type { Move } from '../../../definitions/index.ts';
import { changedFields } from '../../fields/index.ts';
import type { ApprovalRequest, ApprovalStepState, Command } from '../../model/index.ts';
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
export function settleApprovals(turn: Turn, command: Command): void {
  const before = turn.before?.approvals;
  if (!before) return;
  const left = stagesLeft(turn);
  const active = activeNow(turn);
  for (const request of openApprovals(turn)) {
    if (!before[request.id]) continue;
    const move = turn.compiled.funnel.moves.get(request.move);
    const stands = active.includes(request.stage) && !left.has(request.stage);
    if (!move || !stands) endApproval(turn, request, 'overtaken');
    else if (givesFields(turn, command)) beginAnew(turn, request, move);
  }
}

function givesFields(turn: Turn, command: Command): boolean {
  if (!('fields' in command) || Object.keys(command.fields ?? {}).length === 0) return false;
  return changedFields(turn.entity, turn.before?.fields ?? {}, turn.row) !== undefined;
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

/**
 * Puts one person in the place of another in every approval that is open, for what is still to be voted. Who
 * asked for one takes nobody's place in it.
 */
export function handOverApprovals(turn: Turn, from: string, to: string): void {
  for (const request of openApprovals(turn).filter(({ by }) => by !== to)) {
    const steps = request.steps.map((step, index) =>
      index < request.current ? step : replaced(step, from, to),
    );
    if (steps.every((step, index) => step === request.steps[index])) continue;
    const approval = { ...request, steps };
    turn.events.push({ type: 'approval changed', approval, how: 'delegated' });
    turn.notice({
      topic: 'approval asked',
      to: [{ person: to }],
      stage: request.stage,
      approval: request.id,
    });
  }
}

function replaced(step: ApprovalStepState, from: string, to: string): ApprovalStepState {
  const isNamed = step.people.includes(from) || Object.values(step.delegated).includes(from);
  if (!isNamed || step.votes.some((vote) => (vote.for ?? vote.person) === from)) return step;
  const people = step.people.map((id) => (id === from ? to : id));
  const delegated = Object.entries(step.delegated)
    .map(([id, delegate]) => [id === from ? to : id, delegate === from ? to : delegate] as const)
    .filter(([id, delegate]) => id !== delegate);
  return { ...step, people: [...new Set(people)], delegated: Object.fromEntries(delegated) };
}
