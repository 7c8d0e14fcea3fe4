import type { Funnel, Stage } from '../../definitions/index.ts';

/** The stages directly within a stage, or the outermost ones, in the order of the definition. */
export function childrenOf(funnel: Funnel, parent: string | undefined): readonly Stage[] {
  return [...funnel.stages.values()].filter((stage) => stage.parent === parent);
}

/** The stage and those around it, innermost first. */
export function lineageOf(funnel: Funnel, id: string): readonly Stage[] {
  const lineage: Stage[] = [];
  for (let stage = funnel.stages.get(id); stage; stage = parentOf(funnel, stage)) {
    lineage.push(stage);
  }
  return lineage;
}

/** The innermost branch of a `together` stage that holds the stage, or is it. */
export function branchAround(funnel: Funnel, id: string): string | undefined {
  return lineageOf(funnel, id).find((stage) => isBranch(funnel, stage))?.id;
}

export function isBranch(funnel: Funnel, stage: Stage): boolean {
  return parentOf(funnel, stage)?.shape.kind === 'together';
}

/** Whether `id` lies within `around`, or is it. */
export function isWithin(funnel: Funnel, id: string, around: string): boolean {
  return lineageOf(funnel, id).some((stage) => stage.id === around);
}

function parentOf(funnel: Funnel, stage: Stage): Stage | undefined {
  return stage.parent === undefined ? undefined : funnel.stages.get(stage.parent);
}
