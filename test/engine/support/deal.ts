import type { Facts, StepContext } from '../../../src/engine/index.ts';
import { documents } from './sales.ts';
import { CaseWalk, people, workspaceFrom } from './world.ts';

export const sales = workspaceFrom(...documents);

/** Acme, a gold account, with one contact who decides. */
export const acme: Facts = {
  records: {
    ...people.records,
    'record:account': { acme: { id: 'acme', label: 'Acme', tier: 'gold', seats: 5 } },
    'record:contact': { eve: { id: 'eve', label: 'Eve', account: 'acme', decides: true } },
  },
  related: { 'record:account/acme/contacts': ['eve'] },
  named: {},
};

/** A deal with Acme, not yet open. */
export function aDeal(more: Partial<StepContext> = {}): CaseWalk {
  return new CaseWalk(sales, { facts: acme, ...more }, 'deal');
}

/** The same, opened as a lead with these fields more. */
export function aLead(fields: Parameters<CaseWalk['open']>[0] = {}): CaseWalk {
  const deal = aDeal();
  deal.open({ company: 'acme', ...fields });
  return deal;
}

/** The same, qualified. */
export function anOffer(fields: Parameters<CaseWalk['open']>[0] = {}): CaseWalk {
  const deal = aLead({ score: 80, budget: true, ...fields });
  deal.move('qualify');
  return deal;
}
