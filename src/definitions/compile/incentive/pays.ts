import { businessPeriods, parsePercent, type Decimal } from '../../../shared/index.ts';
import type { Expression } from '../../../expressions/index.ts';
import type { RawIncentive } from '../../kinds/incentive/incentive.ts';
import type { RawPay } from '../../kinds/incentive/pays.ts';
import type { Site } from '../../load/site.ts';
import type { PayCounting, ScoreBonus } from '../../model/incentive.ts';
import type { CreditRule, Payment, PayRule } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import type { EntityDraft } from '../entity-draft.ts';
import { expressionAt, isFormula } from '../expressions.ts';
import { rangeOfFormula } from '../field-range.ts';
import { checkName, entriesOf, titleOf } from '../names.ts';
import { amountAt, partAt, type AmountTerms } from './amounts.ts';
import { caseAmountAt, caseScope, creditsAt } from './credit.ts';
import { curveAt } from './curve.ts';
import { gateAt } from './gate.ts';
import { participantsAt } from './participants.ts';
import type { Scorecards } from './scorecard.ts';
import { tableAt, tiersAt } from './tiers.ts';

const ways = ['rate', 'tiers', 'table', 'curve', 'fee', 'bonus'] as const;
type Way = (typeof ways)[number];

/** What rules of payment are compiled against. */
export interface PlanTerms extends AmountTerms {
  /** What the plan credits, where a rule does not say it itself. */
  readonly credit: readonly CreditRule[];
  readonly scorecards: Scorecards;
  /** The plan says what it credits, be it right or not. */
  readonly credits: boolean;
  readonly period: RawIncentive['period'];
}

/** The rules by which is paid; those that are wrong are left out. */
export function paysAt(
  draft: Draft,
  site: Site,
  raw: RawPay | readonly RawPay[],
  terms: PlanTerms,
): readonly PayRule[] {
  const ids = new Set<string>();
  return entriesOf(raw, site).flatMap(([one, at], index): PayRule[] => {
    const id = one.id ?? defaultId(one, index);
    if (ids.has(id)) at.report('duplicate-pay', { params: { id } });
    ids.add(id);
    const rule = payAt(draft, at, one, id, terms);
    return rule ? [rule] : [];
  });
}

/** The first way of its kind is called by it, the others by their number, too. */
function defaultId(raw: RawPay, index: number): string {
  const way = ways.find((one) => raw[one] !== undefined) ?? 'pay';
  return index === 0 ? way : `${way}-${index + 1}`;
}

function payAt(
  draft: Draft,
  site: Site,
  raw: RawPay,
  id: string,
  terms: PlanTerms,
): PayRule | undefined {
  const written = ways.filter((way) => raw[way] !== undefined);
  const [way] = written;
  if (written.length !== 1 || !way) {
    if (!site.lacks(raw)) site.report('pays-unclear');
    return undefined;
  }
  checkSettings(site, raw, way);
  const own = creditsAt(draft, site.at('credit'), raw.credit, terms);
  const credit = raw.credit === undefined ? terms.credit : own;
  if (way !== 'bonus' && !terms.credits && !site.at('credit').written)
    site.report('credit-missing');
  if (way !== 'fee' && way !== 'bonus' && credit.some(({ amount }) => !amount))
    site.at(way).reportKey('credit-without-amount');
  const payment = paymentAt(draft, site, raw, { ...terms, credit });
  const gate = gateAt(draft, site, raw, terms);
  return (
    payment && {
      id,
      title: titleOf(raw.title, id),
      for: participantsAt(draft, site.at('for'), raw.for),
      credit: way === 'bonus' ? [] : credit,
      ...(gate ? { gate } : {}),
      payment,
    }
  );
}

/** `retroactive` is about tiers, `per` and `counts` about what is held against something, `scorecard` about scores. */
function checkSettings(site: Site, raw: RawPay, way: Way): void {
  const needs = (setting: 'scorecard' | 'retroactive' | 'per' | 'counts', need: string) => {
    if (raw[setting] !== undefined)
      site.at(setting).reportKey('setting-needs', { params: { setting, need } });
  };
  if (way !== 'bonus' && raw.when === undefined) needs('scorecard', 'bonus');
  if (way !== 'tiers') needs('retroactive', 'tiers');
  if (way === 'tiers' || way === 'table' || way === 'curve') return;
  needs('per', 'tiers');
  needs('counts', 'tiers');
}

const noCounting: PayCounting = { per: 'period', counts: 'own' };

/** What is held against tiers and the like; over a longer time only where whole periods make it up. */
function countingAt(
  site: Site,
  { per = 'period', counts = 'own' }: RawPay,
  terms: PlanTerms,
): PayCounting {
  const { every, weeks } = terms.period;
  if (per === 'deal' || per === 'period') return { per, counts };
  if (per === every) return { per: 'period', counts };
  const isLonger = businessPeriods.indexOf(per) > businessPeriods.indexOf(every);
  if (isLonger && (every !== 'week' || weeks !== undefined)) return { per, counts };
  site.at('per').report('per-not-longer', { params: { per, period: every } });
  return noCounting;
}

function paymentAt(draft: Draft, site: Site, raw: RawPay, terms: PlanTerms): Payment | undefined {
  if (raw.rate !== undefined) {
    const rate = rateAt(draft, site.at('rate'), raw.rate, terms.credit);
    return rate && { kind: 'rate', rate };
  }
  if (raw.fee !== undefined) {
    const fee = feeAt(draft, site.at('fee'), raw.fee, terms);
    return fee && { kind: 'fee', fee };
  }
  if (raw.bonus !== undefined) return bonusAt(site, raw, terms);
  if (raw.tiers) {
    const { retroactive = false } = raw;
    const read = tiersAt(site.at('tiers'), raw.tiers, terms);
    return read && { kind: 'tiers', ...read, retroactive, ...countingAt(site, raw, terms) };
  }
  if (raw.table) {
    const points = tableAt(site.at('table'), raw.table, terms);
    return points && { kind: 'table', points, ...countingAt(site, raw, terms) };
  }
  const curve = raw.curve && curveAt(site.at('curve'), raw.curve, terms);
  if (raw.per === 'deal')
    site.at('per').reportKey('setting-needs', { params: { setting: 'per: deal', need: 'tiers' } });
  return curve && { kind: 'curve', curve, ...countingAt(site, raw, terms) };
}

function bonusAt(site: Site, raw: RawPay, terms: PlanTerms): ScoreBonus | undefined {
  const bonus = amountAt(site.at('bonus'), raw.bonus ?? '', terms);
  const { scorecard } = raw;
  if (scorecard === undefined) {
    if (!site.at('scorecard').written) site.report('bonus-without-scorecard');
    return undefined;
  }
  const measures = terms.scorecards.get(scorecard);
  checkName(site.at('scorecard'), scorecard, terms.scorecards.keys(), 'unknown-scorecard');
  return bonus && measures && { kind: 'bonus', bonus, scorecard, measures };
}

function rateAt(
  draft: Draft,
  site: Site,
  raw: string,
  credit: readonly CreditRule[],
): Decimal | Expression | undefined {
  if (!isFormula(raw)) return parsePercent(raw).ok ? partAt(site, raw) : reportRate(site, raw);
  const about = formulaScope(draft, site, credit);
  const rate = about && expressionAt(site, raw, about.scope, { kind: 'decimal' });
  if (rate) checkNotNegative(draft, site, rate, about.entity);
  return rate;
}

function reportRate(site: Site, value: string): undefined {
  site.report('bad-rate', { params: { value } });
}

function feeAt(
  draft: Draft,
  site: Site,
  raw: string | number | boolean,
  terms: PlanTerms,
): Decimal | Expression | undefined {
  if (!isFormula(raw)) return amountAt(site, String(raw), terms);
  const about = formulaScope(draft, site, terms.credit);
  const fee = about && caseAmountAt(site, raw, about.scope, terms);
  if (fee) checkNotNegative(draft, site, fee, about.entity);
  return fee;
}

/** What is paid is never below zero; what was paid too much is taken back by a clawback. */
function checkNotNegative(
  draft: Draft,
  site: Site,
  { source, type }: Expression,
  entity: EntityDraft,
): void {
  if (rangeOfFormula(source, entity, draft).least?.gte(0)) return;
  const none = type.kind === 'money' ? `money(0, "${type.currency ?? 'CNY'}")` : '0';
  site.report('may-be-negative', { params: { mended: `max(${source}, ${none})` } });
}

/** A formula speaks of the cases of one funnel. */
function formulaScope(draft: Draft, site: Site, credit: readonly CreditRule[]) {
  const [first, ...more] = new Set(credit.map(({ collection }) => collection));
  if (more.length > 0) site.report('formula-of-several-funnels');
  const entity = first && draft.entities.get(first);
  return entity && more.length === 0 ? { entity, scope: caseScope(draft, entity) } : undefined;
}
