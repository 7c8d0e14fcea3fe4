import { Decimal } from '../../shared/index.ts';
import type { Curve } from '../../definitions/index.ts';

/**
 * The part of the target bonus that is paid at an attainment (both fractions): nothing below the first
 * point, then linear between the points (or the lower one's, where the curve is stepped), then growing by
 * `beyond` with each further part of the quota, up to the cap.
 *
 * Source: "Bonus payout curve explained" (threshold, target, accelerator, cap), bonuspaycalc.com.
 */
export function paidPart(curve: Curve, attained: Decimal): Decimal {
  const { cap } = curve;
  const counted = cap?.of === 'quota' ? Decimal.min(attained, cap.share) : attained;
  const paid = onCurve(curve, counted);
  return cap?.of === 'target' ? Decimal.min(paid, cap.share) : paid;
}

function onCurve({ points, stepped, beyond }: Curve, attained: Decimal): Decimal {
  const index = points.findLastIndex((point) => attained.gte(point.attained));
  const [lower, upper] = [points[index], points[index + 1]];
  if (!lower) return new Decimal(0);
  const over = attained.minus(lower.attained);
  if (!upper) return lower.paid.plus(over.times(beyond));
  if (stepped) return lower.paid;
  const rise = over.times(upper.paid.minus(lower.paid));
  return lower.paid.plus(rise.div(upper.attained.minus(lower.attained)));
}
