import { affectedStages, type Workspace } from '../../definitions/index.ts';
import type { Problem } from '../../shared/index.ts';
import type { CaseStore } from '../ports.ts';
import type { ReleaseCache } from './release-cache.ts';

/** The stages that a new workspace drops while open cases stand in them. */
export async function stagesInUse(
  parts: { readonly store: Pick<CaseStore, 'countOpenByStage'>; readonly releases: ReleaseCache },
  next: Workspace,
): Promise<readonly Problem[]> {
  const { store, releases } = parts;
  await releases.refresh();
  if (releases.isEmpty) return [];
  const dropped = affectedStages(releases.current().workspace, next);
  const found = await Promise.all(
    dropped.map(async ({ funnel, stages }) => {
      const counts = await store.countOpenByStage(funnel);
      return stages.flatMap((stage): Problem[] => {
        const count = counts.get(stage) ?? 0;
        return count > 0 ? [{ code: 'stage-in-use', params: { stage, funnel, count } }] : [];
      });
    }),
  );
  return found.flat();
}
