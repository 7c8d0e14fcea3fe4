import type { Workspace } from '../../definitions/index.ts';
import type { Problem } from '../../shared/index.ts';
import type { CaseStore } from '../ports.ts';
import type { ReleaseCache } from './release-cache.ts';

/** The stages in which open cases stand and that a new workspace would no longer have. */
export async function stagesInUse(
  parts: { readonly store: Pick<CaseStore, 'countOpenByStage'>; readonly releases: ReleaseCache },
  next: Workspace,
): Promise<readonly Problem[]> {
  const present = await presentFunnels(parts.releases);
  const found = await Promise.all(
    present.map(async (funnel) => {
      const counts = await parts.store.countOpenByStage(funnel);
      const stages = next.funnels.get(funnel)?.stages;
      return [...counts]
        .filter(([stage, count]) => count > 0 && !stages?.has(stage))
        .map(([stage, count]): Problem => {
          return { code: 'stage-in-use', params: { stage, funnel, count } };
        });
    }),
  );
  return found.flat();
}

async function presentFunnels(releases: ReleaseCache): Promise<readonly string[]> {
  await releases.refresh();
  return releases.isEmpty ? [] : [...releases.current().workspace.funnels.keys()];
}
