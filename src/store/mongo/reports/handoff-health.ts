import type {
  HandoffHealthRow,
  HandoffQuery,
  PartyHealthRow,
  PassingFigures,
} from '../../../reports/ports.ts';
import { Decimal } from '../../../shared/index.ts';
import { countsOf, type Tally } from '../../columns/tally.ts';
import { decimal128, exactly } from '../columns/storage.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Stage } from '../database/documents.ts';
import { offeredStages, valueOf } from './handoff-query.ts';
import { percentileOf, type Frequency } from './percentile.ts';

/** Figures of each handoff asked for, in that order; zeros for one that was never offered. */
export async function handoffHealth(
  database: MongoDatabase,
  query: HandoffQuery,
): Promise<readonly HandoffHealthRow[]> {
  const { of } = await readFigures(database, query, '$offers.handoff');
  return query.handoffs.map((handoff) => ({ handoff, ...of(handoff) }));
}

/** Figures of each pair of departments between which something was passed. */
export async function partyHealth(
  database: MongoDatabase,
  query: HandoffQuery,
): Promise<readonly PartyHealthRow[]> {
  const side = (name: string) => ({ $ifNull: [`$offers.${name}Department`, ''] });
  const key = { $concat: [side('giver'), '>', side('receiver')] };
  const { keys, of } = await readFigures(database, query, key);
  return keys.map((pair) => {
    const [giver, receiver] = pair.split('>');
    return { ...(giver && { giver }), ...(receiver && { receiver }), ...of(pair) };
  });
}

interface Figures {
  readonly keys: readonly string[];
  of(key: string): PassingFigures;
}

/** Offers are put together by an expression. */
async function readFigures(
  database: MongoDatabase,
  query: HandoffQuery,
  key: unknown,
): Promise<Figures> {
  await database.refreshPlans();
  const offered = [...(await offeredStages(database, query)), { $addFields: { passed: key } }];
  const [tallies, cases, giverTimes, receiverTimes, values] = await Promise.all([
    tallyOffers(database, offered),
    countCases(database, offered),
    readTimes(database, offered, 'giverTime'),
    readTimes(database, offered, 'receiverTime'),
    sumValues(database, offered, query),
  ]);
  const of = (passed: string): PassingFigures => ({
    ...countsOf(tallies.get(passed) ?? []),
    cases: cases.get(passed)?.cases ?? 0,
    firstTimeRight: cases.get(passed)?.right ?? 0,
    giverTime: timeOf(giverTimes.get(passed) ?? []),
    receiverTime: timeOf(receiverTimes.get(passed) ?? []),
    ...(values && { value: values.get(passed) ?? '0' }),
  });
  return { keys: [...tallies.keys()], of };
}

/** Something of each key. */
type ByKey<T> = ReadonlyMap<string, T>;

async function tallyOffers(
  { models }: MongoDatabase,
  offered: readonly Stage[],
): Promise<ByKey<readonly Tally[]>> {
  const _id = { passed: '$passed', round: '$offers.round', status: '$offers.status' };
  const found = await models.cases.aggregate<{
    readonly _id: Pick<Tally, 'round' | 'status'> & {
      readonly passed: string;
      readonly reason?: string | null;
    };
    readonly count: number;
    readonly breached: number;
  }>([
    ...offered,
    {
      $group: {
        _id: { ..._id, reason: '$offers.reason' },
        count: { $sum: 1 },
        breached: { $sum: { $cond: ['$offers.breached', 1, 0] } },
      },
    },
  ]);
  const tallies = found.map(({ _id: { passed, reason, ...alike }, ...counts }) => ({
    passed,
    tally: { ...alike, ...(typeof reason === 'string' && { reason }), ...counts },
  }));
  const groups = Map.groupBy(tallies, ({ passed }) => passed);
  return new Map([...groups].map(([passed, of]) => [passed, of.map(({ tally }) => tally)]));
}

/** How many cases there are, and how many with an accepted first round of which nothing was sent back. */
async function countCases(
  { models }: MongoDatabase,
  offered: readonly Stage[],
): Promise<ByKey<{ readonly cases: number; readonly right: number }>> {
  const isFirst = { $eq: ['$offers.round', 1] };
  const isAccepted = { $eq: ['$offers.status', 'accepted'] };
  const cameBack = { $in: ['$offers.status', ['rejected', 'returned']] };
  const found = await models.cases.aggregate<{
    readonly _id: string;
    readonly cases: number;
    readonly right: number;
  }>([
    ...offered,
    {
      $group: {
        _id: { passed: '$passed', case: '$_id' },
        first: { $max: { $cond: [{ $and: [isFirst, isAccepted] }, 1, 0] } },
        back: { $max: { $cond: [cameBack, 1, 0] } },
      },
    },
    {
      $group: {
        _id: '$_id.passed',
        cases: { $sum: 1 },
        right: { $sum: { $cond: [{ $gt: ['$first', '$back'] }, 1, 0] } },
      },
    },
  ]);
  return new Map(found.map(({ _id, ...counts }) => [_id, counts]));
}

/** The amounts of the cases, each once; undefined where none is asked for. */
async function sumValues(
  { models, layouts }: MongoDatabase,
  offered: readonly Stage[],
  { collection, value }: HandoffQuery,
): Promise<ByKey<string> | undefined> {
  if (value === undefined) return undefined;
  const figure = valueOf(layouts.of(collection), value);
  const found = await models.cases.aggregate<{ readonly _id: string; readonly sum: unknown }>([
    ...offered,
    { $group: { _id: { passed: '$passed', case: '$_id' }, value: { $max: '$value' } } },
    { $group: { _id: '$_id.passed', sum: { $sum: { $add: ['$value', decimal128('0')] } } } },
  ]);
  return new Map(found.map(({ _id, sum }) => [_id, figure.toText(sum)]));
}

/** The times that are known, in ascending order. */
async function readTimes(
  { models }: MongoDatabase,
  offered: readonly Stage[],
  member: 'giverTime' | 'receiverTime',
): Promise<ByKey<readonly Frequency[]>> {
  const time = `$offers.${member}`;
  const found = models.cases.stream<{
    readonly _id: { readonly passed: string; readonly time: unknown };
    readonly count: number;
  }>([
    ...offered,
    { $match: { [`offers.${member}`]: { $exists: true } } },
    { $group: { _id: { passed: '$passed', time }, count: { $sum: 1 } } },
    { $sort: { '_id.time': 1 } },
  ]);
  const times = new Map<string, Frequency[]>();
  for await (const { _id, count } of found) {
    const known = times.get(_id.passed) ?? [];
    known.push({ value: exactly(_id.time), count });
    times.set(_id.passed, known);
  }
  return times;
}

function timeOf(frequencies: readonly Frequency[]): PassingFigures['giverTime'] {
  if (frequencies.length === 0) return {};
  const count = frequencies.reduce((total, each) => total + each.count, 0);
  const sum = frequencies.reduce(
    (total, each) => total.plus(each.value.times(each.count)),
    new Decimal(0),
  );
  const median = percentileOf(frequencies, new Decimal(0.5), 'linear').toNumber();
  return { median, mean: sum.div(count).toNumber() };
}
