import { offsetPeriodAt, type Instant } from '../../../shared/index.ts';

interface Stretch {
  readonly start: Instant;
  readonly offset: number;
}

/** Zones change their clocks in these years as their rules now say; before and after, not at all. */
const first = Date.UTC(1900, 0, 1);
const last = Date.UTC(2100, 0, 1);

const known = new Map<string, string>();

/**
 * SQL for the milliseconds that a zone is ahead of UTC at the moment in column `$`: SQLite knows no
 * zones, so the zone's stretches of equal offset become a search tree of comparisons.
 */
export function offsetSql(zone: string, instant: string): string {
  let tree = known.get(zone);
  if (tree === undefined) known.set(zone, (tree = searchTree(stretchesOf(zone))));
  return tree.replaceAll('$', () => instant);
}

function stretchesOf(zone: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = first; at < last;) {
    const { end, offset } = offsetPeriodAt(zone, at);
    if (stretches.at(-1)?.offset !== offset) stretches.push({ start: at, offset });
    at = end;
  }
  return stretches;
}

function searchTree(stretches: readonly Stretch[]): string {
  const middle = Math.floor(stretches.length / 2);
  const [before, after] = [stretches.slice(0, middle), stretches.slice(middle)];
  const [later] = after;
  if (before.length === 0 || !later) return String(later?.offset ?? 0);
  return `CASE WHEN $ < ${later.start} THEN ${searchTree(before)} ELSE ${searchTree(after)} END`;
}
