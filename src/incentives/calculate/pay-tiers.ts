import type { Payment } from '../../definitions/index.ts';
import { Decimal } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';
import type { Line } from '../model/ledger.ts';
import { interpolate } from '../rules/table.ts';
import { marginal, tierReached, type AmountTier } from '../rules/tiers.ts';
import { because, both } from '../words/because.ts';
import { moneyText, percentText } from '../words/figures.ts';
import type { Credit } from './credits.ts';
import { quotaOf, quotaReason, withoutQuota } from './quota.ts';
import { rateLine, trueUpLine, type Paid, type PayCase } from './pay-lines.ts';
import { amountOf, type Scene } from './scene.ts';

type TiersCase = PayCase<Extract<Payment, { kind: 'tiers' }>>;

/** Pays by tiers: marginal or retroactive, for each deal by itself or cumulative over the period. */
export function payTiers(one: TiersCase): Paid {
  const { scene, payment, person, held } = one;
  const tiers = amountTiers(payment.tiers, quotaOf(scene, person, held.per));
  if (!tiers) return withoutQuota(one);
  const limits = { tiers, quota: quotaReason(one) };
  const lines = payment.retroactive ? retroactive(one, limits) : marginally(one, limits);
  return { lines, unpaid: [] };
}

/** Tiers as amounts, and the quota by which they are. */
interface Limits {
  readonly tiers: readonly AmountTier[];
  readonly quota: readonly Because[];
}

/** Undefined where they are parts of a quota that is not set. */
export function amountTiers(
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

function marginally(one: TiersCase, limits: Limits): readonly Line[] {
  const { scene, rule, payment, credits, held } = one;
  return credits.flatMap((credit) => {
    const came = payment.per === 'deal' ? new Decimal(0) : held.before.plus(held.within(credit));
    return marginal(limits.tiers, came, credit.amount).map(({ tier, base, rate }) => {
      const from = () => [tierReason(one, limits, tier, came)];
      return rateLine({ scene, rule, credit, rate, kind: 'tier', base, tier, from });
    });
  });
}

function retroactive(one: TiersCase, limits: Limits): readonly Line[] {
  const { scene, rule, payment, credits, held } = one;
  const reached = (size: Decimal) => {
    const found = tierReached(limits.tiers, size, payment.inclusive);
    if (!found) return undefined;
    return { ...found, from: () => [reachedReason(one, limits, found.tier, size)] };
  };
  const lines = credits.flatMap((credit) => {
    const found = reached(payment.per === 'deal' ? credit.amount : held.sum);
    return found ? [rateLine({ scene, rule, credit, kind: 'tier', ...found })] : [];
  });
  const found = reached(held.sum) ?? { rate: new Decimal(0) };
  return [...lines, ...trueUps(one, { kind: 'tier', ...found })];
}

type Reached = Pick<Parameters<typeof trueUpLine>[0], 'kind' | 'rate' | 'tier' | 'from'>;

/** What cases of earlier periods are worth more or less at the rate that is reached with those of this one. */
function trueUps({ scene, rule, held }: PayCase, reached: Reached): readonly Line[] {
  return held.earlier.flatMap((earlier) => trueUpLine({ scene, rule, earlier, ...reached }));
}

function tierReason(
  one: TiersCase,
  { tiers, quota }: Limits,
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
  { tiers, quota }: Limits,
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
  const { scene, rule, payment, person, credits, held } = one;
  const quota = quotaOf(scene, person, held.per);
  const points = payment.points.flatMap(({ at, rate }) => {
    const amount = amountOf(at, quota);
    return amount ? [{ at: amount, rate }] : [];
  });
  if (points.length < payment.points.length) return withoutQuota(one);
  const reached = (sum: Decimal): Reached => {
    const rate = interpolate(points, sum) ?? new Decimal(0);
    const from = () => [tableReason(scene, sum, rate), ...quotaReason(one)];
    return { kind: 'table', rate, from };
  };
  const line = (credit: Credit) =>
    rateLine({
      scene,
      rule,
      credit,
      ...reached(payment.per === 'deal' ? credit.amount : held.sum),
      kind: 'table',
    });
  return { lines: [...credits.map(line), ...trueUps(one, reached(held.sum))], unpaid: [] };
}

function tableReason({ plan }: Scene, sum: Decimal, rate: Decimal): Because {
  const [amount, percent] = [moneyText(sum, plan.currency), percentText(rate)];
  return because(() =>
    both(`The table gives ${percent} at ${amount}`, `累计 ${amount} 时，表中插值比率为 ${percent}`),
  );
}
