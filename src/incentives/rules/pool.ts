import { Decimal } from '../../shared/index.ts';
import type { PayPool, PayRounding } from '../../definitions/index.ts';
import { partAbove } from './override.ts';
import { roundToUnit } from './rounding.ts';
import { divide } from './split.ts';

/** A member of a team that shares a pool. */
export interface Member {
  readonly roles: readonly string[];
  /** What the member is credited with in the period. */
  readonly credited: Decimal;
  /** For which part of the period (a fraction). */
  readonly part: Decimal;
}

/** The size of a pool by what the team is credited with; a fixed one is there once the limit is passed. */
export function poolSize(
  { size }: PayPool,
  credited: Decimal,
  limit: Decimal | undefined,
  { how, unit }: PayRounding,
): Decimal {
  const base = partAbove(new Decimal(0), credited, limit);
  if ('rate' in size) return roundToUnit(Decimal.max(base, 0).times(size.rate), how, unit);
  return !limit || base.gt(0) ? size.amount : new Decimal(0);
}

/**
 * What each member has of a pool, in whole units that add up to it: equally, by what they are credited with,
 * or by the weight of their role, the largest where they have several; weights count in the part of the period.
 *
 * Source: the largest remainder method (see `divide`).
 */
export function sharePool(
  pool: Decimal,
  shared: PayPool['shared'],
  members: readonly Member[],
  unit: Decimal,
): readonly Decimal[] {
  return divide(
    pool,
    members.map((member) => weightOf(member, shared)),
    unit,
  );
}

function weightOf({ roles, credited, part }: Member, shared: PayPool['shared']): Decimal {
  if (shared.kind === 'equally') return part;
  if (!('weights' in shared)) return Decimal.max(credited, 0);
  return Decimal.max(0, ...roles.map((role) => shared.weights.get(role) ?? 0)).times(part);
}
