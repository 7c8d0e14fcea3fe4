import { isCurrency, type Decimal } from '../../../shared/index.ts';
import type { KindDocument } from '../../kinds/document.ts';
import type { RawIncentive } from '../../kinds/incentive/incentive.ts';
import type { Site } from '../../load/site.ts';
import { workingCalendar, type Incentive, type PayRule } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { titleOf } from '../names.ts';
import { amountAt, type AmountTerms } from './amounts.ts';
import { awardsAt } from './awards.ts';
import { convertAt } from './convert.ts';
import { creditsAt } from './credit.ts';
import { exclusiveAt } from './exclusive.ts';
import { instalmentsAt } from './instalments.ts';
import { namesOf } from './names.ts';
import { participantsAt } from './participants.ts';
import { paysAt } from './pays.ts';
import { datesAt, periodAt, roundingAt } from './period.ts';
import { scorecardsAt, timesAt, type Scorecards } from './scorecard.ts';
import { clawbackAt, drawAt, overridesAt, poolAt, quotaAt } from './terms.ts';

/** Compiles a plan by which is paid. */
export function compileIncentive(
  { id, value, site }: KindDocument<RawIncentive>,
  draft: Draft,
): void {
  const { currency } = value;
  if (!isCurrency(currency)) {
    site.at('currency').report('bad-currency', { params: { currency } });
    return;
  }
  const [converts, quota] = [value.convert !== undefined, value.quota !== undefined];
  const terms = { currency, converts, quota };
  const scorecards = scorecardsAt(draft, site.at('scorecards'), value.scorecards);
  const credit = creditsAt(draft, site.at('credit'), value.credit, terms);
  const pays = paysAt(draft, site.at('pays'), value.pays, {
    ...terms,
    credit,
    scorecards,
    credits: site.at('credit').written,
    period: value.period,
  });
  const period = periodAt(draft, site.at('period'), value.period);
  const rounding = roundingAt(site.at('rounding'), value.rounding, currency);
  const parts = {
    for: participantsAt(draft, site.at('for'), value.for),
    effective: datesAt(site.at('effective'), value.effective),
    exclusive: exclusiveAt(draft, site, value),
    ...prorationOf(draft, value),
    ...factorOf(site, value, scorecards),
    ...limitsOf(site, value, terms),
    awards: awardsAt(draft, site.at('awards'), value.awards, { ...terms, scorecards }),
    instalments: instalmentsAt(draft, site, value, pays),
    ...termsOf(draft, site, value, { ...terms, pays, period }),
  };
  if (!period || !rounding) return;
  const { description, title } = value;
  draft.incentives.set(id, {
    id,
    title: titleOf(title, id),
    ...(description === undefined ? {} : { description }),
    period,
    currency,
    rounding,
    pays,
    ...parts,
    called: namesOf(draft, pays),
  });
}

/** How amounts of a period count for who takes part for a part of it. */
function prorationOf(
  { organization }: Draft,
  { prorate = 'none' }: RawIncentive,
): Pick<Incentive, 'prorate'> {
  if (prorate === 'days') return { prorate: { by: 'days' } };
  if (prorate === 'none' || !organization) return {};
  return { prorate: { by: 'working days', calendar: workingCalendar(organization) } };
}

/** By which earnings are multiplied. */
function factorOf(site: Site, raw: RawIncentive, scorecards: Scorecards): Pick<Incentive, 'times'> {
  const times = raw.times && timesAt(site.at('times'), raw.times, scorecards);
  return times ? { times } : {};
}

type Limits = Pick<Incentive, 'cap' | 'floor' | 'guarantee'>;

/** The most and the least that is earned, and the least that is paid. */
function limitsOf(site: Site, raw: RawIncentive, terms: AmountTerms): Limits {
  const limits: { -readonly [key in keyof Limits]: Decimal } = {};
  for (const key of ['cap', 'floor', 'guarantee'] as const) {
    const amount = raw[key] === undefined ? undefined : amountAt(site.at(key), raw[key], terms);
    if (amount) limits[key] = amount;
  }
  if (limits.cap && limits.floor?.gt(limits.cap)) site.at('floor').report('floor-above-cap');
  return limits;
}

interface Around extends AmountTerms {
  readonly pays: readonly PayRule[];
  readonly period: Incentive['period'] | undefined;
}

type Terms = Pick<Incentive, 'convert' | 'quota' | 'draw' | 'clawback' | 'overrides' | 'pool'>;

function termsOf(draft: Draft, site: Site, raw: RawIncentive, around: Around): Terms {
  const quota = raw.quota && quotaAt(draft, site.at('quota'), raw.quota, around);
  const draw = raw.draw && drawAt(site.at('draw'), raw.draw, around, around.period);
  const clawback =
    raw.clawback && clawbackAt(draft, site.at('clawback'), raw.clawback, around.pays);
  const pool = raw.pool && poolAt(draft, site.at('pool'), raw.pool, around);
  const convert = raw.convert && convertAt(draft, site.at('convert'), raw.convert, around.pays);
  return {
    ...(convert ? { convert } : {}),
    ...(quota ? { quota } : {}),
    ...(draw ? { draw } : {}),
    ...(clawback ? { clawback } : {}),
    overrides: overridesAt(site.at('override'), raw.override, around),
    ...(pool ? { pool } : {}),
  };
}
