import type { CaseState } from '../model/index.ts';
import type { CompiledFunnel } from './compiled-funnel.ts';

/** Whether somebody outside is waited for, so that the clocks stand still: by hand, or since a stage says so. */
export function isWaiting({ funnel, waits }: CompiledFunnel, state: CaseState): boolean {
  if (state.paused) return true;
  if (!waits) return false;
  return state.configuration.active.some(
    (stage) => funnel.stages.get(stage)?.waitsFor !== undefined,
  );
}
