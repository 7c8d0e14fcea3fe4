import type { CaseState } from '../model/index.ts';
import type { CompiledFunnel } from './compiled-funnel.ts';

/** Whether somebody outside is waited for, so that the clocks stand still: by hand, or since a stage says so. */
export function isWaiting({ funnel, waits }: CompiledFunnel, state: CaseState): boolean {
  if (state.paused) return true;
  if (!waits) return false;
  return state.configuration.active.some(
    (stage) => funnel.stages.get(stage)?.waitsFor !== undefined && !isOffered(state, stage),
  );
}

/** Work in a stage that is offered has not begun: an answer is awaited, and nobody outside yet. */
export function isOffered({ offers = {} }: CaseState, stage: string): boolean {
  return Object.values(offers).some((offer) => (offer.stages ?? [offer.stage]).includes(stage));
}
