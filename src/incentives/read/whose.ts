import { rightsAboutPayouts, type Actor, type People } from '../../access/index.ts';
import { BatonError } from '../../shared/index.ts';
import type { Incentive } from '../../definitions/index.ts';
import type { LabelledPeriod } from '../calculate/period.ts';

/** Whose payouts somebody may see. */
export interface Whose {
  sees(person: string): boolean;
}

/** Own ones; those of everybody below; with a right about payouts, those of all. */
export function whoseOf(actor: Actor, people: People): Whose {
  if (rightsAboutPayouts(actor)) return { sees: () => true };
  const below = everybodyBelow(actor.id, people);
  return { sees: (person) => person === actor.id || below.has(person) };
}

/** Those who report to somebody, however far down; never the manager, also where there is a circle. */
function everybodyBelow(manager: string, { all }: People): ReadonlySet<string> {
  const byManager = Map.groupBy(all, (person) => person.manager ?? '');
  const found = new Set<string>();
  const waiting = [manager];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const person of byManager.get(id) ?? []) {
      if (person.id === manager || found.has(person.id)) continue;
      found.add(person.id);
      waiting.push(person.id);
    }
  return found;
}

/** The same whether there is nothing of a person or it may not be seen. */
export function noPayout(plan: Incentive, { label }: LabelledPeriod, person: string): BatonError {
  return new BatonError({
    code: 'payout-none',
    params: { person, period: label, plan: plan.title },
  });
}
