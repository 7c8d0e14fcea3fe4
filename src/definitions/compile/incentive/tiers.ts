import { Decimal } from '../../../shared/index.ts';
import type { RawPoint, RawTier } from '../../kinds/incentive/pays.ts';
import type { Site } from '../../load/site.ts';
import type { Limit, RatePoint, Tier } from '../../model/index.ts';
import { entriesOf } from '../names.ts';
import { compareLimits, limitAt, partAt, sizeOf, type AmountTerms } from './amounts.ts';

/** Tiers, and to which of two a sum belongs that is exactly the limit between them. */
export interface ReadTiers {
  readonly tiers: readonly Tier[];
  readonly inclusive: boolean;
}

interface ReadTier {
  readonly site: Site;
  readonly above?: Limit;
  readonly upTo?: Limit;
  readonly rate: Decimal;
}

/**
 * Tiers from small to large. They follow one another without gap or overlap, all by amount or all by
 * quota, and the last has no end; where only one of two neighbours names their limit, it counts for both.
 * Undefined where they are wrong.
 */
export function tiersAt(
  site: Site,
  raw: readonly RawTier[],
  terms: AmountTerms,
): ReadTiers | undefined {
  const inclusive = raw.some(({ from, below }) => from !== undefined || below !== undefined);
  if (inclusive && raw.some((tier) => tier.above !== undefined || tier['up to'] !== undefined)) {
    site.report('tier-words-mixed');
    return undefined;
  }
  const words: TierWords = inclusive ? ['from', 'below'] : ['above', 'up to'];
  const read = entriesOf(raw, site).map(([tier, at]) => tierAt(at, tier, words, terms));
  if (!read.every((tier) => tier !== undefined)) return undefined;
  const kinds = read.flatMap(({ above, upTo }) => [above?.kind ?? [], upTo?.kind ?? []].flat());
  if (new Set(kinds).size > 1) {
    site.report('limits-mixed');
    return undefined;
  }
  const zero = zeroOf(kinds[0] ?? 'amount');
  const sound = read.map((tier, index) => follows(tier, words, read[index - 1], read[index + 1]));
  if (!sound.every(Boolean)) return undefined;
  const tiers = read.map(({ above, upTo, rate }, index) => {
    const end = upTo ?? read[index + 1]?.above;
    const start = above ?? read[index - 1]?.upTo ?? zero;
    return { above: start, ...(end ? { upTo: end } : {}), rate };
  });
  return { tiers, inclusive };
}

type TierWords = readonly ['above', 'up to'] | readonly ['from', 'below'];

function tierAt(
  site: Site,
  raw: RawTier,
  [begins, ends]: TierWords,
  terms: AmountTerms,
): ReadTier | undefined {
  const read = (key: TierWords[number]): Limit | 'wrong' | undefined => {
    const text = raw[key];
    return text === undefined ? undefined : (limitAt(site.at(key), text, terms) ?? 'wrong');
  };
  const [above, upTo] = [read(begins), read(ends)];
  const rate = partAt(site.at('rate'), raw.rate);
  if (above === 'wrong' || upTo === 'wrong' || !rate) return undefined;
  return { site, ...(above ? { above } : {}), ...(upTo ? { upTo } : {}), rate };
}

/** Reports a tier that does not follow the one before; true where it is sound. */
function follows(
  tier: ReadTier,
  [begins, ends]: TierWords,
  before?: ReadTier,
  next?: ReadTier,
): boolean {
  const { site, above, upTo } = tier;
  const start = above ?? before?.upTo;
  if (upTo && (compareLimits(start ?? zeroOf(upTo.kind), upTo) ?? 0) >= 0)
    return reportAt(site, 'tiers-empty');
  if (next ? !upTo && !next.above : upTo)
    return reportAt(next ? site : site.at(ends), next ? 'tiers-overlap' : 'tiers-end');
  if (before && !before.upTo && above && startsBelow(above, before))
    return reportAt(site, 'tiers-overlap');
  const order = before?.upTo && above ? (compareLimits(above, before.upTo) ?? 0) : 0;
  if (order < 0) return reportAt(site, 'tiers-overlap');
  if (order > 0) return reportAt(site.at(begins), 'tiers-gap');
  return true;
}

function startsBelow(above: Limit, before: ReadTier): boolean {
  return (compareLimits(above, before.above ?? zeroOf(above.kind)) ?? 0) <= 0;
}

function reportAt(site: Site, code: 'tiers-empty' | 'tiers-overlap' | 'tiers-end' | 'tiers-gap') {
  site.report(code);
  return false;
}

function zeroOf(kind: Limit['kind']): Limit {
  const zero = new Decimal(0);
  return kind === 'quota' ? { kind, share: zero } : { kind, amount: zero };
}

/** Rates between which is interpolated: rising, and the first at zero. Undefined where they are wrong. */
export function tableAt(
  site: Site,
  raw: readonly RawPoint[],
  terms: AmountTerms,
): readonly RatePoint[] | undefined {
  const points = entriesOf(raw, site).flatMap(([point, own]): RatePoint[] => {
    const at = limitAt(own.at('at'), point.at, terms);
    const rate = partAt(own.at('rate'), point.rate);
    return at && rate ? [{ at, rate }] : [];
  });
  if (points.length < raw.length) return undefined;
  const [first] = points;
  if (first && !sizeOf(first.at).isZero()) site.at(0, 'at').report('table-start');
  return areRising(
    site,
    points.map(({ at }) => at),
  )
    ? points
    : undefined;
}

/** Reports limits of two kinds, and one that is not above the one before. */
export function areRising(site: Site, limits: readonly Limit[]): boolean {
  if (new Set(limits.map(({ kind }) => kind)).size > 1) {
    site.report('limits-mixed');
    return false;
  }
  const wrong = limits.findIndex((limit, index) => {
    const before = limits[index - 1];
    return before !== undefined && (compareLimits(limit, before) ?? 0) <= 0;
  });
  if (wrong >= 0) site.at(wrong, 'at').report('points-not-rising');
  return wrong < 0;
}
