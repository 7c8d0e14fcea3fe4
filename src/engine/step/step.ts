import { mayChangeNothing } from '../../access/index.ts';
import { BatonError, fail, ok, type Result } from '../../shared/index.ts';
import type { CaseState, Command, Decision, Refusal } from '../model/index.ts';
import {
  addApprover,
  delegateApproval,
  returnApproval,
  voteOnApproval,
  withdrawApproval,
} from './approval/index.ts';
import { collaborate } from './collaborate.ts';
import { commentCase } from './comment.ts';
import type { CompiledFunnel } from './compiled-funnel.ts';
import type { StepContext } from './context.ts';
import { editCase } from './edit.ts';
import { finish } from './finish.ts';
import {
  accept,
  handOver,
  reject,
  reroute,
  resubmit,
  sendBackAccepted,
  withdrawOffer,
} from './handoff/index.ts';
import { importCase } from './import.ts';
import { markDocument } from './mark-document.ts';
import { makeMove } from './move.ts';
import { openCase } from './open.ts';
import { overrideCase } from './override.ts';
import { pauseCase, reckonClocks, resumeCase } from './pause.ts';
import { assignCase, followCase } from './people.ts';
import { Refused, refuseIf } from './refused.ts';
import { addTask, changeTask, endTask, reopenTask } from './tasks/index.ts';
import { fireTimer } from './timer.ts';
import { Turn } from './turn.ts';

/** What a step came to, and what it asked for outside the case that was not among the facts. */
export interface StepOutcome {
  readonly result: Result<Decision, Refusal>;
  readonly missing: Turn['evaluation']['facts']['missing'];
}

/**
 * Decides a command on a case; `undefined` is a case that is to be opened or imported. Pure: no clock,
 * no randomness, no input or output. The state of the decision is the fold of its events. An expression
 * that cannot be worked out is a refusal (`expression-failed`), never false.
 */
export function step(
  compiled: CompiledFunnel,
  state: CaseState | undefined,
  command: Command,
  context: StepContext,
): Result<Decision, Refusal> {
  return decide(compiled, state, command, context).result;
}

/** The same, telling also which facts were lacking. */
export function decide(
  compiled: CompiledFunnel,
  state: CaseState | undefined,
  command: Command,
  context: StepContext,
): StepOutcome {
  const before = state ?? context.opening;
  if (!before) throw new RangeError('a case that is not open yet needs its id and release');
  const turn = new Turn(compiled, before, context);
  const result = attempt(turn, () => {
    apply(turn, command);
    collaborate(turn, command);
  });
  return { result, missing: turn.evaluation.facts.missing };
}

function attempt(turn: Turn, work: () => void): Result<Decision, Refusal> {
  try {
    const bound = mayChangeNothing(turn.context.actor);
    refuseIf(bound ? [bound] : []);
    work();
    return ok(turn.decide((state) => finish(turn, state)));
  } catch (error) {
    const { because } = turn.evaluation;
    if (error instanceof Refused || error instanceof BatonError)
      return fail({ problems: error.problems, because });
    throw error;
  }
}

function apply(turn: Turn, command: Command): void {
  switch (command.kind) {
    case 'move':
      return makeMove(turn, command);
    case 'edit':
      return editCase(turn, command);
    case 'open':
      return openCase(turn, command);
    case 'import':
      return importCase(turn, command);
    case 'assign':
      return assignCase(turn, command);
    case 'follow':
      return followCase(turn, command);
    case 'override':
      return overrideCase(turn, command);
    case 'timer':
      return fireTimer(turn, command);
    case 'comment':
      return commentCase(turn, command);
    default:
      return applyToOffers(turn, command);
  }
}

/** Commands on the offers of a case, and on who holds it and whose time runs. */
function applyToOffers(turn: Turn, command: Command): void {
  switch (command.kind) {
    case 'accept':
      return accept(turn, command);
    case 'reject':
      return reject(turn, command);
    case 'return':
      return sendBackAccepted(turn, command);
    case 'withdraw':
      return withdrawOffer(turn, command);
    case 'resubmit':
      return resubmit(turn, command);
    case 'reroute':
      return reroute(turn, command);
    case 'hand over':
      return handOver(turn, command);
    case 'pause':
      return pauseCase(turn, command);
    case 'resume':
      return resumeCase(turn);
    case 'document':
      return markDocument(turn, command);
    case 'reckon clocks':
      return reckonClocks(turn);
    default:
      return applyToWork(turn, command);
  }
}

/** Commands on the approvals and tasks of a case. */
function applyToWork(turn: Turn, command: Command): void {
  switch (command.kind) {
    case 'vote':
      return voteOnApproval(turn, command);
    case 'delegate':
      return delegateApproval(turn, command);
    case 'add approver':
      return addApprover(turn, command);
    case 'return approval':
      return returnApproval(turn, command);
    case 'withdraw approval':
      return withdrawApproval(turn, command);
    case 'add task':
      return addTask(turn, command);
    case 'change task':
      return changeTask(turn, command);
    case 'end task':
      return endTask(turn, command);
    case 'reopen task':
      return reopenTask(turn, command);
  }
}
