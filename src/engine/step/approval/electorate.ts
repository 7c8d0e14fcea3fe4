import type { ApproverChoice, Approvers, ApprovalStep, Move } from '../../../definitions/index.ts';
import type { Problem } from '../../../shared/index.ts';
import type { ApprovalStepState } from '../../model/index.ts';
import { membersOf } from '../members.ts';
import { personIdOf } from '../person.ts';
import { approvalStepPlace } from '../places.ts';
import type { Turn } from '../turn.ts';

/** Who is asked by the steps that apply as the case is now, and what stands against asking them. */
export interface Electorate {
  readonly steps: readonly ApprovalStepState[];
  readonly problems: readonly Problem[];
}

/**
 * Works out who is asked for a move. `by` asked for it and is not counted. A step applies where its condition
 * and one of its choices hold. Problems: `approval-nobody`, `approval-too-few`. Raises `Refused`.
 */
export function electorateOf(turn: Turn, move: Move, by: string | undefined): Electorate {
  const found = (move.approval?.steps ?? []).flatMap((step, index) => {
    const place = approvalStepPlace(turn, move.id, index);
    const choice = choiceOf(turn, step, place);
    return choice ? [namedBy(turn, step, choice, { by, place })] : [];
  });
  return {
    steps: found.map(({ step }) => step),
    problems: found.flatMap(({ problem }) => problem ?? []),
  };
}

function choiceOf(turn: Turn, step: ApprovalStep, place: string): ApproverChoice | undefined {
  if (step.when && !turn.evaluation.holds(step.when, `${place}/when`)) return undefined;
  return step.from.find(
    ({ when }, index) => !when || turn.evaluation.holds(when, `${place}/bands/${index}`),
  );
}

function namedBy(
  turn: Turn,
  step: ApprovalStep,
  { need, approvers }: ApproverChoice,
  { by, place }: { readonly by: string | undefined; readonly place: string },
): { readonly step: ApprovalStepState; readonly problem: Problem | undefined } {
  const sources = approvers.map((one) => ({
    ...poolOf(one, need),
    people: peopleOf(turn, step, one, place).filter((id) => id !== by),
  }));
  const there = new Set(sources.flatMap(({ people }) => people));
  const named = sources.flatMap(({ pool, people }) => (pool ? [] : people));
  const pools = (kind: Approvers['kind']): readonly string[] =>
    sources.flatMap(({ pool }) => (pool?.kind === kind ? [pool.id] : []));
  return {
    step: {
      id: step.id,
      need,
      roles: pools('role'),
      teams: pools('team'),
      departments: pools('department'),
      people: [...new Set(named)],
      delegated: {},
      votes: [],
    },
    problem: tooFew(step, need, there.size, sources),
  };
}

type PoolApprovers = Extract<Approvers, { kind: 'role' | 'team' | 'department' }>;

/** Approvers of whom those may vote too who join later; where all must agree, it is those of now. */
function poolOf(one: Approvers, need: ApproverChoice['need']): { readonly pool?: PoolApprovers } {
  const isPool = one.kind === 'role' || one.kind === 'team' || one.kind === 'department';
  return isPool && need !== 'all' ? { pool: one } : {};
}

/** Where all must agree, each of those named must be somebody: a vacant office is not passed over. */
function tooFew(
  { title }: ApprovalStep,
  need: ApproverChoice['need'],
  there: number,
  sources: readonly { readonly people: readonly string[] }[],
): Problem | undefined {
  const vacant = need === 'all' && sources.some(({ people }) => people.length === 0);
  if (there === 0 || vacant) return { code: 'approval-nobody', params: { step: title } };
  if (typeof need !== 'number' || need <= there) return undefined;
  return { code: 'approval-too-few', params: { step: title, need, there } };
}

function peopleOf(
  turn: Turn,
  { title }: ApprovalStep,
  one: Approvers,
  at: string,
): readonly string[] {
  switch (one.kind) {
    case 'role':
      return ids(turn, { role: one.id });
    case 'team':
      return ids(turn, { team: one.id });
    case 'department':
      return ids(turn, { department: one.id });
    case 'liaison':
      return ids(turn, { liaison: one.department });
    case 'manager': {
      const owner = turn.row['owner'];
      if (typeof owner !== 'string') return [];
      return ids(turn, { managerOf: owner, levels: one.levels });
    }
    case 'person': {
      const place = `${at}/person`;
      const person = turn.evaluation.valueIfFilled(one.person, place);
      const named = personIdOf(person);
      if (named !== undefined) return ids(turn, { person: named });
      turn.evaluation.because.push({ rule: place, text: title, holds: false });
      return [];
    }
  }
}

function ids(turn: Turn, query: Parameters<typeof membersOf>[1]): readonly string[] {
  return membersOf(turn, query).map(({ id }) => id);
}
