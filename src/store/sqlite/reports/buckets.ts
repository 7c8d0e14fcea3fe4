import type { GroupKey } from '../../../reports/ports.ts';
import type { FieldSql } from '../rows/source.ts';
import { offsetSql } from './zone-offset.ts';

type Bucket = NonNullable<GroupKey['bucket']>;

export interface BucketOptions {
  readonly bucket: Bucket;
  readonly zone: string;
  readonly yearStart?: number;
}

/** SQL for the first day, `YYYY-MM-DD`, of the bucket in which a date or a moment lies. */
export function bucketSql(field: FieldSql, options: BucketOptions): string {
  const [value = 'NULL'] = field.parts;
  const date = field.type.kind === 'instant' ? dateInZone(value, options.zone) : value;
  return firstDay(date, options);
}

/** SQL for the date that a calendar in the zone shows at a moment. */
function dateInZone(instant: string, zone: string): string {
  return `date((${instant} + ${offsetSql(zone, instant)}) / 1000.0, 'unixepoch')`;
}

function firstDay(date: string, { bucket, yearStart = 1 }: BucketOptions): string {
  switch (bucket) {
    case 'day':
      return date;
    case 'week':
      return `date(${date}, '-6 days', 'weekday 1')`;
    case 'month':
      return `substr(${date}, 1, 7) || '-01'`;
    case 'quarter':
    case 'year':
      return shifted(date, yearStart - 1, bucket === 'year' ? yearBegin : quarterBegin);
  }
}

/** For a year that begins in another month: as many months back, and forward again. */
function shifted(date: string, months: number, begin: (date: string) => string): string {
  if (months === 0) return begin(date);
  const back = `date(substr(${date}, 1, 7) || '-01', '-${months} months')`;
  return `date(${begin(back)}, '+${months} months')`;
}

function yearBegin(date: string): string {
  return `substr(${date}, 1, 4) || '-01-01'`;
}

function quarterBegin(date: string): string {
  const months = '010101040404070707101010';
  return `substr(${date}, 1, 5) || substr('${months}', substr(${date}, 6, 2) * 2 - 1, 2) || '-01'`;
}
