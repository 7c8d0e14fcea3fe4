import type { Field } from '../../definitions/index.ts';
import { toLocal, type Instant } from '../../shared/index.ts';
import type { SeriesStore } from '../ports.ts';

/** A number series of a collection, at a moment. */
export interface SeriesRequest {
  readonly collection: string;
  readonly field: Field;
  readonly now: Instant;
  readonly zone: string;
  /** The command's own key, so that a retry gets the same number. */
  readonly key: string;
}

/**
 * Reserves the next number and writes it by the field's pattern: `D-{year}-{0000}` gives
 * `D-2026-0001`. A series whose pattern names the year (or month) starts again with each.
 */
export async function reserveNumber(store: SeriesStore, request: SeriesRequest): Promise<string> {
  const pattern = request.field.series ?? '{0}';
  const dated = fillDate(pattern, request.now, request.zone);
  const number = await store.reserveNumber(seriesName(request), request.key);
  return dated.replace(/\{(0+)\}/, (_, zeros: string) =>
    String(number).padStart(zeros.length, '0'),
  );
}

/** Gives a number back that was not used after all. */
export async function releaseNumber(store: SeriesStore, request: SeriesRequest): Promise<void> {
  await store.releaseNumber(seriesName(request), request.key);
}

function seriesName({ collection, field, now, zone }: SeriesRequest): string {
  return `${collection}/${field.id}/${fillDate(field.series ?? '', now, zone)}`;
}

function fillDate(pattern: string, now: Instant, zone: string): string {
  const date = new Date(toLocal(zone, now));
  return pattern
    .replaceAll('{year}', String(date.getUTCFullYear()))
    .replaceAll('{month}', String(date.getUTCMonth() + 1).padStart(2, '0'));
}
