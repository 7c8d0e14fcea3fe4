import { branchAround, isWithin } from '../machine/index.ts';
import type { Accepted, CaseState } from '../model/index.ts';
import type { CompiledFunnel } from './compiled-funnel.ts';
import type { Turn } from './turn.ts';

/** Who works in a stage: who accepted its branch of parallel stages, else the owner. */
export function holderOf(turn: Turn, stage: string): string | undefined {
  const own = turn.before && acceptedBranch(turn.compiled, turn.before, stage)?.by;
  if (own !== undefined) return own;
  const { owner } = turn.row;
  return typeof owner === 'string' ? owner : undefined;
}

/** What was accepted into the branch of parallel stages around a stage. */
export function acceptedBranch(
  { funnel }: CompiledFunnel,
  { accepted }: Pick<CaseState, 'accepted'>,
  stage: string,
): Accepted | undefined {
  if (!accepted) return undefined;
  const branch = branchAround(funnel, stage);
  if (branch === undefined) return undefined;
  const around = Object.values(accepted).filter(
    ({ offer }) => isWithin(funnel, offer.stage, branch) && isWithin(funnel, stage, offer.stage),
  );
  return around.at(-1);
}
