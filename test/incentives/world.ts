import { readFileSync } from 'node:fs';
import { compileWorkspace, type Incentive } from '../../src/definitions/index.ts';
import type { CaseFact, IncentiveFacts, Person, Statement } from '../../src/incentives/index.ts';
import { Decimal, fromIso, renderProblem, type Instant } from '../../src/shared/index.ts';

const firm = readFileSync(new URL('firm.yaml', import.meta.url), 'utf8');

/** The one plan of a text, compiled as an admin would publish it. */
export function planOf(yaml: string): Incentive {
  const compiled = compileWorkspace([
    { path: 'definitions/firm.yaml', content: firm },
    { path: 'definitions/plan.yaml', content: yaml },
  ]);
  if (!compiled.ok)
    throw new Error(compiled.error.map((one) => renderProblem(one, 'en').message).join('\n'));
  const [plan] = compiled.value.incentives.values();
  if (!plan) throw new Error('no plan');
  return plan;
}

/** What every plan of a test begins with, monthly in USD for sales representatives. */
export function monthly(rest: string, { when = '', credit = '' } = {}): Incentive {
  return planOf(`kind: Incentive
id: plan
for: { role: rep }
period: { every: month, zone: UTC }
currency: USD
credit: { when: { funnel: deal, outcome: won${when} }, amount: =case.amount${credit} }
${rest}`);
}

export function moment(text: string): Instant {
  const instant = fromIso(text.includes('T') ? text : `${text}T12:00:00Z`);
  if (instant === undefined) throw new Error(`no moment: ${text}`);
  return instant;
}

export function person(id: string, more: Partial<Person> = {}): Person {
  return {
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    email: `${id}@firm.example`,
    roles: ['rep'],
    teams: [],
    departments: [],
    ...more,
  };
}

interface DealOptions {
  readonly id: string;
  readonly owner?: string;
  readonly amount: Decimal | string;
  readonly on?: string;
  readonly entered?: string;
  readonly cancelled?: boolean;
  readonly sdr?: string;
  readonly holders?: { readonly [stage: string]: string };
}

/** A deal that entered a stage: won, where nothing else is said. */
export function deal(options: DealOptions): CaseFact {
  const { id, owner = 'ann', amount, on = '2026-01-10', entered = 'won' } = options;
  const { cancelled = false, sdr, holders } = options;
  const own = { id, name: `Deal ${id}`, owner, title: id, cancelled };
  return {
    id: `${id}:${entered}`,
    at: moment(on),
    collection: 'case:deal',
    case: { ...own, amount: new Decimal(amount).toFixed(2), ...(sdr ? { sdr } : {}) },
    entered,
    ...(holders ? { holders } : {}),
  };
}

/** The deal is cancelled. */
export function cancelled(fact: CaseFact, on: string): CaseFact {
  const { entered: _entered, ...rest } = fact;
  const changed = { ...rest.case, cancelled: true };
  return { ...rest, id: `${fact.id}:cancelled:${on}`, at: moment(on), case: changed };
}

export function factsOf(
  cases: readonly CaseFact[],
  people: readonly Person[] = [person('ann')],
  at = '2026-01-15',
): IncentiveFacts {
  const context = { lookup: () => undefined, related: () => [] };
  return { at: moment(at), people, cases, context };
}

/** The sum of the entries of each case of a statement, in the order in which they come. */
export function byCase(statement: Statement | undefined): readonly string[] {
  const sums = new Map<string, Decimal>();
  for (const { case: about, amount } of statement?.entries ?? []) {
    const key = about?.id ?? '';
    sums.set(key, (sums.get(key) ?? new Decimal(0)).plus(amount));
  }
  return [...sums.values()].map((sum) => sum.toFixed());
}
