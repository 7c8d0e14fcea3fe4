import { isKept } from '../../fields/index.ts';
import type { Site } from '../../load/site.ts';
import { checkField, entriesOf } from '../names.ts';
import type { FunnelDraft } from './funnel-draft.ts';

/** Fields that must be filled; they can't be computed, since nobody could fill them. */
export function completeOf(
  { entity }: FunnelDraft,
  site: Site,
  raw: string | readonly string[] | undefined,
): readonly string[] {
  return entriesOf(raw, site).flatMap(([name, at]) => {
    if (!checkField(entity, at, name) || entity.broken.has(name)) return [];
    const field = entity.fields.get(name);
    if (!field || !isKept(field)) return [name];
    at.report('complete-computed', { params: { name } });
    return [];
  });
}
