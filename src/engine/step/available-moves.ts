import { mayWrite } from '../../access/index.ts';
import type { ChecklistItem, Move } from '../../definitions/index.ts';
import type { Expression } from '../../expressions/index.ts';
import type { Problem } from '../../shared/index.ts';
import type { Because, CaseState } from '../model/index.ts';
import type { CompiledFunnel } from './compiled-funnel.ts';
import type { StepContext } from './context.ts';
import { examine, mayNotMove } from './move.ts';
import { Turn } from './turn.ts';

/** A move from where the case stands. */
export interface AvailableMove {
  readonly move: Move;
  /** Whether the actor can make it, once he has given what it `needs`. */
  readonly open: boolean;
  /** Why it is closed; empty where it is open. */
  readonly problems: readonly Problem[];
  /** What is still lacking and can be given with the move itself: fields, a reason. */
  readonly needs: readonly Problem[];
  readonly because: readonly Because[];
}

/** Every move from the active stages, in the order of the definition, each open or with all that closes it. */
export function availableMoves(
  compiled: CompiledFunnel,
  state: CaseState,
  context: StepContext,
): readonly AvailableMove[] {
  const { active } = state.configuration;
  return [...compiled.funnel.moves.values()]
    .filter((move) => move.reopens === (state.outcome !== undefined))
    .filter((move) => move.from.some((stage) => active.includes(stage)))
    .map((move) => availability(compiled, state, context, move));
}

function availability(
  compiled: CompiledFunnel,
  state: CaseState,
  context: StepContext,
  move: Move,
): AvailableMove {
  const turn = new Turn(compiled, state, context);
  const command = { kind: 'move', move: move.id } as const;
  const problems = [...mayNotMove(turn, move), ...examine(turn, move, command).problems];
  const { checklist = [] } = compiled.funnel.handoffs.get(move.handoff ?? '') ?? {};
  const closing = problems.filter((problem) => !canBeGiven(problem, { move, checklist }, context));
  return {
    move,
    open: closing.length === 0,
    problems: closing,
    needs: problems.filter((problem) => !closing.includes(problem)),
    because: turn.evaluation.because,
  };
}

/** A move, and what its handoff asks to be brought. */
interface Asking {
  readonly move: Move;
  readonly checklist: readonly ChecklistItem[];
}

/** Whether the form of the move can put it right. */
function canBeGiven(
  problem: Problem,
  { move, checklist }: Asking,
  { access }: StepContext,
): boolean {
  const asked = move.ask.map(({ field }) => field);
  switch (problem.code) {
    case 'reason-required':
    case 'note-required':
      return true;
    case 'field-required':
    case 'field-required-by-stage':
    case 'checklist-field':
    case 'gap-open': {
      const field = String(problem.params?.['field']);
      const level = access.field(field);
      return mayWrite(level) || (level === 'read' && asked.includes(field));
    }
    case 'guard-refused':
    case 'guard-not-met':
    case 'expression-failed':
      return readsAnyOf(move.when, asked);
    case 'checklist-open': {
      const item = checklist.find(({ id }) => id === problem.params?.['item']);
      return item?.kind === 'condition' && readsAnyOf(item.when, asked);
    }
    default:
      return false;
  }
}

/** What reads a field that the form asks for can only be decided once the form is filled. */
function readsAnyOf(condition: Expression | undefined, asked: readonly string[]): boolean {
  const reads = condition?.reads ?? [];
  return reads.some(
    ([root, field]) => root === 'case' && field !== undefined && asked.includes(field),
  );
}
