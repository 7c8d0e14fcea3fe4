import { lacksRight } from '../../access/index.ts';
import { computeFields } from '../fields/index.ts';
import { names } from '../machine/index.ts';
import type { Command } from '../model/index.ts';
import { findGaps } from './gaps.ts';
import { refuseIf, Refused } from './refused.ts';
import { reasonProblems } from './requirements.ts';
import { route, stagesEntered, travel } from './travel.ts';
import type { Turn } from './turn.ts';

/**
 * Puts the case into a stage where no move leads it. It is itself a move, with a reason; what the
 * stage would have asked for becomes gaps that the next move must close.
 */
export function overrideCase(turn: Turn, command: Extract<Command, { kind: 'override' }>): void {
  const lacking = lacksRight(turn.context.actor, 'override');
  refuseIf(lacking ? [lacking] : []);
  if (command.reason.trim() === '')
    throw new Refused({ code: 'override-needs-reason', path: '/reason' });
  checkStage(turn, command.stage);
  computeFields(turn.compiled.rules, turn.row, turn.evaluation);
  const ending = { reason: command.outcomeReason, note: command.reason };
  const transition = route(turn, names.enterEvent(command.stage));
  refuseIf(
    reasonProblems(stagesEntered(turn, transition), ending).map((problem) => ({
      ...problem,
      path: '/outcomeReason',
    })),
  );
  turn.events.push({ type: 'overridden', to: command.stage, reason: command.reason });
  const gaps = findGaps(turn, command.stage, stagesEntered(turn, transition));
  if (gaps.length + (turn.before?.gaps.length ?? 0) > 0) turn.events.push({ type: 'gaps', gaps });
  travel(turn, transition, ending);
}

/** Raises `Refused` with `stage-unknown` where the funnel has no such stage. */
export function checkStage(turn: Turn, stage: string): void {
  const { stages } = turn.compiled.funnel;
  if (stages.has(stage)) return;
  const params = { stage, known: [...stages.keys()] };
  throw new Refused({ code: 'stage-unknown', params, path: '/stage' });
}
