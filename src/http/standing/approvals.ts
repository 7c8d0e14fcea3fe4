import type { ApprovalRequest, ApprovalStepState, Vote } from '../../engine/index.ts';
import { localize } from '../../shared/index.ts';
import {
  departmentOf,
  filled,
  momentOf,
  moveOf,
  personOf,
  placeOf,
  stageOf,
  type Reading,
} from './reading.ts';

/** An approval that is being asked for: its steps, who may vote, and the votes so far. */
export function approvalJson(approval: ApprovalRequest, reading: Reading): object {
  return filled({
    id: approval.id,
    title: titleOf(approval, reading),
    move: moveOf(approval.move, reading),
    by: personOf(approval.by, reading),
    asked: momentOf(approval.asked),
    note: approval.note,
    current: approval.steps[approval.current]?.id,
    steps: approval.steps.map((step) => ({
      ...stepJson(step, reading),
      title: stepTitle(approval, step.id, reading),
    })),
  });
}

/** What is approved: the move that somebody wants to make, or the stage that asks for it by itself. */
function titleOf({ move, stage }: ApprovalRequest, reading: Reading): string | undefined {
  const isOfStage = reading.funnel.moves.get(move)?.byApproval === true;
  return (isOfStage ? stageOf(stage, reading) : moveOf(move, reading))?.title;
}

/** What a step of an approval is called. */
export function stepTitle(
  { move }: Pick<ApprovalRequest, 'move'>,
  step: string,
  { funnel, locale }: Pick<Reading, 'funnel' | 'locale'>,
): string {
  const steps = funnel.moves.get(move)?.approval?.steps ?? [];
  return localize(steps.find(({ id }) => id === stepRule(step))?.title ?? step, locale);
}

/** The step of the definition: one that was added stands behind it as `<step>+<n>`. */
export function stepRule(step: string): string {
  return step.replace(/\+\d+$/, '');
}

function stepJson(step: ApprovalStepState, reading: Reading): object {
  return {
    id: step.id,
    need: step.need,
    roles: step.roles.flatMap((id) => placeOf('roles', id, reading) ?? []),
    teams: step.teams.flatMap((id) => placeOf('teams', id, reading) ?? []),
    departments: step.departments.flatMap((id) => departmentOf(id, reading) ?? []),
    people: step.people.flatMap((id) => personOf(id, reading) ?? []),
    delegated: Object.entries(step.delegated).flatMap(([from, to]) => {
      const [giver, taker] = [personOf(from, reading), personOf(to, reading)];
      return giver && taker ? [{ from: giver, to: taker }] : [];
    }),
    votes: step.votes.map((vote) => voteJson(vote, reading)),
  };
}

function voteJson(vote: Vote, reading: Reading): object {
  return filled({
    person: personOf(vote.person, reading),
    for: personOf(vote.for, reading),
    decision: vote.decision,
    comment: vote.comment,
    at: momentOf(vote.at),
  });
}
