import type { Move } from '../../definitions/index.ts';
import type { Problem } from '../../shared/index.ts';
import { speaksOfAsker } from './approval/open-approvals.ts';
import type { Turn } from './turn.ts';

/** That the guard of a move does not hold. Raises `Refused` where it cannot be worked out. */
export function guardProblems(turn: Turn, move: Move): readonly Problem[] {
  const { when, otherwise, title } = move;
  if (!when || speaksOfAsker(turn, move)) return [];
  const rule = `${turn.compiled.path}/moves/${move.id}/when`;
  if (turn.evaluation.holds(when, rule, otherwise)) return [];
  return [
    otherwise === undefined
      ? { code: 'guard-not-met', params: { move: title, expression: when.source } }
      : { code: 'guard-refused', params: { move: title, message: otherwise } },
  ];
}
