import type { StayQuery, StayRow, Stays } from '../../../reports/ports.ts';
import { Decimal } from '../../../shared/index.ts';
import { medianRank } from '../../columns/median-rank.ts';
import { decimal128, exactly } from '../columns/storage.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Stage } from '../database/documents.ts';
import { valueOf } from './handoff-query.ts';
import { percentileOf, valueAt, type Frequency } from './percentile.ts';
import { populationStages } from './population.ts';

const minute = 60_000n;
const minutesOfDay = 1440;

/** The stays of one length, put together. */
interface Bar {
  readonly _id: {
    readonly of: string;
    readonly department?: string | null;
    readonly handoff?: string | null;
    readonly ended: boolean;
    readonly time: unknown;
  };
  readonly count: number;
  readonly stake: unknown;
}

/** Stays by stage, or by what is waited for, and by department. */
export async function stays(
  database: MongoDatabase,
  query: StayQuery,
): Promise<readonly StayRow[]> {
  await database.refreshPlans();
  const found = database.models.cases.stream<Bar>([
    ...(await stayedStages(database, query)),
    {
      $group: {
        _id: {
          of: '$of',
          department: '$department',
          handoff: '$handoff',
          ended: '$ended',
          time: '$time',
        },
        count: { $sum: 1 },
        stake: { $sum: { $add: [{ $multiply: ['$value', wholeMinutes] }, decimal128('0')] } },
      },
    },
    { $sort: { '_id.time': 1 } },
  ]);
  const tallies = new Map<string, { readonly ended: Tally; readonly standing: Tally }>();
  for await (const { _id, count, stake } of found) {
    const key = JSON.stringify([_id.of, _id.department ?? null, _id.handoff ?? null]);
    const tally = tallies.get(key) ?? { ended: new Tally(), standing: new Tally() };
    tallies.set(key, tally);
    tally[_id.ended ? 'ended' : 'standing'].add(exactly(_id.time), count, exactly(stake));
  }
  const worth = worthOf(database, query);
  return [...tallies].map(([key, { ended, standing }]) => {
    const [of, department, handoff] = JSON.parse(key) as readonly (string | null)[];
    return {
      of: of ?? '',
      ...(department && { department }),
      ...(handoff && { handoff }),
      ended: ended.stays(worth),
      standing: standing.stays(worth),
    };
  });
}

const wholeMinutes = {
  $divide: [{ $subtract: ['$time', { $mod: ['$time', minute] }] }, minute],
};

async function stayedStages(database: MongoDatabase, query: StayQuery): Promise<readonly Stage[]> {
  const { of, from, to, now } = query;
  const layout = database.layouts.of(query.collection);
  const value = query.value !== undefined && { value: valueOf(layout, query.value).expression };
  const [list, names] =
    of === 'waits'
      ? ['holdings', { of: 'kind', began: 'began', ended: 'ended' }]
      : ['visits', { of: 'stage', began: 'entered', ended: 'left' }];
  const path = (name: string) => `${list}.${name}`;
  const kinds = of === 'waits' ? ['offer', 'waiting'] : of.stages;
  const end = path(names.ended);
  return [
    ...(await populationStages(database, layout, query)),
    { $project: { [list]: 1, ...value } },
    { $unwind: `$${list}` },
    {
      $match: {
        [path(names.of)]: { $in: kinds },
        $or: [
          { [end]: { $gte: from, $lt: to } },
          { [end]: { $exists: false }, [path(names.began)]: { $lt: now } },
        ],
      },
    },
    {
      $project: {
        of: `$${path(names.of)}`,
        department: `$${path('department')}`,
        handoff: `$${path('handoff')}`,
        ended: { $gt: [`$${end}`, null] },
        time: { $subtract: [{ $ifNull: [`$${end}`, now] }, `$${path(names.began)}`] },
        value: 1,
      },
    },
  ];
}

/** What a sum of amount × minutes is in amount × days; undefined where no amount is asked for. */
function worthOf(
  { layouts }: MongoDatabase,
  { collection, value }: StayQuery,
): ((sum: Decimal) => string) | undefined {
  if (value === undefined) return undefined;
  const figure = valueOf(layouts.of(collection), value);
  return (sum) =>
    figure.toDecimal(decimal128(sum.toFixed())).div(minutesOfDay).toDecimalPlaces(2).toFixed();
}

/** Stays as they come, the shortest first. */
class Tally {
  readonly #times: Frequency[] = [];
  #count = 0;
  #total = new Decimal(0);
  #stake = new Decimal(0);

  add(value: Decimal, count: number, stake: Decimal): void {
    this.#times.push({ value, count });
    this.#count += count;
    this.#total = this.#total.plus(value.times(count));
    this.#stake = this.#stake.plus(stake);
  }

  stays(worth: ((sum: Decimal) => string) | undefined): Stays {
    const stake = worth && { stake: worth(this.#stake) };
    if (this.#count === 0) return { stays: 0, total: 0, ...stake };
    const rank = medianRank(this.#count);
    const at = (n: number) => valueAt(this.#times, n).toNumber();
    return {
      stays: this.#count,
      total: this.#total.toNumber(),
      median: percentileOf(this.#times, new Decimal(0.5), 'linear').toNumber(),
      ...(rank > 0 && { low: at(rank), high: at(this.#count + 1 - rank) }),
      ...stake,
    };
  }
}
