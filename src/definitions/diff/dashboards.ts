import type { Dashboard } from '../model/index.ts';
import { changesByParts, type Labels } from './by-parts.ts';
import type { Difference } from './difference.ts';
import { definitionPart } from './part.ts';
import { words } from './words.ts';

const parts: Labels<Dashboard> = [
  ['roles', words('readers', '可查看的角色')],
  ['ask', words('parameters', '参数')],
  ['rows', words('layout', '布局')],
];

/** How the dashboards differ. */
export function dashboardChanges(
  before: ReadonlyMap<string, Dashboard>,
  after: ReadonlyMap<string, Dashboard>,
): Difference[] {
  const at = (id: string) => definitionPart('dashboard', id);
  return changesByParts(at, parts, before, after, 'words only');
}
