import type { Actor } from '../../access/index.ts';
import type { Incentive } from '../../definitions/index.ts';
import type { LabelledPeriod } from '../calculate/period.ts';
import { progressOf, type Progress } from '../calculate/progress.ts';
import { reckon } from '../ledger/reckon.ts';
import type { IncentiveParts } from '../parts.ts';
import { noPayout, whoseOf } from './whose.ts';

export interface ProgressQuestion {
  readonly plan: string;
  /** Label; the present period without it. */
  readonly period?: string;
  /** Id; the actor's own without it. */
  readonly person?: string;
}

/** How far somebody has come towards the quota and through the tiers. */
export interface ReadProgress extends Progress {
  readonly plan: Incentive;
  readonly period: LabelledPeriod;
}

/** Raises `not-found`, `payout-period-unknown`, `payout-none` for somebody who takes no part or is not to be seen. */
export async function readProgress(
  parts: IncentiveParts,
  actor: Actor,
  { plan: id, period, person = actor.id }: ProgressQuestion,
): Promise<ReadProgress> {
  const whose = whoseOf(actor, await parts.directory.people());
  const { asked } = await reckon(parts, id, period);
  const { plan } = asked.inForce;
  const progress = whose.sees(person)
    ? progressOf(plan, asked.facts, asked.before, person)
    : undefined;
  if (!progress) throw noPayout(plan, asked.period, person);
  return { plan, period: asked.period, ...progress };
}
