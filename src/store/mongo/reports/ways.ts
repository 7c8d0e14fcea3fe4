import type { WayQuery, WayRow, Ways } from '../../../reports/ports.ts';
import { Decimal } from '../../../shared/index.ts';
import { pathOf, plainColumn } from '../columns/layout.ts';
import { decimal128, exactly } from '../columns/storage.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Stage } from '../database/documents.ts';
import { valueOf } from './handoff-query.ts';
import { percentileOf, type Frequency } from './percentile.ts';
import { populationStages } from './population.ts';

/** Follows each stage of a way; no identifier has it. */
const mark = '>';
const joined = { $concat: ['$$value', '$$this.stage', mark] };

interface Way {
  readonly _id: string;
  readonly cases: number;
  readonly closed: number;
  readonly value?: unknown;
}

/** The ways that cases went; those told apart are chosen, counted and measured in the database. */
export async function ways(database: MongoDatabase, query: WayQuery): Promise<Ways> {
  await database.refreshPlans();
  const went = await wentStages(database, query);
  const { cases: documents } = database.models;
  const [[all], told] = await Promise.all([
    documents.aggregate<{ readonly cases: number; readonly ways: number }>([
      ...went,
      { $group: { _id: '$way', cases: { $sum: 1 } } },
      { $group: { _id: null, cases: { $sum: '$cases' }, ways: { $sum: 1 } } },
    ]),
    documents.aggregate<Way>([
      ...went,
      {
        $group: {
          _id: '$way',
          cases: { $sum: 1 },
          closed: { $sum: { $cond: [{ $gt: ['$closed', null] }, 1, 0] } },
          value: { $sum: { $add: ['$value', decimal128('0')] } },
        },
      },
      { $sort: { cases: -1, _id: 1 } },
      { $limit: query.limit },
    ]),
  ]);
  const listed = [...went, { $match: { way: { $in: told.map(({ _id }) => _id) } } }];
  const [outcomes, times] = await Promise.all([
    outcomesOf(database, listed),
    timesOf(database, listed),
  ]);
  return {
    cases: all?.cases ?? 0,
    ways: all?.ways ?? 0,
    rows: told.map((way) => rowOf(way, database, query, outcomes, times)),
  };
}

/** Each case with its way and what is told of it. */
async function wentStages(database: MongoDatabase, query: WayQuery): Promise<readonly Stage[]> {
  const layout = database.layouts.of(query.collection);
  const path = (field: string) => `$${pathOf(layout.byField.get(field) ?? plainColumn(field))}`;
  const cond = { $in: ['$$visit.stage', query.stages] };
  const visits = { $filter: { input: { $ifNull: ['$visits', []] }, as: 'visit', cond } };
  const value = query.value !== undefined && { value: valueOf(layout, query.value).expression };
  return [
    ...(await populationStages(database, layout, query)),
    {
      $project: {
        way: { $reduce: { input: visits, initialValue: '', in: joined } },
        opened: path('opened'),
        closed: path('closed'),
        outcome: path('outcome'),
        ...value,
      },
    },
    { $match: { way: { $ne: '' } } },
  ];
}

/** Something of each way. */
type ByWay<T> = ReadonlyMap<string, T>;

async function outcomesOf(
  { models }: MongoDatabase,
  went: readonly Stage[],
): Promise<ByWay<WayRow['outcomes']>> {
  const found = await models.cases.aggregate<{
    readonly _id: { readonly way: string; readonly outcome: string };
    readonly cases: number;
  }>([
    ...went,
    { $match: { closed: { $gt: 0 }, outcome: { $exists: true } } },
    { $group: { _id: { way: '$way', outcome: '$outcome' }, cases: { $sum: 1 } } },
  ]);
  const byWay = Map.groupBy(found, ({ _id }) => _id.way);
  return new Map(
    [...byWay].map(([way, rows]) => [
      way,
      rows
        .map(({ _id, cases }) => ({ outcome: _id.outcome, cases }))
        .toSorted((a, b) => b.cases - a.cases || (a.outcome < b.outcome ? -1 : 1)),
    ]),
  );
}

/** From opening to closing, in ascending order. */
async function timesOf(
  { models }: MongoDatabase,
  went: readonly Stage[],
): Promise<ByWay<readonly Frequency[]>> {
  const found = models.cases.stream<{
    readonly _id: { readonly way: string; readonly time: unknown };
    readonly count: number;
  }>([
    ...went,
    { $match: { closed: { $gt: 0 } } },
    {
      $group: {
        _id: { way: '$way', time: { $subtract: ['$closed', '$opened'] } },
        count: { $sum: 1 },
      },
    },
    { $sort: { '_id.time': 1 } },
  ]);
  const times = new Map<string, Frequency[]>();
  for await (const { _id, count } of found) {
    const known = times.get(_id.way) ?? [];
    known.push({ value: exactly(_id.time), count });
    times.set(_id.way, known);
  }
  return times;
}

function rowOf(
  { _id: way, cases, closed, value }: Way,
  { layouts }: MongoDatabase,
  query: WayQuery,
  outcomes: ByWay<WayRow['outcomes']>,
  times: ByWay<readonly Frequency[]>,
): WayRow {
  const known = times.get(way) ?? [];
  return {
    stages: way.split(mark).slice(0, -1),
    cases,
    closed,
    ...(known.length > 0 && {
      median: percentileOf(known, new Decimal(0.5), 'linear').toNumber(),
    }),
    ...(query.value !== undefined && {
      value: valueOf(layouts.of(query.collection), query.value).toText(value),
    }),
    outcomes: outcomes.get(way) ?? [],
  };
}
