import type { Period } from '../../shared/index.ts';
import type { FlowReportStore, HandoffReportStore } from '../ports.ts';
import type { Reader } from '../prepare-report.ts';
import { readBottlenecks } from './bottlenecks.ts';
import { changesBetween, type Change, type PeriodHealth } from './changes.ts';
import { readPairs } from './pairs.ts';
import { readWays } from './read-ways.ts';
import { scopesOf } from './scope.ts';

export interface HealthReader extends Reader {
  readonly store: FlowReportStore & HandoffReportStore;
}

export interface HealthQuestion {
  readonly period: Period;
  /** Only these funnels. */
  readonly funnels?: readonly string[];
}

/** How departments work together in a period, over the cases that the reader sees. */
export async function readHealth(
  { period, funnels }: HealthQuestion,
  reader: HealthReader,
): Promise<PeriodHealth> {
  const { store, now } = reader;
  const scopes = scopesOf(reader, funnels);
  const [pairs, read] = await Promise.all([
    readPairs(scopes, period, store),
    Promise.all(
      scopes.map(async (scope) => {
        const [bottlenecks, went] = await Promise.all([
          readBottlenecks(scope, period, now, store),
          readWays(scope, period, store),
        ]);
        return { ...bottlenecks, went };
      }),
    ),
  ]);
  return { pairs, funnels: read };
}

/** What changed from one period to another. */
export async function readChanges(
  { before, ...question }: HealthQuestion & { readonly before: Period },
  reader: HealthReader,
): Promise<readonly Change[]> {
  const [earlier, later] = await Promise.all([
    readHealth({ ...question, period: before }, reader),
    readHealth(question, reader),
  ]);
  return changesBetween(earlier, later);
}
