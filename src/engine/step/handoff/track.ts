import { branchAround } from '../../machine/index.ts';
import type { Baton } from '../../model/index.ts';
import { trackOf } from '../batons.ts';
import type { Turn } from '../turn.ts';

/** Who held the case in a stage before this step. */
export function trackBefore(turn: Turn, stage: string | undefined): Baton | undefined {
  if (stage === undefined) return undefined;
  return turn.before?.batons?.[trackOf(turn.compiled, stage)];
}

export function isInBranch({ compiled }: Turn, stage: string): boolean {
  return branchAround(compiled.funnel, stage) !== undefined;
}
