import { holdsRight } from '../../../access/index.ts';
import type { Problem } from '../../../shared/index.ts';
import type { ApprovalRequest, ApprovalStepState, Command } from '../../model/index.ts';
import { checkColleague } from '../person.ts';
import { Refused, refuseIf } from '../refused.ts';
import type { Turn } from '../turn.ts';
import { endApproval } from './end.ts';
import { findApproval } from './open-approvals.ts';
import { spokenFor } from './tally.ts';
import { tellApprovers } from './tell.ts';
import { currentStep, isApprover, mayNotVote } from './voter.ts';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/**
 * Has another person vote in the actor's place, also for those who delegated to the actor. To delegate to
 * oneself takes it back. Raises `Refused`.
 */
export function delegateApproval(turn: Turn, { approval, to, comment }: Of<'delegate'>): void {
  const request = findApproval(turn, approval);
  const step = currentStep(request);
  const { actor } = turn.context;
  const isOwn = isApprover(step, actor) && actor.id !== request.by;
  const held = Object.keys(step.delegated).filter((id) => step.delegated[id] === actor.id);
  const places = [...(isOwn ? [actor.id] : []), ...held].filter((id) => !spokenFor(step).has(id));
  if (places.length === 0) refuseIf(mayNotDelegate(turn, request));
  refuseIf([...mayNotApprove(turn, request, to, '/to'), ...votedAlready(step, to)]);
  const delegated = { ...step.delegated };
  for (const place of places) delegated[place] = to;
  if (delegated[to] === to) delete delegated[to];
  change(turn, replace(request, { ...step, delegated }), 'delegated', comment);
  if (to !== actor.id) tell(turn, request, to);
}

/** Where not all must agree a person counts once: a place given to who has voted would be lost. */
function votedAlready({ need, votes }: ApprovalStepState, to: string): readonly Problem[] {
  const isLost = need !== 'all' && votes.some(({ person }) => person === to);
  return isLost ? [{ code: 'delegate-has-voted', path: '/to' }] : [];
}

/** A stand-in votes himself; he cannot pass it on. */
function mayNotDelegate(turn: Turn, request: ApprovalRequest): readonly Problem[] {
  const problems = mayNotVote(turn, request);
  return problems.length > 0 ? problems : [{ code: 'may-not-vote' }];
}

/** Asks one more person, whose agreement is needed after that of the current step. Raises `Refused`. */
export function addApprover(turn: Turn, command: Of<'add approver'>): void {
  const request = findApproval(turn, command.approval);
  if (!holdsRight(turn.context.actor, 'override')) refuseIf(mayNotVote(turn, request));
  refuseIf(mayNotApprove(turn, request, command.person, '/person'));
  const step = currentStep(request);
  const added: ApprovalStepState = {
    id: freeId(request, step.id),
    addedBy: turn.context.actor.id,
    need: 'all',
    roles: [],
    teams: [],
    departments: [],
    people: [command.person],
    delegated: {},
    votes: [],
  };
  const steps = request.steps.toSpliced(request.current + 1, 0, added);
  change(turn, { ...request, steps }, 'approver added', command.comment);
}

/** An id that no step has: `<step>+<n>`. */
function freeId({ steps }: ApprovalRequest, id: string): string {
  const base = id.replace(/\+\d+$/, '');
  const last = steps.map((step) => Number(step.id.split(`${base}+`)[1] ?? 0));
  return `${base}+${Math.max(...last) + 1}`;
}

/** Has an earlier step, and those after it, vote again, saying why. Raises `Refused`. */
export function returnApproval(turn: Turn, command: Of<'return approval'>): void {
  const request = findApproval(turn, command.approval);
  refuseIf(mayNotVote(turn, request));
  const earlier = request.steps.slice(0, request.current).map(({ id }) => id);
  const to = earlier.indexOf(command.step);
  if (to < 0) {
    const params = { step: command.step, known: earlier };
    throw new Refused({ code: 'approval-step-unknown', params, path: '/step' });
  }
  if (command.comment.trim() === '') throw new Refused({ code: 'note-required', path: '/comment' });
  const steps = request.steps.map((step, index) => (index < to ? step : { ...step, votes: [] }));
  const returned = { ...request, steps, current: to };
  change(turn, returned, 'step returned', command.comment);
  tellApprovers(turn, returned);
}

/** Asks for the approval no longer: by who asked, the owner where nobody did, or the right `override`. */
export function withdrawApproval(turn: Turn, command: Of<'withdraw approval'>): void {
  const request = findApproval(turn, command.approval);
  const { actor } = turn.context;
  const asker = request.by ?? turn.row['owner'];
  const mayWithdraw = actor.id === asker || holdsRight(actor, 'override');
  if (!mayWithdraw) throw new Refused({ code: 'may-not-withdraw-approval' });
  endApproval(turn, request, 'withdrawn', command.comment);
}

/** Who asked for it cannot be made an approver. */
function mayNotApprove(
  turn: Turn,
  { by }: ApprovalRequest,
  person: string,
  path: string,
): readonly Problem[] {
  checkColleague(turn.evaluation.facts, person, path);
  return person === by ? [{ code: 'may-not-approve-own', path }] : [];
}

function replace(request: ApprovalRequest, step: ApprovalStepState): ApprovalRequest {
  return { ...request, steps: request.steps.with(request.current, step) };
}

function change(
  turn: Turn,
  approval: ApprovalRequest,
  how: 'delegated' | 'approver added' | 'step returned',
  comment: string | undefined,
): void {
  const said = comment === undefined ? {} : { comment };
  turn.events.push({ type: 'approval changed', approval, how, ...said });
}

function tell(turn: Turn, { id, stage }: ApprovalRequest, person: string): void {
  turn.notice({ topic: 'approval asked', to: [{ person }], stage, approval: id });
}
