import { collectionView, type Actor } from '../../access/index.ts';
import type { Funnel, Incentive } from '../../definitions/index.ts';
import type { Condition } from '../../expressions/index.ts';
import { Decimal } from '../../shared/index.ts';
import { calculatePeriod } from '../calculate/calculate-period.ts';
import type { LabelledPeriod } from '../calculate/period.ts';
import { factsOf } from '../facts/facts-of.ts';
import { creditedCases, type CreditedCases } from '../facts/plan-reads.ts';
import { reckon, type Reckoning } from '../ledger/reckon.ts';
import type { CaseReference, PeriodResult } from '../model/ledger.ts';
import type { IncentiveParts } from '../parts.ts';
import { noPayout, whoseOf } from '../read/whose.ts';
import { thoughtFact } from './deal-facts.ts';
import { factsWith } from './what-if-deal.ts';

/** Most open deals that are reckoned; those that were changed last. */
const mostDeals = 40;

export interface ForecastDeal {
  readonly case: CaseReference;
  /** In which it stands now. */
  readonly stage: string;
  /** What the plan would credit, where it credits a plain field and that is filled. */
  readonly amount?: string;
  /** What it would pay if it alone were credited now. */
  readonly difference: Decimal;
}

/** What somebody's open deals would pay if they were credited in the present period. */
export interface Forecast {
  readonly plan: Incentive;
  readonly period: LabelledPeriod;
  readonly now: Decimal;
  /** If all of them were: tiers are reached together that none reaches alone. */
  readonly then: Decimal;
  readonly deals: readonly ForecastDeal[];
  /** There are others, which are not counted. */
  readonly more: boolean;
}

/**
 * Reckons each open deal that a person owns and the actor sees as if it entered the first stage that the plan
 * credits, and all of them together. Raises `not-found`, `payout-none`.
 */
export async function forecast(
  parts: IncentiveParts,
  actor: Actor,
  { plan: id, person = actor.id }: { readonly plan: string; readonly person?: string },
): Promise<Forecast> {
  const whose = whoseOf(actor, await parts.directory.people());
  const reckoning = await reckon(parts, id);
  const { plan } = reckoning.current;
  const { period } = reckoning.asked;
  if (!whose.sees(person)) throw noPayout(plan, period, person);
  const found = await Promise.all(
    creditedCases(plan).map((cases) => dealsOf(parts, actor, reckoning, cases, person)),
  );
  const open = found.flatMap(({ deals }) => deals);
  const now = totalOf(reckoning.asked.result, person);
  const all = open.reduce((facts, deal) => deal.join(facts), reckoning.asked.facts);
  const calculate = (facts: typeof all) => calculatePeriod(plan, facts, reckoning.asked.before);
  return {
    plan,
    period,
    now,
    then: open.length === 0 ? now : totalOf(calculate(all), person),
    deals: open.map(({ join, ...deal }) => ({
      ...deal,
      difference: totalOf(calculate(join(reckoning.asked.facts)), person).minus(now),
    })),
    more: found.some(({ more }) => more),
  };
}

function totalOf({ statements }: PeriodResult, person: string): Decimal {
  return statements.get(person)?.total ?? new Decimal(0);
}

type Facts = Reckoning['asked']['facts'];
type OpenDeal = Omit<ForecastDeal, 'difference'> & { readonly join: (facts: Facts) => Facts };

async function dealsOf(
  parts: IncentiveParts,
  actor: Actor,
  { current }: Reckoning,
  cases: CreditedCases,
  person: string,
): Promise<{ readonly deals: readonly OpenDeal[]; readonly more: boolean }> {
  const { workspace } = current;
  const funnel = workspace.funnels.get(cases.funnel);
  if (!funnel) return { deals: [], more: false };
  const { rows, nextCursor } = await parts.store.queryRows({
    collection: cases.collection,
    where: openOf(parts, actor, workspace, funnel, person),
    sort: [{ field: 'updated', descending: true }],
    limit: mostDeals,
  });
  const journals = await parts.store.readJournals(rows.map((row) => String(row['id'])));
  const deals = await Promise.all(
    rows.map(async (row): Promise<OpenDeal> => {
      const id = String(row['id']);
      const { collection } = cases;
      const known = factsOf(journals.get(id) ?? [], { collection });
      const [stage = ''] = cases.stages;
      const at = parts.clock.now();
      const deal = { funnel, facts: known, fields: {}, stage, owner: person, at };
      const { fact, context } = await thoughtFact(parts, current, deal);
      const amount = cases.amount === undefined ? undefined : fact.case[cases.amount];
      return {
        case: { collection, id, name: String(row['name'] ?? id) },
        stage: String(row['stage']),
        ...(typeof amount === 'string' && { amount }),
        join: (facts) => factsWith(facts, known, fact, context),
      };
    }),
  );
  return { deals, more: nextCursor !== undefined };
}

/** Open cases of the person that the actor sees. */
function openOf(
  { clock }: IncentiveParts,
  actor: Actor,
  { policies }: Reckoning['current']['workspace'],
  { entity }: Funnel,
  person: string,
): Condition {
  const { rows } = collectionView(policies.get(entity.collection), actor, entity, clock.now());
  const closed: Condition = { op: 'has', field: 'closed' };
  const own: Condition = { op: 'eq', field: 'owner', type: { kind: 'text' }, value: person };
  return { op: 'and', of: [rows, { op: 'not', of: closed }, own] };
}
