import type { Funnel, Stage } from '../../definitions/index.ts';
import { childrenOf, lineageOf } from './tree.ts';

const known = new WeakMap<Funnel, Map<string, readonly string[]>>();

/**
 * The stages that every way from the start to a stage leads through and leaves (its dominators in the
 * graph of moves), without those around it.
 */
export function stagesBefore(funnel: Funnel, stage: string): readonly string[] {
  let before = known.get(funnel);
  if (!before) known.set(funnel, (before = new Map()));
  let found = before.get(stage);
  if (!found) before.set(stage, (found = dominators(funnel, stage)));
  return found;
}

function dominators(funnel: Funnel, stage: string): readonly string[] {
  const around = new Set(lineageOf(funnel, stage).map(({ id }) => id));
  return [...funnel.stages.keys()].filter(
    (id) => !around.has(id) && !reachable(funnel, id).has(stage),
  );
}

/** The stages that can be reached from the start without ever being in `avoided`. */
function reachable(funnel: Funnel, avoided: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [funnel.start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id) || lineageOf(funnel, id).some((stage) => stage.id === avoided)) continue;
    found.add(id);
    const stage = funnel.stages.get(id);
    if (stage) waiting.push(...nextOf(funnel, stage));
  }
  return found;
}

function nextOf(funnel: Funnel, stage: Stage): readonly string[] {
  const moves = [...funnel.moves.values()].filter(({ from }) => from.includes(stage.id));
  const targets = moves.flatMap(({ to }) => to.map((target) => target.stage));
  const around = lineageOf(funnel, stage.id).map(({ id }) => id);
  return [...targets, ...around, ...entryOf(funnel, stage)];
}

/** Where entering a stage leads by itself. */
function entryOf(funnel: Funnel, { id, shape }: Stage): readonly string[] {
  if (shape.kind === 'nested') return [shape.start];
  if (shape.kind !== 'together') return [];
  return [...childrenOf(funnel, id).map((branch) => branch.id), shape.then];
}
