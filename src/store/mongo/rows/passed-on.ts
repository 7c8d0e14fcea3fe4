import type { HeldBy, OffersHad } from '../../../engine/ports.ts';
import type { Filter } from '../database/documents.ts';

/** Filters that leave the cases with such offers; none where nothing is asked. */
export function offeredFilters(offered: OffersHad | undefined): readonly Filter[] {
  if (!offered) return [];
  const { statuses, reason, breached, timed, rightFirstTime } = offered;
  const any = anyOffer(offered);
  const asked = {
    ...any,
    ...(statuses && { status: { $in: statuses } }),
    ...(reason !== undefined && { reason: { $eq: reason } }),
    ...(breached !== undefined && { breached: { $eq: breached } }),
    ...(timed && { [`${timed}Time`]: { $exists: true } }),
  };
  if (!rightFirstTime) return [{ offers: { $elemMatch: asked } }];
  const back = { ...any, status: { $in: ['rejected', 'returned'] } };
  return [
    { offers: { $elemMatch: { ...asked, round: 1, status: 'accepted' } } },
    { offers: { $not: { $elemMatch: back } } },
  ];
}

function anyOffer({ handoffs, giver, receiver, ...period }: OffersHad): Filter {
  return {
    handoff: { $in: handoffs },
    offered: periodFilter(period),
    ...(giver !== undefined && { giverDepartment: { $eq: giver } }),
    ...(receiver !== undefined && { receiverDepartment: { $eq: receiver } }),
  };
}

/** Filters that leave the cases that were held so; none where nothing is asked. */
export function heldFilters(held: HeldBy | undefined): readonly Filter[] {
  if (!held) return [];
  const { department, kind, ...period } = held;
  const asked = {
    kind: { $eq: kind },
    began: periodFilter(period),
    ...(department !== undefined && { department: { $eq: department } }),
  };
  return [{ holdings: { $elemMatch: asked } }];
}

/** From the beginning of a period until before its end; that a moment is there where it has none. */
export function periodFilter({ from, to }: Pick<OffersHad, 'from' | 'to'>): Filter {
  return {
    $exists: true,
    ...(from !== undefined && { $gte: from }),
    ...(to !== undefined && { $lt: to }),
  };
}
