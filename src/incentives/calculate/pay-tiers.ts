import type { Payment } from '../../definitions/index.ts';
import { Decimal } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';
import type { Line } from '../model/ledger.ts';
import { total } from '../rules/rounding.ts';
import { interpolate } from '../rules/table.ts';
import { marginal, tierReached, type AmountTier } from '../rules/tiers.ts';
import { because, both } from '../words/because.ts';
import { moneyText, percentText } from '../words/figures.ts';
import type { Credit } from './credits.ts';
import { quotaOf, quotaReason, withoutQuota } from './quota.ts';
import { rateLine, type Paid, type PayCase } from './pay-lines.ts';
import { amountOf, type Scene } from './scene.ts';

type TiersCase = PayCase<Extract<Payment, { kind: 'tiers' }>>;

/** Pays by tiers: marginal or retroactive, for each deal by itself or cumulative over the period. */
export function payTiers(one: TiersCase): Paid {
  const { scene, payment, person } = one;
  const tiers = amountTiers(payment.tiers, quotaOf(scene, person));
  if (!tiers) return withoutQuota(one);
  const held = { tiers, quota: quotaReason(one) };
  const lines = payment.retroactive ? retroactive(one, held) : marginally(one, held);
  return { lines, unpaid: [] };
}

/** Tiers as amounts, and the quota by which they are. */
interface Held {
  readonly tiers: readonly AmountTier[];
  readonly quota: readonly Because[];
}

function amountTiers(
  tiers: TiersCase['payment']['tiers'],
  quota: Decimal | undefined,
): readonly AmountTier[] | undefined {
  const read = tiers.map(({ above, upTo, rate }): AmountTier | undefined => {
    const start = amountOf(above, quota);
    const end = upTo && amountOf(upTo, quota);
    if (!start || (upTo && !end)) return undefined;
    return { above: start, ...(end ? { upTo: end } : {}), rate };
  });
  return read.every((tier) => tier !== undefined) ? read : undefined;
}

function marginally(one: TiersCase, held: Held): readonly Line[] {
  const { scene, rule, payment, credits } = one;
  let before = payment.per === 'period' ? attainedBefore(one) : new Decimal(0);
  const lines: Line[] = [];
  for (const credit of credits) {
    const came = before;
    for (const { tier, base, rate } of marginal(held.tiers, came, credit.amount)) {
      const from = () => [tierReason(one, held, tier, came)];
      lines.push(rateLine({ scene, rule, credit, rate, kind: 'tier', base, tier, from }));
    }
    if (payment.per === 'period') before = before.plus(credit.amount);
  }
  return lines;
}

function retroactive(one: TiersCase, held: Held): readonly Line[] {
  const { scene, rule, payment, credits } = one;
  const sum = attainedBefore(one).plus(total(credits.map(({ amount }) => amount)));
  return credits.flatMap((credit) => {
    const size = payment.per === 'deal' ? credit.amount : sum;
    const reached = tierReached(held.tiers, size);
    if (!reached) return [];
    const { tier, rate } = reached;
    const from = () => [reachedReason(one, held, tier, size)];
    return [rateLine({ scene, rule, credit, rate, kind: 'tier', tier, from })];
  });
}

function attainedBefore({ scene, person }: Pick<TiersCase, 'scene' | 'person'>): Decimal {
  return scene.before.attained.get(person.id) ?? new Decimal(0);
}

function tierReason(
  one: TiersCase,
  { tiers, quota }: Held,
  tier: number,
  before: Decimal,
): Because {
  const { currency } = one.scene.plan;
  const says = () => {
    const [en, chinese] = tierWords(tiers, tier, currency);
    const sum = moneyText(before, currency);
    return both(
      `Tier ${tier}, ${en}; ${sum} came before`,
      `第 ${tier} 档，${chinese}；此前累计 ${sum}`,
    );
  };
  return because(says, { from: quota });
}

function reachedReason(
  one: TiersCase,
  { tiers, quota }: Held,
  tier: number,
  sum: Decimal,
): Because {
  const { currency } = one.scene.plan;
  const says = () => {
    const [en, chinese] = tierWords(tiers, tier, currency);
    const reached = moneyText(sum, currency);
    return both(
      `${reached} reaches tier ${tier}, ${en}; its rate counts for the whole`,
      `${reached} 达到第 ${tier} 档，${chinese}；全部金额按此档计算`,
    );
  };
  return because(says, { from: quota });
}

function tierWords(tiers: readonly AmountTier[], tier: number, currency: string) {
  const [found] = tiers.slice(tier - 1);
  const rate = percentText(found?.rate ?? new Decimal(0));
  const start = moneyText(found?.above ?? new Decimal(0), currency);
  if (!found?.upTo) return [`above ${start}: ${rate}`, `${start} 以上：${rate}`] as const;
  const end = moneyText(found.upTo, currency);
  return [`above ${start} up to ${end}: ${rate}`, `${start} 以上至 ${end}：${rate}`] as const;
}

/** Pays all that is credited in the period at the rate that a table gives for its sum. */
export function payTable(one: PayCase<Extract<Payment, { kind: 'table' }>>): Paid {
  const { scene, rule, payment, person, credits } = one;
  const quota = quotaOf(scene, person);
  const points = payment.points.flatMap(({ at, rate }) => {
    const amount = amountOf(at, quota);
    return amount ? [{ at: amount, rate }] : [];
  });
  if (points.length < payment.points.length) return withoutQuota(one);
  const sum = attainedBefore(one).plus(total(credits.map(({ amount }) => amount)));
  const rate = interpolate(points, sum) ?? new Decimal(0);
  const from = () => [tableReason(scene, sum, rate), ...quotaReason(one)];
  const line = (credit: Credit) => rateLine({ scene, rule, credit, rate, kind: 'table', from });
  return { lines: credits.map(line), unpaid: [] };
}

function tableReason({ plan }: Scene, sum: Decimal, rate: Decimal): Because {
  const [amount, percent] = [moneyText(sum, plan.currency), percentText(rate)];
  return because(() =>
    both(`The table gives ${percent} at ${amount}`, `累计 ${amount} 时，表中插值比率为 ${percent}`),
  );
}
