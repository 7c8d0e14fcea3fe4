import type { Funnel, Stage } from '../../definitions/index.ts';

/** The stages in which cases stand, without those that only hold others, in the order of the definition. */
export function standingStages({ stages }: Funnel): readonly Stage[] {
  return [...stages.values()].filter(
    ({ shape }) => shape.kind === 'simple' || shape.kind === 'outcome',
  );
}

/**
 * The way that a funnel defines: the longest one that moves forward only, in the order of the definition, from where
 * cases begin to the first outcome. Of parallel stages each branch follows the one before.
 */
export function definedPath(funnel: Funnel): readonly string[] {
  const standing = standingStages(funnel);
  const goal = standing.find(({ shape }) => shape.kind === 'outcome')?.id;
  const seen = new Set<string>();
  const longest = new Map<string, readonly string[]>();
  for (const { id, shape } of standing.toReversed()) {
    const onward = nextStages(funnel, id).filter((next) => seen.has(next));
    seen.add(id);
    if (shape.kind === 'outcome') longest.set(id, id === goal ? [id] : []);
    else {
      const ways = onward.map((next) => longest.get(next) ?? []);
      const best = ways.reduce((long, way) => (way.length > long.length ? way : long), []);
      longest.set(id, best.length > 0 ? [id, ...best] : []);
    }
  }
  const [first = ''] = entries(funnel, funnel.start);
  const path = longest.get(first) ?? [];
  return path.length > 0 ? path : [first];
}

/** Whether two stages may be active at the same moment, since they are in different branches. */
export function areParallel(funnel: Funnel, one: string, other: string): boolean {
  const around = chainOf(funnel, one);
  const above = chainOf(funnel, other);
  const shared = around.find((stage) => above.includes(stage));
  return shared !== undefined && funnel.stages.get(shared)?.shape.kind === 'together';
}

/** The stage and those around it, innermost first. */
function chainOf(funnel: Funnel, id: string): readonly string[] {
  const parent = funnel.stages.get(id)?.parent;
  return parent === undefined ? [id] : [id, ...chainOf(funnel, parent)];
}

/** Where moves lead from a stage, and from the stages around it. */
function nextStages(funnel: Funnel, id: string): readonly string[] {
  const from = new Set(chainOf(funnel, id));
  const targets = [...funnel.moves.values()]
    .filter((move) => move.from.some((stage) => from.has(stage)))
    .flatMap(({ to }) => to);
  return targets.flatMap(({ stage }) =>
    funnel.stages.has(stage) ? entries(funnel, stage) : afterBranch(funnel, id),
  );
}

/** Where a case stands first when it enters a stage. */
function entries(funnel: Funnel, id: string): readonly string[] {
  const shape = funnel.stages.get(id)?.shape;
  if (shape?.kind === 'nested') return entries(funnel, shape.start);
  if (shape?.kind === 'together') return entries(funnel, shape.branches[0] ?? shape.then);
  return [id];
}

/** The next branch, or what follows the parallel stages. */
function afterBranch(funnel: Funnel, id: string): readonly string[] {
  const chain = chainOf(funnel, id);
  for (const [inner, outer] of chain.slice(1).map((around, i) => [chain[i] ?? '', around])) {
    const shape = funnel.stages.get(outer ?? '')?.shape;
    if (shape?.kind !== 'together') continue;
    const next = shape.branches[shape.branches.indexOf(inner ?? '') + 1];
    return entries(funnel, next ?? shape.then);
  }
  return [];
}
