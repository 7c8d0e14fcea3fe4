import { createHash } from 'node:crypto';
import type { CollectionPlan } from '../../../definitions/index.ts';
import { identityPaths, layoutOf, pathOf } from '../columns/layout.ts';
import type { IndexSpec } from './fixed-indexes.ts';

/** MongoDB allows so many indexes on one collection; `_id` has one of them. */
const mostIndexes = 64;

/** An index that plans ask for, and which do. */
export interface PlannedIndex extends IndexSpec {
  readonly wanted: readonly string[];
}

/**
 * The indexes that the plans ask for. They begin with `entity`, since all funnels share a collection,
 * and equal ones are made once. Uniqueness is kept by one index for all fields (`unique`).
 */
export function planIndexes(plans: readonly CollectionPlan[]): readonly PlannedIndex[] {
  const byName = new Map<string, PlannedIndex>();
  for (const plan of plans) {
    for (const { name: title, paths } of indexPaths(plan)) {
      const model = plan.collection.startsWith('case:') ? 'cases' : 'records';
      const name = `plan-${digest(paths)}`;
      const known = byName.get(model + name)?.wanted ?? [];
      const wanted = [...known, `${plan.collection}#${title}`];
      const key = Object.fromEntries(['entity', ...paths].map((path) => [path, 1 as const]));
      byName.set(model + name, { model, name, key, wanted });
    }
  }
  return [...byName.values()];
}

/** Splits the indexes into those that have room beside the fixed ones and those that have not. */
export function withinLimit(
  planned: readonly PlannedIndex[],
  fixed: readonly IndexSpec[],
): { readonly made: readonly PlannedIndex[]; readonly left: readonly PlannedIndex[] } {
  const room = new Map<string, number>();
  const made: PlannedIndex[] = [];
  const left: PlannedIndex[] = [];
  for (const index of planned) {
    const taken = fixed.filter(({ model }) => model === index.model).length + 1;
    const free = room.get(index.model) ?? mostIndexes - taken;
    (free > 0 ? made : left).push(index);
    room.set(index.model, free - 1);
  }
  return { made, left };
}

/** An index on two lists at once is not possible in MongoDB; the second is left out. */
function indexPaths(plan: CollectionPlan): readonly { name: string; paths: readonly string[] }[] {
  const layout = layoutOf(plan);
  return plan.indexes.map(({ name, columns }) => {
    let lists = 0;
    const paths = columns.flatMap((field) => {
      const column = layout.byField.get(field);
      if (!column) return [];
      if (column.type.kind !== 'list') return identityPaths(column);
      lists += 1;
      return lists > 1 ? [] : [pathOf(column)];
    });
    return { name, paths };
  });
}

function digest(paths: readonly string[]): string {
  return createHash('sha256').update(paths.join('\n')).digest('hex').slice(0, 16);
}
