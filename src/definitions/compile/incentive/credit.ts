import { Decimal } from '../../../shared/index.ts';
import type { Expression } from '../../../expressions/index.ts';
import type { RawCredit, RawShare } from '../../kinds/incentive/credit.ts';
import type { Site } from '../../load/site.ts';
import type { CreditHolder, CreditRule, CreditShare } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import type { EntityDraft } from '../entity-draft.ts';
import { environmentOf } from '../environment.ts';
import { conditionAt, expressionAt, isFormula, type Scope } from '../expressions.ts';
import { checkStage } from '../funnel/check-stage.ts';
import type { FunnelDraft } from '../funnel/funnel-draft.ts';
import { checkName, entriesOf, resolveSource } from '../names.ts';
import { personAt } from '../recipient.ts';
import { partAt, type AmountTerms } from './amounts.ts';

/** The rules by which cases are credited; those that are wrong are left out. */
export function creditsAt(
  draft: Draft,
  site: Site,
  raw: RawCredit | readonly RawCredit[] | undefined,
  terms: CaseAmounts,
): readonly CreditRule[] {
  return entriesOf(raw, site).flatMap(([one, at]) => creditAt(draft, at, one, terms) ?? []);
}

/**
 * What a plan may say of a case: the case alone. There is no `now` and no `actor`, so that the same facts
 * are credited alike whenever and by whomever it is calculated.
 */
export function caseScope(draft: Draft, entity: EntityDraft): Scope {
  const own = { type: { kind: 'object', name: entity.collection }, optional: false } as const;
  const environment = environmentOf(draft, draft.objects, { [entity.root]: own });
  return { environment, broken: entity.broken, mayLack: true };
}

/** In which currency amounts of cases are. */
export type CaseAmounts = Pick<AmountTerms, 'currency' | 'converts'>;

/** An amount of a case in the currency of the plan, or in any that is converted to it. */
export function caseAmountAt(
  site: Site,
  raw: string | number | boolean,
  scope: Scope,
  { currency, converts }: CaseAmounts,
): Expression | undefined {
  const amount = expressionAt(site, raw, scope);
  if (!amount) return undefined;
  const { type } = amount;
  if (type.kind !== 'money') site.report('credit-not-money');
  else if (converts || type.currency === currency) return amount;
  else if (type.currency === undefined) site.report('credit-currency-open');
  else
    site.report('currency-without-rate', {
      params: { currency: type.currency, expected: currency },
    });
  return undefined;
}

function creditAt(
  draft: Draft,
  site: Site,
  raw: RawCredit,
  terms: CaseAmounts,
): CreditRule | undefined {
  const at = site.at('when');
  const entity = resolveSource(draft, at, raw.when);
  const funnel = draft.funnelDrafts.get(raw.when.funnel);
  if (!entity || !funnel) return undefined;
  const scope = caseScope(draft, entity);
  const where = conditionAt(at.at('where'), raw.when.where, { ...scope, mayLack: false });
  const amount =
    raw.amount === undefined
      ? undefined
      : caseAmountAt(site.at('amount'), raw.amount, scope, terms);
  const split = sharesAt(funnel, site.at('split'), raw.split, scope);
  checkWhole(site.at('split'), raw.split, split);
  if (raw.amount !== undefined && !amount) return undefined;
  return {
    funnel: funnel.id,
    collection: entity.collection,
    stages: stagesAt(funnel, at, raw.when),
    ...(where ? { where } : {}),
    asOf: raw['as of'] ?? 'now',
    ...(amount ? { amount } : {}),
    split: raw.split ? split : [{ to: { kind: 'owner' }, share: new Decimal(1) }],
    overlay: sharesAt(funnel, site.at('overlay'), raw.overlay, scope),
  };
}

/** The stages whose entering is credited: one, or all with the outcome. */
function stagesAt(funnel: FunnelDraft, site: Site, raw: RawCredit['when']): readonly string[] {
  const { entered, outcome } = raw;
  if ((entered === undefined) === (outcome === undefined)) {
    if (!site.lacks(raw)) site.report('credit-when-unclear');
    return [];
  }
  if (entered !== undefined)
    return checkStage(funnel, site.at('entered'), entered) ? [entered] : [];
  const ends = [...funnel.tree.nodes.values()].filter(({ raw: stage }) => stage.outcome);
  const known = new Set(ends.flatMap(({ raw: stage }) => stage.outcome ?? []));
  if (!checkName(site.at('outcome'), outcome ?? '', known, 'unknown-outcome')) return [];
  return ends.filter(({ raw: stage }) => stage.outcome === outcome).map(({ id }) => id);
}

function sharesAt(
  funnel: FunnelDraft,
  site: Site,
  raw: readonly RawShare[] | undefined,
  scope: Scope,
): readonly CreditShare[] {
  return entriesOf(raw, site).flatMap(([{ to, share }, at]): CreditShare[] => {
    const holder = holderAt(funnel, at.at('to'), to, scope);
    const part = partAt(at.at('share'), share);
    if (part?.isZero()) at.at('share').report('share-of-nothing');
    return holder && part ? [{ to: holder, share: part }] : [];
  });
}

function holderAt(
  funnel: FunnelDraft,
  site: Site,
  text: string,
  scope: Scope,
): CreditHolder | undefined {
  if (isFormula(text)) {
    const person = personAt(site, text, scope);
    return person && { kind: 'person', person };
  }
  if (text === 'owner') return { kind: 'owner' };
  const [, stage] = /^holder of (\S+)$/.exec(text) ?? [];
  if (stage === undefined) {
    site.report('bad-credit-holder', { params: { value: text } });
    return undefined;
  }
  return checkStage(funnel, site, stage) ? { kind: 'holder', stage } : undefined;
}

/** The parts add up to the whole; not checked where one of them is wrong. */
function checkWhole(
  site: Site,
  raw: readonly RawShare[] | undefined,
  split: readonly CreditShare[],
): void {
  if (raw === undefined || split.length !== raw.length) return;
  const total = Decimal.sum(...split.map(({ share }) => share));
  if (!total.eq(1)) site.report('split-not-whole', { params: { total: percentText(total) } });
}

/** 0.85 as `85 %`. */
export function percentText(share: Decimal): string {
  return `${share.times(100).toFixed()} %`;
}
