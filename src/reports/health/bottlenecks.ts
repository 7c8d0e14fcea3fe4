import type { Instant, Period } from '../../shared/index.ts';
import type { FlowReportStore, StayRow } from '../ports.ts';
import { standingStages } from './defined-path.ts';
import type { Scope } from './scope.ts';

/** Where the time of a funnel's cases goes. */
export interface Bottlenecks {
  readonly funnel: string;
  /** By stage and department: stays that ended in the period, and those that go on. The longest in all first. */
  readonly stages: readonly StayRow[];
  /** By who was waited for: the receiver of an offer, or somebody outside the house. */
  readonly waits: readonly StayRow[];
}

/**
 * Times are of the clock, not of working time: money waits on Sundays, too. What waiting costs is what is at stake in
 * a case × the days it stayed, added up over the stays.
 */
export async function readBottlenecks(
  { funnel, collection, where, stake }: Scope,
  { start, end }: Period,
  now: Instant,
  store: FlowReportStore,
): Promise<Bottlenecks> {
  const asked = {
    collection,
    where,
    from: start,
    to: end,
    now,
    ...(stake && { value: stake.id }),
  };
  const stages = standingStages(funnel)
    .filter(({ shape }) => shape.kind === 'simple')
    .map(({ id }) => id);
  const [stayed, waits] = await Promise.all([
    store.stays({ ...asked, of: { stages } }),
    store.stays({ ...asked, of: 'waits' }),
  ]);
  return { funnel: funnel.id, stages: longestFirst(stayed), waits: longestFirst(waits) };
}

function longestFirst(rows: readonly StayRow[]): readonly StayRow[] {
  const time = ({ ended, standing }: StayRow) => ended.total + standing.total;
  const key = ({ of, department = '', handoff = '' }: StayRow) => `${of} ${department} ${handoff}`;
  return rows.toSorted((a, b) => time(b) - time(a) || (key(a) < key(b) ? -1 : 1));
}
