import type { GroupKey } from '../../../reports/ports.ts';
import {
  bucketStart,
  DAY,
  dateIn,
  nextBucket,
  type Instant,
  type PlainDate,
} from '../../../shared/index.ts';
import { pathOf, type Column } from '../columns/layout.ts';
import type { Documents, Stage } from '../database/documents.ts';
import type { RowDocument } from '../models/row-document.ts';

export type Bucket = Required<Pick<GroupKey, 'bucket'>> & Pick<GroupKey, 'zone' | 'yearStart'>;

/** Milliseconds since 1970 of a date or moment, as an expression; missing where it is absent. */
export function momentOf(column: Column): unknown {
  return column.type.kind === 'date'
    ? { $multiply: [`$${pathOf(column, ':day')}`, BigInt(DAY)] }
    : `$${pathOf(column)}`;
}

/**
 * An expression for the first day of the bucket in which a moment lies; null where it is absent. The
 * boundaries are computed here, with our own calendar, for the days on which there are any moments.
 */
export async function bucketExpression(
  documents: Documents<RowDocument>,
  population: readonly Stage[],
  moment: unknown,
  bucket: Bucket,
): Promise<object> {
  const days = await daysPresent(documents, population, moment);
  const starts = bucketStarts(days, bucket);
  const { zone = 'UTC' } = bucket;
  const labels = starts.map((start) => ({ start, label: dateIn(start, zone) }));
  return { $cond: [{ $gt: [moment, null] }, search(labels, moment), null] };
}

/** Beginnings of the days of UTC on which a moment lies. */
async function daysPresent(
  documents: Documents<RowDocument>,
  population: readonly Stage[],
  moment: unknown,
): Promise<readonly Instant[]> {
  const days = await documents.aggregate<{ readonly _id: unknown }>([
    ...population,
    { $group: { _id: { $subtract: [moment, { $mod: [moment, BigInt(DAY)] }] } } },
  ]);
  return days.filter(({ _id }) => _id !== null && _id !== undefined).map(({ _id }) => Number(_id));
}

/** The buckets that the days touch. Before 1970 a day is counted from its end, hence one day more. */
function bucketStarts(
  days: readonly Instant[],
  { bucket, zone = 'UTC', yearStart = 1 }: Bucket,
): readonly Instant[] {
  const fiscal = { firstMonth: yearStart };
  const starts = new Set<Instant>();
  for (const day of days) {
    let start = bucketStart(day - DAY, bucket, zone, fiscal);
    while (start < day + DAY) {
      starts.add(start);
      start = nextBucket(start, bucket, zone, fiscal);
    }
  }
  return [...starts].toSorted((a, b) => a - b);
}

interface Labelled {
  readonly start: Instant;
  readonly label: PlainDate;
}

/** A binary search among the boundaries, written as an expression. */
function search(labels: readonly Labelled[], moment: unknown): unknown {
  const [only] = labels;
  if (labels.length <= 1) return only?.label ?? null;
  const middle = labels.length >> 1;
  const boundary = BigInt(labels[middle]?.start ?? 0);
  const [below, above] = [labels.slice(0, middle), labels.slice(middle)];
  return { $cond: [{ $lt: [moment, boundary] }, search(below, moment), search(above, moment)] };
}
