import type { Actor } from '../../access/index.ts';
import type { Funnel, Incentive } from '../../definitions/index.ts';
import type { ExpressionContext } from '../../expressions/index.ts';
import { BatonError, Decimal, type JsonObject } from '../../shared/index.ts';
import { calculatePeriod } from '../calculate/calculate-period.ts';
import { creditedCases, type CreditedCases } from '../facts/plan-reads.ts';
import { factsOf } from '../facts/facts-of.ts';
import { reckon, type Reckoning } from '../ledger/reckon.ts';
import type { Because } from '../model/because.ts';
import type { CaseFact, IncentiveFacts } from '../model/facts.ts';
import type { LedgerEntry, PeriodResult } from '../model/ledger.ts';
import type { IncentiveParts } from '../parts.ts';
import { caseSight } from '../read/case-sight.ts';
import { noPayout, whoseOf } from '../read/whose.ts';
import { asSeen, type Withheld } from '../read/withhold.ts';
import { because, both } from '../words/because.ts';
import { moneyText } from '../words/figures.ts';
import { thought, thoughtFact } from './deal-facts.ts';
import { changedLines } from './changed-lines.ts';

export interface DealQuestion {
  readonly plan: string;
  /** A case that is there; or fields of one that is only thought of. */
  readonly case?: string;
  readonly fields?: JsonObject;
  /** What it is worth, of one that is only thought of, where the plan credits a plain field. */
  readonly amount?: string;
  /** The funnel that the plan credits, where it credits several. */
  readonly funnel?: string;
  /** The stage that it would enter; the first that is credited without it. */
  readonly stage?: string;
  /** Whose payout; the actor's own without it. */
  readonly person?: string;
}

/** What a deal would change of somebody's payout for the present period. */
export interface WhatIfDeal {
  readonly plan: Incentive;
  readonly now: Decimal;
  readonly then: Decimal;
  readonly difference: Decimal;
  /** What would be there then and is not now. */
  readonly lines: readonly Withheld<LedgerEntry>[];
  readonly because: Because;
}

/**
 * What a deal would pay if it entered a stage now: the difference of two calculations, in the second of which it
 * has. Raises `payout-none`, `payout-deal-unknown`, `payout-stage-unknown`, `not-found` for the case, and what is
 * wrong with the fields.
 */
export async function whatIfDeal(
  parts: IncentiveParts,
  actor: Actor,
  question: DealQuestion,
): Promise<WhatIfDeal> {
  const person = question.person ?? actor.id;
  const whose = whoseOf(actor, await parts.directory.people());
  const reckoning = await reckon(parts, question.plan);
  const { asked, current } = reckoning;
  const { plan } = current;
  if (!whose.sees(person)) throw noPayout(plan, asked.period, person);
  const credited = creditedBy(plan, question);
  const funnel = current.workspace.funnels.get(credited.funnel);
  if (!funnel) throw unknownFunnel(plan, credited.funnel);
  const stage = stageOf(plan, credited, question.stage);
  const known = await knownFacts(parts, actor, funnel, question.case);
  const at = parts.clock.now();
  const worth = question.amount === undefined ? {} : worthOf(plan, credited, question.amount);
  const fields = question.fields ?? {};
  const deal = { funnel, facts: known, fields, worth, stage, owner: person, at };
  const { fact, context } = await thoughtFact(parts, current, deal);
  const then = withFact(reckoning, known, fact, context);
  return differenceOf(parts, actor, reckoning, then, person);
}

/** The amount as the field that the plan credits. */
function worthOf(plan: Incentive, { amount: field }: CreditedCases, amount: string): JsonObject {
  if (field !== undefined) return { [field]: amount };
  throw new BatonError({
    code: 'payout-amount-unclear',
    params: { plan: plan.title },
    path: '/amount',
  });
}

function creditedBy(plan: Incentive, { funnel }: DealQuestion): CreditedCases {
  const all = creditedCases(plan);
  const found = funnel === undefined ? all[0] : all.find((one) => one.funnel === funnel);
  if (!found) throw unknownFunnel(plan, funnel ?? '');
  return found;
}

function unknownFunnel(plan: Incentive, funnel: string): BatonError {
  const known = creditedCases(plan).map((one) => one.funnel);
  const params = { plan: plan.title, funnel, known };
  return new BatonError({ code: 'payout-deal-unknown', params, path: '/funnel' });
}

export function stageOf(
  plan: Incentive,
  { stages }: CreditedCases,
  given: string | undefined,
): string {
  const [first = ''] = stages;
  if (given === undefined || stages.includes(given)) return given ?? first;
  const params = { plan: plan.title, stage: given, known: stages };
  throw new BatonError({ code: 'payout-stage-unknown', params, path: '/stage' });
}

async function knownFacts(
  parts: IncentiveParts,
  actor: Actor,
  { entity }: Funnel,
  id: string | undefined,
): Promise<readonly CaseFact[]> {
  if (id === undefined) return [];
  const { collection } = entity;
  const sees = await caseSight(parts, actor, [{ collection, id }]);
  const journals = sees({ collection, id }) ? await parts.store.readJournals([id]) : undefined;
  const facts = factsOf(journals?.get(id) ?? [], { collection });
  if (facts.length > 0) return facts;
  const what = { en: 'case', 'zh-CN': '事项' };
  throw new BatonError({ code: 'not-found', params: { what, id }, path: '/case' });
}

/** The present period with one fact more. */
function withFact(
  { asked, current }: Pick<Reckoning, 'asked' | 'current'>,
  known: readonly CaseFact[],
  fact: CaseFact,
  own: ExpressionContext,
): PeriodResult {
  const joined = factsWith(asked.facts, known, fact, own);
  return calculatePeriod(current.plan, joined, asked.before);
}

/** What is known of a period, with one fact more and where its formulas find what it refers to. */
export function factsWith(
  facts: IncentiveFacts,
  known: readonly CaseFact[],
  fact: CaseFact,
  own: ExpressionContext,
): IncentiveFacts {
  const { context } = facts;
  return {
    ...facts,
    cases: [...facts.cases, ...known, fact],
    context: {
      ...(own.calendar && { calendar: own.calendar }),
      lookup: (type, id) => own.lookup(type, id) ?? context.lookup(type, id),
      related: (type, id, member) => {
        const found = own.related(type, id, member);
        return found.length > 0 ? found : context.related(type, id, member);
      },
    },
  };
}

async function differenceOf(
  parts: IncentiveParts,
  actor: Actor,
  { asked, current: { plan } }: Reckoning,
  then: PeriodResult,
  person: string,
): Promise<WhatIfDeal> {
  const zero = new Decimal(0);
  const before = asked.result.statements.get(person);
  const after = then.statements.get(person);
  const [was, is] = [before?.total ?? zero, after?.total ?? zero];
  const changed = changedLines(before?.entries ?? [], after?.entries ?? []);
  const about = changed.added.flatMap((line) => line.case ?? []);
  const real = about.filter(({ id }) => id !== thought);
  const seen = await caseSight(parts, actor, real);
  const lines = changed.added.map((line) => asSeen(line, (one) => one.id === thought || seen(one)));
  const uncredited = then.uncredited.filter((one) => !asked.result.uncredited.includes(one));
  const difference = is.minus(was);
  const money = (amount: Decimal): string => moneyText(amount, plan.currency);
  const words = `${money(was)} → ${money(is)}`;
  const says = () =>
    both(
      `This would pay ${money(difference)} more: ${words}`,
      `将多支付 ${money(difference)}：${words}`,
    );
  const told = uncredited.filter((one) => about.length === 0 && one.case.id === thought);
  const from = [...lines, ...told].map((line) => line.because);
  const reason = because(says, { value: difference.toFixed(), from });
  return { plan, now: was, then: is, difference, lines, because: reason };
}
