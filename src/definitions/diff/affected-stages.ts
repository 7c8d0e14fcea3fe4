import type { Workspace } from '../model/index.ts';

/** Stages that a funnel had and no longer has. */
export interface AffectedStages {
  readonly funnel: string;
  /** All of its stages where the funnel itself is gone. */
  readonly stages: readonly string[];
}

/** Stages that vanish: a publish may not drop them in silence while cases stand in them. */
export function affectedStages(before: Workspace, after: Workspace): readonly AffectedStages[] {
  return [...before.funnels.values()].flatMap(({ id, stages }) => {
    const remaining = after.funnels.get(id)?.stages;
    const gone = [...stages.keys()].filter((stage) => !remaining?.has(stage));
    return gone.length === 0 ? [] : [{ funnel: id, stages: gone }];
  });
}
