import type { Actor } from '../../../access/index.ts';
import type { Problem } from '../../../shared/index.ts';
import type { ApprovalRequest, ApprovalStepState } from '../../model/index.ts';
import { isAbsent, membersOf } from '../members.ts';
import type { Turn } from '../turn.ts';
import { spokenFor } from './tally.ts';

/** The step whose votes are awaited. */
export function currentStep(request: ApprovalRequest): ApprovalStepState {
  const step = request.steps[request.current];
  if (!step) throw new RangeError(`${request.id} has no step ${request.current}`);
  return step;
}

/**
 * Those for whom the actor can still vote in the current step: himself, who delegated to him, and who is
 * absent and has him as stand-in. Where not all must agree one is enough, and the first is given.
 */
export function votesFor(turn: Turn, request: ApprovalRequest): readonly string[] {
  const step = currentStep(request);
  const { actor } = turn.context;
  const done = spokenFor(step);
  const isLeft = (id: string): boolean => id !== request.by && !done.has(id);
  const present = [
    ...(isApprover(step, actor) ? [actor.id] : []),
    ...Object.keys(step.delegated).filter((id) => step.delegated[id] === actor.id),
  ].filter(isLeft);
  if (step.need !== 'all' && present.length > 0) return present.slice(0, 1);
  const absent = standsInFor(turn, step).filter((id) => isLeft(id) && !present.includes(id));
  const all = [...present, ...absent];
  return step.need === 'all' ? all : all.slice(0, 1);
}

/** Whether somebody is an approver by his own name or place. */
export function isApprover(
  step: ApprovalStepState,
  actor: Pick<Actor, 'id' | 'roles' | 'teams' | 'departments'>,
): boolean {
  return (
    step.people.includes(actor.id) ||
    step.roles.some((id) => actor.roles.includes(id)) ||
    step.teams.some((id) => actor.teams.includes(id)) ||
    step.departments.some((id) => actor.departments.includes(id))
  );
}

function standsInFor(turn: Turn, step: ApprovalStepState): readonly string[] {
  const { now, actor } = turn.context;
  const others = step.people.filter((id) => id !== actor.id);
  const members = [
    ...others.flatMap((person) => membersOf(turn, { person })),
    ...step.roles.flatMap((role) => membersOf(turn, { role })),
    ...step.teams.flatMap((team) => membersOf(turn, { team })),
    ...step.departments.flatMap((department) => membersOf(turn, { department })),
  ];
  const absent = members.filter((one) => one.standIn === actor.id && isAbsent(one, now));
  return [...new Set(absent.map(({ id }) => id))];
}

/** Why the actor cannot vote: `may-not-approve-own`, `already-voted`, `may-not-vote`. */
export function mayNotVote(turn: Turn, request: ApprovalRequest): readonly Problem[] {
  const { actor } = turn.context;
  const step = currentStep(request);
  if (actor.id === request.by) return [{ code: 'may-not-approve-own' }];
  const hasVoted = step.votes.some(({ person }) => person === actor.id);
  // Where all must agree, who has voted for himself can still vote for those who are away or delegated to him since.
  const mayVote = (!hasVoted || step.need === 'all') && votesFor(turn, request).length > 0;
  if (mayVote) return [];
  return [{ code: hasVoted || spokenFor(step).has(actor.id) ? 'already-voted' : 'may-not-vote' }];
}
