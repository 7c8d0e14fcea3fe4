import type { ApprovalRequest, ApprovalStepState } from '../../model/index.ts';
import { Refused } from '../refused.ts';
import type { Turn } from '../turn.ts';
import { openApprovals } from './open-approvals.ts';

/** Approvals in which a vote of this person is still awaited, by name or as a delegate. */
function awaitedOf(turn: Turn, person: string): readonly ApprovalRequest[] {
  return openApprovals(turn).filter(({ steps, current }) =>
    steps.some((step, index) => index >= current && isAwaited(step, person)),
  );
}

/**
 * Puts one person in the place of another in every approval that is open, for what is still to be voted. Raises
 * `Refused` with `may-not-approve-own` where the other asked for it: the place would be nobody's.
 */
export function handOverApprovals(
  turn: Turn,
  from: string,
  successor: (request: ApprovalRequest) => string,
): void {
  for (const request of awaitedOf(turn, from)) {
    const to = successor(request);
    if (request.by === to) throw new Refused({ code: 'may-not-approve-own', path: '/to' });
    const steps = request.steps.map((step, index) =>
      index >= request.current && isAwaited(step, from) ? replaced(step, from, to) : step,
    );
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

function isAwaited({ people, delegated, votes }: ApprovalStepState, person: string): boolean {
  const isNamed = people.includes(person) || Object.values(delegated).includes(person);
  return isNamed && !votes.some((vote) => (vote.for ?? vote.person) === person);
}

/** Who is named himself votes for the place besides his own. */
function replaced(step: ApprovalStepState, from: string, to: string): ApprovalStepState {
  const { people, delegated } = step;
  const passed = Object.entries(delegated).map(
    ([id, delegate]) => [id, delegate === from ? to : delegate] as const,
  );
  if (people.includes(to)) {
    const own = people.includes(from) ? { [from]: to } : {};
    return { ...step, delegated: withoutSelf([...passed, ...Object.entries(own)]) };
  }
  const renamed = passed.map(([id, delegate]) => [id === from ? to : id, delegate] as const);
  return {
    ...step,
    people: people.map((id) => (id === from ? to : id)),
    delegated: withoutSelf(renamed),
  };
}

function withoutSelf(
  delegated: readonly (readonly [string, string])[],
): ApprovalStepState['delegated'] {
  return Object.fromEntries(delegated.filter(([id, delegate]) => id !== delegate));
}
