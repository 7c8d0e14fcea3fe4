import { toIso, toLocal, type Instant } from '../../shared/index.ts';
import { contentLine } from './content-line.ts';

/** `20261026T083000Z`. */
export function utcText(instant: Instant): string {
  return `${compact(instant)}Z`;
}

/** What the wall shows, `20261026T093000`. */
export function localText(instant: Instant, zone: string): string {
  return compact(toLocal(zone, instant));
}

/** A property with one or more moments: on the wall of a named zone, else in UTC. */
export function momentLine(name: string, instants: readonly Instant[], zone: string): string {
  const named = isNamed(zone);
  const values = instants.map((instant) => (named ? localText(instant, zone) : utcText(instant)));
  return contentLine(name, values.join(','), named ? { TZID: zone } : {});
}

/** UTC and fixed offsets are written without a zone. */
export function isNamed(zone: string): boolean {
  return zone.includes('/') && !zone.startsWith('Etc/');
}

/** `PT45M`. */
export function durationText(milliseconds: number): string {
  return `PT${Math.round(milliseconds / 60_000)}M`;
}

function compact(instant: number): string {
  return toIso(instant).slice(0, 19).replaceAll(/[-:]/g, '');
}
