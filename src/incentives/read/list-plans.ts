import { rightsAboutPayouts, type Actor } from '../../access/index.ts';
import type { Incentive } from '../../definitions/index.ts';
import { spellsIn } from '../calculate/people.ts';
import { periodOf, type LabelledPeriod } from '../calculate/period.ts';
import { creditedCases, type CreditedCases } from '../facts/plan-reads.ts';
import { readPeople } from '../facts/participants.ts';
import { planInForce } from '../facts/plan-in-force.ts';
import type { Book } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { whoseOf } from './whose.ts';

/** A plan that concerns somebody. */
export interface PlanSummary extends Pick<Incentive, 'id' | 'title' | 'currency'> {
  /** The present one. */
  readonly period: LabelledPeriod;
  /** The actor takes part in it in the present period. */
  readonly takesPart: boolean;
  /** What it credits, for asking what a deal would pay. */
  readonly credits: readonly CreditedCases[];
  /** What was posted, the latest period first. */
  readonly books: readonly Book[];
}

/** The plans in which the actor, or somebody below him, takes part now; with a right about payouts all. */
export async function listPlans(
  parts: IncentiveParts,
  actor: Actor,
): Promise<readonly PlanSummary[]> {
  const { workspace } = parts.workspaces.current();
  const whose = whoseOf(actor, await parts.directory.people());
  const found: PlanSummary[] = [];
  for (const plan of workspace.incentives.values()) {
    const period = periodOf(plan, parts.clock.now());
    const people = await readPeople(parts, planInForce(parts, plan.id), period);
    const { zone } = plan.period;
    const part = people.filter((person) => spellsIn(plan.for, person, period, zone).length > 0);
    if (!rightsAboutPayouts(actor) && !part.some((person) => whose.sees(person.id))) continue;
    const takesPart = part.some((person) => person.id === actor.id);
    const { id, title, currency } = plan;
    const books = await parts.store.listBooks(id);
    const credits = creditedCases(plan);
    found.push({ id, title, currency, period, takesPart, credits, books });
  }
  return found;
}
