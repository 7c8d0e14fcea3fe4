import type { Holding, OfferRow } from '../../../engine/ports.ts';
import type { MongoDatabase } from '../database/database.ts';

/** The offers of a case in order of their moments. */
export async function offersOf(
  { models }: MongoDatabase,
  caseId: string,
): Promise<readonly OfferRow[]> {
  const found = await models.cases.findOne(
    { _id: { $eq: caseId } },
    { fields: { entity: 1, offers: 1 } },
  );
  if (!found) return [];
  const of = { case: caseId, funnel: funnelOf(found.entity) };
  return found.offers.map((offer) => ({ ...offer, ...of })).toSorted(byMoment);
}

/** Ids that count come in the order in which they count. */
function byMoment(a: OfferRow, b: OfferRow): number {
  return a.offered - b.offered || a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}

/** Who held a case, in order of turns. */
export async function holdingsOf(
  { models }: MongoDatabase,
  caseId: string,
): Promise<readonly Holding[]> {
  const found = await models.cases.findOne(
    { _id: { $eq: caseId } },
    { fields: { entity: 1, holdings: 1 } },
  );
  if (!found) return [];
  const of = { case: caseId, funnel: funnelOf(found.entity) };
  return found.holdings.flatMap((holding) => (holding ? [{ ...holding, ...of }] : []));
}

/** The funnel of a collection of cases: `deal` of `case:deal`. */
export function funnelOf(entity: string): string {
  return entity.slice(entity.indexOf(':') + 1);
}
