import type { HandoffQuery, PartyTimeRow } from '../../../reports/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { periodFilter } from '../rows/passed-on.ts';
import { populationStages } from './population.ts';

interface Party {
  readonly _id: { readonly department?: string | null; readonly kind: PartyTimeRow['kind'] };
  readonly holdings: number;
  readonly workingTime: number;
}

/** Holdings that began in the period, by department and kind; those without a department come last. */
export async function partyTimes(
  database: MongoDatabase,
  query: Omit<HandoffQuery, 'handoffs'>,
): Promise<readonly PartyTimeRow[]> {
  await database.refreshPlans();
  const layout = database.layouts.of(query.collection);
  const parties = await database.models.cases.aggregate<Party>([
    ...(await populationStages(database, layout, query)),
    { $project: { holdings: 1 } },
    { $unwind: '$holdings' },
    { $match: { 'holdings.began': periodFilter(query) } },
    {
      $group: {
        _id: { department: '$holdings.department', kind: '$holdings.kind' },
        holdings: { $sum: 1 },
        workingTime: { $sum: '$holdings.workingTime' },
      },
    },
  ]);
  return parties.toSorted(byParty).map(({ _id: { department, kind }, ...sums }) => ({
    ...(typeof department === 'string' && { department }),
    kind,
    ...sums,
  }));
}

function byParty({ _id: a }: Party, { _id: b }: Party): number {
  const [first, second] = [a.department ?? undefined, b.department ?? undefined];
  if (first === second) return a.kind < b.kind ? -1 : 1;
  if (first === undefined || second === undefined) return first === undefined ? 1 : -1;
  return first < second ? -1 : 1;
}
