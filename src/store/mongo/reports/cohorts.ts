import type { ReportStore } from '../../../reports/ports.ts';
import { moveBucket, startOfDate, dateIn } from '../../../shared/index.ts';
import { plainColumn } from '../columns/layout.ts';
import type { MongoDatabase } from '../database/database.ts';
import { rowsOf } from '../rows/selection.ts';
import { bucketExpression, momentOf } from './buckets.ts';
import { firstEntered, populationStages } from './population.ts';

type CohortQuery = Parameters<ReportStore['cohorts']>[0];
type Cohorts = Awaited<ReturnType<ReportStore['cohorts']>>;

interface Counted {
  readonly _id: { readonly opened: string; readonly entered?: string | null };
  readonly n: number;
}

/** Counts cases by the bucket of their opening and the one in which they were first in the stage. */
export async function cohorts(database: MongoDatabase, query: CohortQuery): Promise<Cohorts> {
  await database.refreshPlans();
  const { collection, bucket, zone, reached } = query;
  const layout = database.layouts.of(collection);
  const documents = rowsOf(database, collection);
  const population = [
    ...(await populationStages(database, layout, query)),
    { $addFields: { reachedAt: firstEntered(reached) } },
  ];
  const moment = momentOf(layout.byField.get('opened') ?? plainColumn('opened'));
  const [opened, entered] = await Promise.all([
    bucketExpression(documents, population, moment, { bucket, zone }),
    bucketExpression(documents, population, '$reachedAt', { bucket, zone }),
  ]);
  const counted = await documents.aggregate<Counted>([
    ...population,
    { $group: { _id: { opened, entered }, n: { $sum: 1 } } },
  ]);
  const byOpening = Map.groupBy(counted, ({ _id }) => _id.opened);
  return [...byOpening]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([start, cells]) => cohortOf(query, start, cells));
}

function cohortOf(
  { bucket, zone, periods }: CohortQuery,
  start: string,
  cells: readonly Counted[],
): Cohorts[number] {
  const first = startOfDate(start, zone);
  const reached = Array.from({ length: periods }, (_, period) => {
    const last = dateIn(moveBucket(first, bucket, period, zone), zone);
    return sum(cells.filter(({ _id }) => _id.entered && _id.entered <= last));
  });
  return { start, size: sum(cells), reached };
}

function sum(cells: readonly Counted[]): number {
  return cells.reduce((total, { n }) => total + n, 0);
}
