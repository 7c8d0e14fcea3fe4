import type { LocalizedText } from '../../../../shared/index.ts';
import type { RawReturn } from '../../../kinds/handoff.ts';
import type { Site } from '../../../load/site.ts';
import type { ReturnRule } from '../../../model/index.ts';
import { titleOf } from '../../names.ts';
import { checkStage } from '../check-stage.ts';
import type { FunnelDraft } from '../funnel-draft.ts';
import { reach, type StageGraph } from '../graph.ts';
import { checkBranches } from '../routes.ts';

/** How a case goes back: why, to which stage, and how it comes forward again. */
export function returnAt(
  funnel: FunnelDraft,
  site: Site,
  raw: RawReturn,
  offered: OfferedStages,
): ReturnRule {
  const at = site.at('back to');
  if (checkStage(funnel, at, raw['back to'])) checkBack(funnel, at, raw['back to'], offered);
  return {
    reasons: reasonsOf(site.at('reasons'), raw.reasons),
    backTo: raw['back to'],
    then: raw.then ?? 'again',
    noteRequired: raw.note === 'required',
  };
}

/** The stages from which a handoff is offered and those in which it is received. */
export interface OfferedStages {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly next: StageGraph['next'];
}

/** From where it goes back to, the case must be able to get to where it was offered again. */
function checkBack(
  funnel: FunnelDraft,
  site: Site,
  stage: string,
  { from, to, next }: OfferedStages,
): void {
  const node = funnel.tree.nodes.get(stage);
  const sources = to.flatMap((id) => funnel.tree.nodes.get(id) ?? []);
  if (!node || !checkBranches(site, node, sources)) return;
  const reached = reach(next, stage);
  if (from.length > 0 && !from.some((id) => reached.has(id)))
    site.report('back-to-later', { params: { stage } });
}

function reasonsOf(site: Site, raw: RawReturn['reasons']): ReadonlyMap<string, LocalizedText> {
  const reasons = new Map<string, LocalizedText>();
  if (Array.isArray(raw))
    for (const [index, id] of raw.entries()) {
      if (reasons.has(id)) site.at(index).report('duplicate-option', { params: { name: id } });
      reasons.set(id, titleOf(undefined, id));
    }
  else for (const [id, title] of Object.entries(raw)) reasons.set(id, title);
  if (site.keys().length === 0 && reasons.size === 0) site.report('reasons-missing');
  return reasons;
}
