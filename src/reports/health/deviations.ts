import type { Funnel } from '../../definitions/index.ts';
import { areParallel } from './defined-path.ts';

/**
 * How a way departs from the one that is defined: a stage of it passed over (`skipped`), visited more than once
 * (`repeated`), gone back to from a later one (`back`), or not of it at all (`aside`, which outcomes never are).
 */
export interface Deviation {
  readonly kind: 'skipped' | 'repeated' | 'back' | 'aside';
  readonly stage: string;
}

/**
 * The deviations of a way, each once. A case that ended or stands before the end of the path has skipped only what
 * lies before the furthest stage that it reached, but no branch that the definition leaves out under a condition.
 * Going to and fro between parallel stages is none.
 */
export function deviationsOf(
  way: readonly string[],
  path: readonly string[],
  funnel: Funnel,
): readonly Deviation[] {
  const visited = new Set(way);
  const order = [...funnel.stages.keys()];
  const furthest = path.findLastIndex((stage) => visited.has(stage));
  const skipped = path
    .slice(0, Math.max(0, furthest))
    .filter((stage) => !visited.has(stage) && !isConditional(funnel, stage));
  const repeated = [...visited].filter((stage) => way.indexOf(stage) !== way.lastIndexOf(stage));
  const back = way.filter((stage, place) => {
    const before = way[place - 1];
    if (before === undefined || areParallel(funnel, before, stage)) return false;
    return order.indexOf(stage) < order.indexOf(before);
  });
  const aside = [...visited].filter((stage) => !path.includes(stage) && !isOutcome(funnel, stage));
  return [
    ...skipped.map((stage) => ({ kind: 'skipped', stage }) as const),
    ...repeated.map((stage) => ({ kind: 'repeated', stage }) as const),
    ...[...new Set(back)].map((stage) => ({ kind: 'back', stage }) as const),
    ...aside.map((stage) => ({ kind: 'aside', stage }) as const),
  ];
}

function isOutcome({ stages }: Funnel, stage: string): boolean {
  return stages.get(stage)?.shape.kind === 'outcome';
}

/** Whether the stage, or one around it, takes part only where its condition holds. */
function isConditional({ stages }: Funnel, id: string): boolean {
  for (let stage = stages.get(id); stage; stage = stages.get(stage.parent ?? ''))
    if (stage.when) return true;
  return false;
}
