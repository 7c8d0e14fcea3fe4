import type { Funnel, Stage } from '../../definitions/index.ts';
import { childrenOf, isWithin, lineageOf } from './tree.ts';

const known = new WeakMap<Funnel, Map<string, readonly string[]>>();

/**
 * The stages that a case must have left complete to come to a stage: those that every way from the start
 * leads through (its dominators in the graph of moves), without those around it and without those from
 * which a move that need not complete them leads there.
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
    (id) =>
      !around.has(id) &&
      !reachable(funnel, [funnel.start, ...incompleteWays(funnel, id)], id).has(stage),
  );
}

/** Where moves lead that leave a stage without its being complete. */
function incompleteWays(funnel: Funnel, stage: string): readonly string[] {
  const leaves = (from: string): boolean =>
    isWithin(funnel, from, stage) || isWithin(funnel, stage, from);
  return [...funnel.moves.values()]
    .filter(({ mayBeIncomplete, from }) => mayBeIncomplete && from.some(leaves))
    .flatMap(({ to }) => to.map((target) => target.stage));
}

/** The stages that can be reached without ever being in `avoided`. */
function reachable(funnel: Funnel, from: readonly string[], avoided: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...from];
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
