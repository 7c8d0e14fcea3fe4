import type { Field } from '../../definitions/index.ts';
import {
  dateIn,
  formatNumber,
  parseNumberPattern,
  seriesOf,
  type Instant,
  type NumberOccasion,
  type NumberPattern,
} from '../../shared/index.ts';
import type { SeriesStore } from '../ports.ts';

/** A number of a pattern, for whoever asks under a key. */
export interface NumberRequest {
  /** What has series of its own, such as `case:deal/number`. */
  readonly of: string;
  readonly pattern: NumberPattern;
  readonly occasion: NumberOccasion;
  /** A retry under the same key gets the same number. */
  readonly key: string;
}

/**
 * Reserves the next number and writes it by the pattern: `D-{year}-{0000}` gives `D-2026-0001`. A series
 * whose pattern names the year starts again with each.
 */
export async function reserveInSeries(store: SeriesStore, request: NumberRequest): Promise<string> {
  const count = await store.reserveNumber(nameOf(request), request.key);
  return formatNumber(request.pattern, request.occasion, count);
}

/** Gives a number back that was not used after all. */
export async function releaseInSeries(store: SeriesStore, request: NumberRequest): Promise<void> {
  await store.releaseNumber(nameOf(request), request.key);
}

const nameOf = ({ of, pattern, occasion }: NumberRequest) => `${of}/${seriesOf(pattern, occasion)}`;

/** A number series of a collection, at a moment. */
export interface SeriesRequest {
  readonly collection: string;
  readonly field: Field;
  readonly now: Instant;
  readonly zone: string;
  /** The command's own key. */
  readonly key: string;
}

/** Reserves the number of an automatic field. */
export function reserveNumber(store: SeriesStore, request: SeriesRequest): Promise<string> {
  return reserveInSeries(store, ofField(request));
}

/** Gives the number of an automatic field back. */
export function releaseNumber(store: SeriesStore, request: SeriesRequest): Promise<void> {
  return releaseInSeries(store, ofField(request));
}

function ofField({ collection, field, now, zone, key }: SeriesRequest): NumberRequest {
  const of = `${collection}/${field.id}`;
  return { of, pattern: patternOf(field), occasion: { date: dateIn(now, zone) }, key };
}

const patterns = new WeakMap<Field, NumberPattern>();

function patternOf(field: Field): NumberPattern {
  let pattern = patterns.get(field);
  if (!pattern) {
    const parsed = parseNumberPattern(field.series ?? '{0}');
    if (!parsed.ok) throw new TypeError(`${field.id} has no pattern of numbers`);
    patterns.set(field, (pattern = parsed.value));
  }
  return pattern;
}
