import type { Site } from '../../load/site.ts';
import { checkName, declaredIn } from '../names.ts';
import type { FunnelDraft } from './funnel-draft.ts';

/** True where there is a sound stage of that name; reports one that does not exist. */
export function checkStage({ tree }: FunnelDraft, site: Site, name: string): boolean {
  if (tree.broken.has(name)) return false;
  return checkName(site, name, declaredIn(tree.nodes), 'unknown-stage');
}
