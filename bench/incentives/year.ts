import { readFileSync } from 'node:fs';
import { compileWorkspace, type Incentive } from '../../src/definitions/index.ts';
import type { CaseFact, IncentiveFacts, Person } from '../../src/incentives/index.ts';
import { DAY } from '../../src/shared/index.ts';

const start = Date.UTC(2026, 0, 1);
const representatives = 30;
const managers = 5;

/** A plan with quota, accelerator, cap, holdback, clawback, override, pool and draw. */
export function benchPlan(): Incentive {
  const content = readFileSync(new URL('plan.yaml', import.meta.url), 'utf8');
  const compiled = compileWorkspace([{ path: 'definitions/plan.yaml', content }]);
  const [plan] = compiled.ok ? compiled.value.incentives.values() : [];
  if (!plan) throw new Error('the plan of the benchmark is wrong');
  return plan;
}

/** So many deals of a year, won by 30 people with 5 managers; every fiftieth is cancelled later. */
export function yearOfDeals(count: number): IncentiveFacts {
  const cases = Array.from({ length: count }, (_, index) => dealOf(index)).flat();
  const people = [
    ...Array.from({ length: representatives }, (_, index) => representative(index)),
    ...Array.from({ length: managers }, (_, index) => personOf(`m${index}`, 'manager')),
  ];
  const context = { lookup: () => undefined, related: () => [] };
  return { at: start, people, cases, context };
}

function dealOf(index: number): readonly CaseFact[] {
  const id = `d${index}`;
  const row = {
    id,
    name: `Deal ${index}`,
    owner: `r${index % representatives}`,
    amount: `${100 + (index % 9000)}.25`,
    cancelled: false,
  };
  const at = start + (index % 300) * DAY;
  const won: CaseFact = { id: `${id}:1`, at, collection: 'case:deal', case: row, entered: 'won' };
  if (index % 50 > 0) return [won];
  const cancelled = { ...row, cancelled: true };
  return [won, { id: `${id}:2`, at: at + 60 * DAY, collection: 'case:deal', case: cancelled }];
}

function representative(index: number): Person {
  const team = index % 2 === 0 ? 'north' : 'south';
  const manager = `m${index % managers}`;
  return { ...personOf(`r${index}`, 'rep'), teams: [team], manager };
}

function personOf(id: string, role: string): Person {
  const email = `${id}@firm.example`;
  return { id, name: id, email, roles: [role], teams: [], departments: ['sales'] };
}
