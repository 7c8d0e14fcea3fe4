import type { ApprovalRequest, NoticeRecipient } from '../../model/index.ts';
import type { Turn } from '../turn.ts';
import { currentStep } from './voter.ts';

/** Tells those whose vote is awaited. */
export function tellApprovers(turn: Turn, request: ApprovalRequest): void {
  const { actor } = turn.context;
  const step = currentStep(request);
  const people = step.people.map((person) => step.delegated[person] ?? person);
  const to: readonly NoticeRecipient[] = [
    ...people.filter((person) => person !== actor.id).map((person) => ({ person })),
    ...step.roles.map((role) => ({ role })),
    ...step.teams.map((team) => ({ team })),
    ...step.departments.map((department) => ({ department })),
  ];
  turn.notice({ topic: 'approval asked', to, stage: request.stage, approval: request.id });
}

/** Tells who asked for it, or the owner where nobody did, how it came out. */
export function tellAsker(
  turn: Turn,
  request: ApprovalRequest,
  topic: 'approved' | 'refused',
): void {
  const person = request.by ?? turn.row['owner'];
  const isOther = typeof person === 'string' && person !== turn.context.actor.id;
  const to = isOther ? [{ person }] : [];
  turn.notice({ topic, to, stage: request.stage, approval: request.id });
}
