import { Decimal, parseDecimal, type Duration } from '../../../shared/index.ts';
import type { Expression } from '../../../expressions/index.ts';
import type {
  RawClawback,
  RawDraw,
  RawOverride,
  RawPool,
  RawQuota,
} from '../../kinds/incentive/terms.ts';
import type { Site } from '../../load/site.ts';
import type {
  Clawback,
  Collection,
  Draw,
  IncentivePeriod,
  Override,
  PayPool,
  PayRule,
  Quota,
} from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { conditionAt } from '../expressions.ts';
import { durationAt } from '../funnel/clock.ts';
import { checkDocument, entriesOf } from '../names.ts';
import { checkPartyName } from '../recipient.ts';
import { amountAt, limitAt, partAt, type AmountTerms } from './amounts.ts';
import { caseScope } from './credit.ts';

/** The quota: an amount above zero, or what is set as target of a metric. */
export function quotaAt(
  draft: Draft,
  site: Site,
  raw: RawQuota,
  terms: AmountTerms,
): Quota | undefined {
  if (typeof raw !== 'string' && 'goal' in raw) return goalQuota(draft, site.at('goal'), raw.goal);
  if (typeof raw !== 'string') {
    const known = checkDocument(draft, site.at('metric'), 'Metric', raw.metric, 'unknown-metric');
    return known ? { metric: raw.metric } : undefined;
  }
  const amount = amountAt(site, raw, terms);
  if (amount?.isZero()) site.report('quota-of-nothing');
  return amount && { amount };
}

/** The targets of a goal are those of its metric. */
function goalQuota(draft: Draft, site: Site, goal: string): Quota | undefined {
  if (!checkDocument(draft, site, 'Goal', goal, 'unknown-goal')) return undefined;
  const metric = draft.goals.get(goal)?.metric;
  return metric === undefined ? undefined : { metric };
}

/** How many of the shorter periods are in the longer: 3 months in a quarter. */
const perYear = { year: 1, 'half-year': 2, quarter: 4, month: 12, week: 0 } as const;

/** A draw; where it is paid more often than the period is calculated, as often as fits in it. */
export function drawAt(
  site: Site,
  raw: RawDraw,
  terms: AmountTerms,
  period: IncentivePeriod | undefined,
): Draw | undefined {
  const written = (['recoverable', 'non-recoverable'] as const).filter((way) => raw[way]);
  const [way] = written;
  if (written.length !== 1 || !way) {
    if (!site.lacks(raw)) site.report('draw-unclear');
    return undefined;
  }
  const amount = amountAt(site.at(way), raw[way] ?? '', terms);
  const times = period && timesIn(raw.every ?? period.every, period.every);
  if (period && !times)
    site.at('every').report('draw-not-in-period', {
      params: { every: raw.every ?? '', period: period.every },
    });
  return amount && times && { recoverable: way === 'recoverable', amount, times };
}

function timesIn(every: keyof typeof perYear, period: keyof typeof perYear): Decimal | undefined {
  if (every === period) return new Decimal(1);
  const [often, seldom] = [new Decimal(perYear[every]), new Decimal(perYear[period])];
  return often.gt(seldom) && !seldom.isZero() ? often.div(seldom) : undefined;
}

/** Whether what is paid is paid for a case, and not for a period. */
export const paysByCase = ({ payment: { kind } }: PayRule) => kind !== 'curve' && kind !== 'bonus';

/** When what was paid for a case is taken back; it needs a rule that pays by case. */
export function clawbackAt(
  draft: Draft,
  site: Site,
  raw: RawClawback,
  pays: readonly PayRule[],
): Clawback | undefined {
  const byCase = pays.filter(paysByCase);
  if (pays.length > 0 && byCase.length === 0) site.report('clawback-without-case');
  const within = raw.within === undefined ? undefined : durationAt(site.at('within'), raw.within);
  const how = howAt(site.at('how'), raw.how);
  if (how?.kind === 'pro rata') checkWindow(site, within);
  const when = new Map<Collection, Expression>();
  for (const collection of new Set(byCase.flatMap(collectionsOf))) {
    const entity = draft.entities.get(collection);
    const holds = entity && conditionAt(site.at('when'), raw.when, caseScope(draft, entity));
    if (holds) when.set(collection, holds);
  }
  return how && { when, how, ...(within ? { within } : {}) };
}

const collectionsOf = ({ credit }: PayRule) => credit.map(({ collection }) => collection);

function howAt(site: Site, text: string): Clawback['how'] | undefined {
  if (text === 'full') return { kind: 'share', share: new Decimal(1) };
  if (text === 'pro rata') return { kind: 'pro rata', by: 'unit' };
  if (text === 'pro rata by day') return { kind: 'pro rata', by: 'day' };
  if (!text.includes('%')) {
    site.report('bad-clawback', { params: { value: text } });
    return undefined;
  }
  const share = partAt(site, text);
  if (share?.gt(1)) site.report('clawback-above-whole', { params: { value: text } });
  return share && { kind: 'share', share };
}

/** Pro rata needs a window, in days or longer units of the calendar. */
function checkWindow(site: Site, within: Duration | undefined): void {
  if (!within) {
    if (!site.at('within').written) site.report('clawback-without-window');
    return;
  }
  const { unit, working } = within;
  if (working || unit === 'hour' || unit === 'minute' || unit === 'second')
    site.at('within').report('clawback-window-short');
}

/** What managers are paid for those below them; what is wrong is left out. */
export function overridesAt(
  site: Site,
  raw: RawOverride | readonly RawOverride[] | undefined,
  terms: AmountTerms,
): readonly Override[] {
  return entriesOf(raw, site).flatMap(([one, at], index) => {
    const override = overrideAt(at, one, terms);
    const rule = index === 0 ? 'override' : `override-${index + 1}`;
    return override ? [{ ...override, rule }] : [];
  });
}

function overrideAt(
  site: Site,
  raw: RawOverride,
  terms: AmountTerms,
): Omit<Override, 'rule'> | undefined {
  const rate = partAt(site.at('rate'), raw.rate);
  const above = raw.above === undefined ? undefined : teamLimitAt(site, raw.above, terms);
  const { of = 'sales' } = raw;
  if (of === 'commission' && raw.above !== undefined)
    site.at('above').reportKey('override-above-commission');
  const level = raw.to === 'manager' ? 1 : 2;
  return rate && { level, rate, of, ...(above ? { above } : {}) };
}

/** What the members of a team share. */
export function poolAt(
  draft: Draft,
  site: Site,
  raw: RawPool,
  terms: AmountTerms,
): PayPool | undefined {
  if ((raw.rate === undefined) === (raw.amount === undefined)) {
    if (!site.lacks(raw)) site.report('pool-unclear');
    return undefined;
  }
  const rate = raw.rate === undefined ? undefined : partAt(site.at('rate'), raw.rate);
  const amount =
    raw.amount === undefined ? undefined : amountAt(site.at('amount'), raw.amount, terms);
  const above = raw.above === undefined ? undefined : teamLimitAt(site, raw.above, terms);
  const shared = sharedAt(draft, site.at('shared'), raw.shared);
  const size = rate ? { rate } : amount && { amount };
  return size && { size, shared, ...(above ? { above } : {}) };
}

const teamLimitAt = (site: Site, text: string, terms: AmountTerms) =>
  limitAt(site.at('above'), text, terms, 'team');

function sharedAt(draft: Draft, site: Site, raw: RawPool['shared']): PayPool['shared'] {
  if (typeof raw === 'string') return { kind: raw };
  const own = site.at('weights');
  const known = Object.entries(raw.weights).filter(([role]) =>
    checkPartyName(draft, own.at(role), 'role', role),
  );
  const weights = known.map(([role, weight]) => [role, new Decimal(weight)] as const);
  if (!Object.values(raw.weights).some((weight) => weight > 0)) own.report('pool-without-weights');
  return { kind: 'weights', weights: new Map(weights) };
}

/** A number that was written as such or as a text: `50 %` is 0.5. */
export function figureAt(site: Site, raw: string | number): Decimal | undefined {
  const text = String(raw);
  if (text.includes('%')) return partAt(site, text);
  const value = parseDecimal(text);
  if (!value) site.report('bad-figure', { params: { value: text } });
  return value;
}
