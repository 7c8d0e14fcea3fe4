import type { HandoffHealthRow, HandoffQuery } from '../../../reports/ports.ts';
import { Decimal } from '../../../shared/index.ts';
import { countsOf, type Tally } from '../../columns/tally.ts';
import { exactly } from '../columns/storage.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Stage } from '../database/documents.ts';
import { offeredStages } from './handoff-query.ts';
import { percentileOf, type Frequency } from './percentile.ts';

/** Figures of each handoff asked for, in that order; zeros for one that was never offered. */
export async function handoffHealth(
  database: MongoDatabase,
  query: HandoffQuery,
): Promise<readonly HandoffHealthRow[]> {
  await database.refreshPlans();
  const offered = await offeredStages(database, query);
  const [tallies, cases, giverTimes, receiverTimes] = await Promise.all([
    tallyOffers(database, offered),
    countCases(database, offered),
    readTimes(database, offered, 'giverTime'),
    readTimes(database, offered, 'receiverTime'),
  ]);
  return query.handoffs.map((handoff) => ({
    handoff,
    ...countsOf(tallies.get(handoff) ?? []),
    cases: cases.get(handoff)?.cases ?? 0,
    firstTimeRight: cases.get(handoff)?.right ?? 0,
    giverTime: timeOf(giverTimes.get(handoff) ?? []),
    receiverTime: timeOf(receiverTimes.get(handoff) ?? []),
  }));
}

/** Something of each handoff. */
type ByHandoff<T> = ReadonlyMap<string, T>;

async function tallyOffers(
  { models }: MongoDatabase,
  offered: readonly Stage[],
): Promise<ByHandoff<readonly Tally[]>> {
  const _id = { handoff: '$offers.handoff', round: '$offers.round', status: '$offers.status' };
  const found = await models.cases.aggregate<{
    readonly _id: Pick<Tally, 'round' | 'status'> & {
      readonly handoff: string;
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
  const tallies = found.map(({ _id: { handoff, reason, ...alike }, ...counts }) => ({
    handoff,
    tally: { ...alike, ...(typeof reason === 'string' && { reason }), ...counts },
  }));
  const groups = Map.groupBy(tallies, ({ handoff }) => handoff);
  return new Map([...groups].map(([handoff, of]) => [handoff, of.map(({ tally }) => tally)]));
}

/** How many cases there are, and how many with an accepted first round of which nothing was sent back. */
async function countCases(
  { models }: MongoDatabase,
  offered: readonly Stage[],
): Promise<ByHandoff<{ readonly cases: number; readonly right: number }>> {
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
        _id: { handoff: '$offers.handoff', case: '$_id' },
        first: { $max: { $cond: [{ $and: [isFirst, isAccepted] }, 1, 0] } },
        back: { $max: { $cond: [cameBack, 1, 0] } },
      },
    },
    {
      $group: {
        _id: '$_id.handoff',
        cases: { $sum: 1 },
        right: { $sum: { $cond: [{ $gt: ['$first', '$back'] }, 1, 0] } },
      },
    },
  ]);
  return new Map(found.map(({ _id, ...counts }) => [_id, counts]));
}

/** The times that are known, in ascending order. */
async function readTimes(
  { models }: MongoDatabase,
  offered: readonly Stage[],
  member: 'giverTime' | 'receiverTime',
): Promise<ByHandoff<readonly Frequency[]>> {
  const time = `$offers.${member}`;
  const found = models.cases.stream<{
    readonly _id: { readonly handoff: string; readonly time: unknown };
    readonly count: number;
  }>([
    ...offered,
    { $match: { [`offers.${member}`]: { $exists: true } } },
    { $group: { _id: { handoff: '$offers.handoff', time }, count: { $sum: 1 } } },
    { $sort: { '_id.time': 1 } },
  ]);
  const times = new Map<string, Frequency[]>();
  for await (const { _id, count } of found) {
    const known = times.get(_id.handoff) ?? [];
    known.push({ value: exactly(_id.time), count });
    times.set(_id.handoff, known);
  }
  return times;
}

function timeOf(frequencies: readonly Frequency[]): HandoffHealthRow['giverTime'] {
  if (frequencies.length === 0) return {};
  const count = frequencies.reduce((total, each) => total + each.count, 0);
  const sum = frequencies.reduce(
    (total, each) => total.plus(each.value.times(each.count)),
    new Decimal(0),
  );
  const median = percentileOf(frequencies, new Decimal(0.5), 'linear').toNumber();
  return { median, mean: sum.div(count).toNumber() };
}
