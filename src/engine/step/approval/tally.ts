import type { ApprovalStepState } from '../../model/index.ts';

/** Whether as many have agreed as must. A person counts once, whoever else he also votes for. */
export function isAgreed({ need, people, votes }: ApprovalStepState): boolean {
  const agreed = votes.filter(({ decision }) => decision === 'approve');
  if (need !== 'all')
    return new Set(agreed.map(({ person }) => person)).size >= (need === 'one' ? 1 : need);
  const spokenFor = new Set(agreed.map((vote) => vote.for ?? vote.person));
  return people.every((id) => spokenFor.has(id));
}

/** Those by or for whom a vote was cast. */
export function spokenFor({ votes }: ApprovalStepState): ReadonlySet<string> {
  return new Set(votes.map((vote) => vote.for ?? vote.person));
}
