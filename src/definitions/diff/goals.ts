import type { Goal } from '../model/index.ts';
import { changesByParts, type Labels } from './by-parts.ts';
import type { Difference } from './difference.ts';
import { definitionPart } from './part.ts';
import { words } from './words.ts';

const parts: Labels<Goal> = [
  ['metric', words('metric', '指标')],
  ['period', words('period', '期间')],
  ['owner', words('owner', '负责方')],
  ['carriedBy', words('departments that carry it', '共同承担的部门')],
  ['better', words('direction', '优劣方向')],
  ['amber', words('threshold for amber', '黄色阈值')],
  ['red', words('threshold for red', '红色阈值')],
  ['parts', words('check of the targets below', '下级目标校验')],
];

/** How the goals differ. */
export function goalChanges(
  before: ReadonlyMap<string, Goal>,
  after: ReadonlyMap<string, Goal>,
): Difference[] {
  const at = (id: string) => definitionPart('goal', id);
  return changesByParts(at, parts, before, after, 'figures');
}
