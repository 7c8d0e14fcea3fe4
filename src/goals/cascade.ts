import type { Goal } from '../definitions/index.ts';
import { Decimal } from '../shared/index.ts';
import type { MeasureLevel } from '../targets/index.ts';
import type { GoalNode } from './tree.ts';

/** Where the targets below one do not come to it together. */
export interface Gap {
  readonly of: MeasureLevel;
  readonly target: Decimal;
  /** What the targets below come to. */
  readonly together: Decimal;
  /** Above zero where the targets below are too much, below zero where something is missing. */
  readonly difference: Decimal;
  readonly parts: readonly { readonly of: MeasureLevel; readonly target: Decimal }[];
}

/** Every target with targets below it that do not come to it; somebody who stands in two teams counts in both. */
export function gapsOf(
  { parts: rule }: Pick<Goal, 'parts'>,
  nodes: readonly GoalNode[],
): readonly Gap[] {
  if (rule === undefined) return [];
  const below = Map.groupBy(nodes, ({ within }) => within);
  return nodes.flatMap(({ name, of, target }) => {
    const parts = (below.get(name) ?? []).flatMap((node) =>
      node.target ? [{ of: node.of, target: node.target }] : [],
    );
    if (!target || parts.length === 0) return [];
    const together = Decimal.sum(...parts.map((part) => part.target));
    const difference = together.minus(target);
    const fits = rule === 'at least' ? difference.gte(0) : difference.isZero();
    return fits ? [] : [{ of, target, together, difference, parts }];
  });
}
