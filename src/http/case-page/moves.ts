import type { Funnel, Move } from '../../definitions/index.ts';
import type { AvailableMove } from '../../engine/index.ts';
import { localize, renderProblem, type Problem } from '../../shared/index.ts';
import { withholdHidden } from '../problem/withhold.ts';
import { filled, handoffOf, stageOf, type Reading } from '../standing/reading.ts';
import { remedyFor, type Scene } from './remedy.ts';
import { waitingPlaces } from './waiting-places.ts';

/** The moves from where a case stands, as buttons need them: what each leads to, what it asks, why it is closed. */
export function movesJson(
  moves: readonly AvailableMove[],
  scene: Scene,
  reading: Reading,
): readonly object[] {
  return moves
    .filter(({ move }) => move.byApproval !== true)
    .map((available) => moveJson(available, scene, reading));
}

function moveJson(
  { move, open, problems, needs }: AvailableMove,
  scene: Scene,
  reading: Reading,
): object {
  const { funnel } = scene;
  const fault = (problem: Problem): object => {
    const { code, message, hint } = renderProblem(
      withholdHidden(problem, scene.access),
      reading.locale,
    );
    return filled({ code, message, hint, remedy: remedyFor(problem, move, scene) });
  };
  return filled({
    move: move.id,
    title: localize(move.title, reading.locale),
    open,
    way: wayOf(move, scene),
    to: move.to.flatMap(
      ({ stage }) => stageOf(stage === 'done' ? undefined : stage, reading) ?? [],
    ),
    handoff: handoffOf(move.handoff, reading),
    approved: move.approval !== undefined,
    asks: asksForAnything(move, funnel) || needs.length > 0,
    refused: problems.map(fault),
    needs: needs.map(fault),
  });
}

/**
 * `end`: to an outcome other than the good one, or leaving things unfinished; `back`: to an earlier stage; `aside`: to
 * where a case waits.
 */
function wayOf(move: Move, { funnel, state }: Scene): 'on' | 'back' | 'end' | 'aside' {
  const order = [...funnel.stages.keys()];
  const places = move.to.map(({ stage }) => order.indexOf(stage)).filter((place) => place >= 0);
  const isOutcome = move.to.every(({ stage }) => hasReasons(funnel, stage));
  if (isOutcome || (move.mayBeIncomplete && endsAll(funnel, move))) return 'end';
  const waiting = waitingPlaces(funnel);
  if (move.to.every(({ stage }) => waiting.has(stage))) return 'aside';
  const here = move.from
    .filter((stage) => state.configuration.active.includes(stage))
    .map((stage) => order.indexOf(stage));
  return places.length > 0 && Math.max(...places) < Math.min(...here) ? 'back' : 'on';
}

function endsAll(funnel: Funnel, { to }: Move): boolean {
  return to.every(({ stage }) => funnel.stages.get(stage)?.shape.kind === 'outcome');
}

function hasReasons({ stages }: Funnel, stage: string): boolean {
  const shape = stages.get(stage)?.shape;
  return shape?.kind === 'outcome' && shape.reasons.size > 0;
}

/** Whether there is anything to fill in or to be told with it; otherwise it is made at once. */
export function asksForAnything(move: Move, funnel: Funnel): boolean {
  return (
    move.ask.length > 0 ||
    move.handoff !== undefined ||
    move.approval !== undefined ||
    move.to.some(({ stage }) => hasReasons(funnel, stage))
  );
}

/** The stages to which a move may lead; the end of a branch leads to where all of them go on. */
export function targetsOf({ from, to }: Move, { stages }: Funnel): readonly string[] {
  const ends = from.flatMap((id) => {
    const shape = stages.get(stages.get(id)?.parent ?? '')?.shape;
    return shape?.kind === 'together' ? [shape.then] : [];
  });
  return [...new Set(to.flatMap(({ stage }) => (stage === 'done' ? ends : [stage])))];
}
