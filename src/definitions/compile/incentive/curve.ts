import { Decimal } from '../../../shared/index.ts';
import type { RawCurve, RawCurvePoint } from '../../kinds/incentive/pays.ts';
import type { Site } from '../../load/site.ts';
import type { Curve } from '../../model/index.ts';
import { entriesOf } from '../names.ts';
import { amountAt, partOfAt, withoutEnd, type AmountTerms } from './amounts.ts';
import { areRising } from './tiers.ts';

type Point = Curve['points'][number];

const whole = new Decimal(1);

/**
 * A payout curve: either threshold and accelerator around 100 % of the quota, or point by point. Undefined
 * where it is wrong.
 */
export function curveAt(site: Site, raw: RawCurve, terms: AmountTerms): Curve | undefined {
  if (!terms.quota) site.report('quota-missing');
  const target = amountAt(site.at('target'), raw.target, terms);
  const points = raw.points ? pointsAt(site, raw, raw.points) : thresholdAt(site, raw.threshold);
  const cap = capAt(site.at('cap'), raw.cap);
  if (!target || !points || cap === 'wrong') return undefined;
  return {
    target,
    points,
    stepped: raw.stepped ?? false,
    beyond: new Decimal(raw.accelerator ?? (raw.points ? 0 : 1)),
    ...(cap ? { cap } : {}),
  };
}

function pointsAt(
  site: Site,
  raw: RawCurve,
  points: readonly RawCurvePoint[],
): readonly Point[] | undefined {
  if (raw.threshold !== undefined) site.at('threshold').reportKey('curve-two-ways');
  const own = site.at('points');
  const read = entriesOf(points, own).flatMap(([point, at]) => pointAt(at, point) ?? []);
  if (read.length < points.length) return undefined;
  const limits = read.map(({ attained }) => ({ kind: 'quota', share: attained }) as const);
  if (!areRising(own, limits)) return undefined;
  const falling = read.findIndex(({ paid }, index) => paid.lt(read[index - 1]?.paid ?? 0));
  if (falling >= 0) own.at(falling, 'pays').report('curve-falling');
  return falling < 0 ? read : undefined;
}

/**
 * From the threshold to 100 %. Where it is not said what the threshold itself pays, it pays its own part:
 * 70 % of the target at 70 % of the quota.
 */
function thresholdAt(site: Site, raw: RawCurve['threshold']): readonly Point[] | undefined {
  const own = site.at('threshold');
  const full = { attained: whole, paid: whole };
  const first = raw === undefined ? zero : readThreshold(own, raw);
  if (!first) return undefined;
  if (first.attained.eq(whole)) return [full];
  if (first.attained.lt(whole) && first.paid.lte(whole)) return [first, full];
  own.report('threshold-above-quota');
  return undefined;
}

const zero: Point = { attained: new Decimal(0), paid: new Decimal(0) };

function readThreshold(site: Site, raw: string | RawCurvePoint): Point | undefined {
  if (typeof raw !== 'string') return pointAt(site, raw);
  const attained = partOfAt(site, raw, 'quota');
  return attained && { attained, paid: attained };
}

function pointAt(site: Site, raw: RawCurvePoint): Point | undefined {
  const attained = partOfAt(site.at('at'), raw.at, 'quota');
  const paid = partOfAt(site.at('pays'), raw.pays, 'target');
  return attained && paid && { attained, paid };
}

function capAt(site: Site, raw: string | undefined): Curve['cap'] | 'wrong' {
  if (raw === undefined) return undefined;
  const of = withoutEnd(raw, 'of quota') === undefined ? 'target' : 'quota';
  const share = partOfAt(site, raw, of);
  if (share?.lt(whole)) site.report('curve-cap-low');
  return share ? { of, share } : 'wrong';
}
