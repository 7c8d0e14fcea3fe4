import type { AggregateQuery, AggregateRow, MeasureQuery } from '../../../reports/ports.ts';
import type { Condition } from '../../../expressions/index.ts';
import { canonicalJson } from '../../../shared/index.ts';
import type { Layout } from '../columns/layout.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Documents, Stage } from '../database/documents.ts';
import type { RowDocument } from '../models/row-document.ts';
import { rowsOf, whereFilter } from '../rows/selection.ts';
import { groupingBy, groupName, inOrder, type GroupId, type Grouping } from './group-keys.ts';
import { histogramMeasure, needsHistogram } from './histogram.ts';
import { groupedMeasure } from './measure.ts';
import { populationLayout, populationStages } from './population.ts';

/**
 * Groups the rows and takes the measures. Those under the same condition share a pipeline; a percentile
 * or a distinct count has one of its own. The group keys come from all rows of the population.
 */
export async function aggregate(
  database: MongoDatabase,
  query: AggregateQuery,
): Promise<readonly AggregateRow[]> {
  await database.refreshPlans();
  const layout = populationLayout(database.layouts.of(query.collection), query);
  const documents = rowsOf(database, query.collection);
  const population = await populationStages(database, layout, query);
  const grouping = await groupingBy(documents, layout, population, query.groupBy);
  const taken = new Map<MeasureQuery, ReadonlyMap<string, string | null>>();
  for (const measures of byCondition(query.measures)) {
    const stages = await underCondition(database, layout, population, measures[0]?.where);
    const scope = { documents, layout, stages, grouping };
    await takeMeasures(scope, measures, taken);
  }
  const groups = await listGroups(documents, population, grouping);
  return groups.map(({ name, keys }) => ({
    keys,
    values: query.measures.map((measure) => taken.get(measure)?.get(name) ?? nothing(measure)),
  }));
}

/** What a measure gives where no row is: counts are zero, all else is not there. */
function nothing({ aggregation }: MeasureQuery): string | null {
  return aggregation === 'count' || aggregation === 'distinct' ? '0' : null;
}

function byCondition(measures: readonly MeasureQuery[]): readonly (readonly MeasureQuery[])[] {
  return [...Map.groupBy(measures, ({ where }) => canonicalJson(where ?? null)).values()];
}

async function underCondition(
  database: MongoDatabase,
  layout: Layout,
  population: readonly Stage[],
  where: Condition | undefined,
): Promise<readonly Stage[]> {
  if (!where) return population;
  return [...population, { $match: await whereFilter(database, layout, where) }];
}

interface Scope {
  readonly documents: Documents<RowDocument>;
  readonly layout: Layout;
  readonly stages: readonly Stage[];
  readonly grouping: Grouping;
}

type Group = { readonly _id: GroupId } & { readonly [name: string]: unknown };

async function takeMeasures(
  scope: Scope,
  measures: readonly MeasureQuery[],
  taken: Map<MeasureQuery, ReadonlyMap<string, string | null>>,
): Promise<void> {
  const { documents, layout, stages, grouping } = scope;
  const simple = measures.filter((measure) => !needsHistogram(measure));
  const compiled = simple.map((measure, i) => groupedMeasure(layout, measure, `m${i}`));
  const accumulators = compiled.map((measure) => measure.accumulators);
  const groups =
    simple.length === 0 ? [] : await runGroups(scope, Object.assign({}, ...accumulators) as object);
  simple.forEach((measure, i) => {
    const texts = groups.map(
      (group) =>
        [groupName(grouping.keysOf(group._id)), compiled[i]?.finish(group) ?? null] as const,
    );
    taken.set(measure, new Map(texts));
  });
  for (const measure of measures.filter(needsHistogram))
    taken.set(measure, await histogramMeasure(documents, layout, { stages, grouping, measure }));
}

function runGroups(
  { documents, stages, grouping }: Scope,
  accumulators: object,
): Promise<readonly Group[]> {
  return documents.aggregate<Group>([
    ...stages,
    { $group: { _id: groupId(grouping), ...accumulators } },
  ]);
}

export function groupId({ expressions }: Grouping): object | null {
  return Object.keys(expressions).length === 0 ? null : { ...expressions };
}

/** The groups of a population in order of their keys; one without keys where nothing is grouped by. */
export async function listGroups(
  documents: Documents<RowDocument>,
  population: readonly Stage[],
  grouping: Grouping,
): Promise<readonly { readonly name: string; readonly keys: AggregateRow['keys'] }[]> {
  const _id = groupId(grouping);
  if (!_id) return [{ name: groupName([]), keys: [] }];
  const found = await documents.aggregate<{ readonly _id: GroupId }>([
    ...population,
    { $group: { _id } },
  ]);
  const keys = found.map((group) => grouping.keysOf(group._id));
  const byName = new Map(keys.map((each) => [groupName(each), each]));
  return inOrder([...byName].map(([name, each]) => ({ name, keys: each })));
}
