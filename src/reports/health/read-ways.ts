import type { Period } from '../../shared/index.ts';
import type { FlowReportStore, WayRow } from '../ports.ts';
import { definedPath, standingStages } from './defined-path.ts';
import { deviationsOf, type Deviation } from './deviations.ts';
import { closedIn, type Scope } from './scope.ts';

/** A way with how it departs from the one that is defined. */
export interface JudgedWay extends WayRow {
  readonly deviations: readonly Deviation[];
}

/** How the cases that were closed in a period went, beside the way that the funnel defines. */
export interface WaysWent {
  /** The stages of the way that is defined. */
  readonly path: readonly string[];
  readonly cases: number;
  readonly ways: number;
  /** The most frequent first, of every way that was looked at. */
  readonly rows: readonly JudgedWay[];
  /** Cases whose way was looked at, and of them those that did not depart from the path. */
  readonly judged: number;
  readonly conforming: number;
  /** The cases of each deviation, the most frequent first; a case counts for each of its own. */
  readonly deviations: readonly (Deviation & { readonly cases: number })[];
}

/** Beyond these the rarest ways are counted but not looked at. */
const mostWays = 2000;

export async function readWays(
  scope: Scope,
  period: Period,
  store: FlowReportStore,
): Promise<WaysWent> {
  const { funnel, collection, stake } = scope;
  const { cases, ways, rows } = await store.ways({
    collection,
    where: closedIn(scope, period),
    stages: standingStages(funnel).map(({ id }) => id),
    limit: mostWays,
    ...(stake && { value: stake.id }),
  });
  const path = definedPath(funnel);
  const judged = rows.map((row) => ({
    ...row,
    deviations: deviationsOf(row.stages, path, funnel),
  }));
  return {
    path,
    cases,
    ways,
    rows: judged,
    judged: casesOf(judged),
    conforming: casesOf(judged.filter(({ deviations }) => deviations.length === 0)),
    deviations: tally(judged),
  };
}

function casesOf(rows: readonly WayRow[]): number {
  return rows.reduce((sum, { cases }) => sum + cases, 0);
}

function tally(rows: readonly JudgedWay[]): WaysWent['deviations'] {
  const counts = new Map<string, Deviation & { readonly cases: number }>();
  for (const { deviations, cases } of rows)
    for (const deviation of deviations) {
      const key = `${deviation.kind} ${deviation.stage}`;
      counts.set(key, { ...deviation, cases: (counts.get(key)?.cases ?? 0) + cases });
    }
  return [...counts.values()].toSorted(
    (a, b) => b.cases - a.cases || (`${a.kind}${a.stage}` < `${b.kind}${b.stage}` ? -1 : 1),
  );
}
