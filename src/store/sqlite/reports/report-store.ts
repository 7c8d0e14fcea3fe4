import type { FlowReportStore, HandoffReportStore, ReportStore } from '../../../reports/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import type { CollectionTables, TableRegistry } from '../columns/table-registry.ts';
import type { Database } from '../database/database.ts';
import type { Readers } from '../readers/readers.ts';
import { aggregate } from './aggregate.ts';
import { cohorts } from './cohorts.ts';
import { countFunnel } from './funnel.ts';
import { handoffHealth, partyHealth } from './handoff-health.ts';
import { partyTimes } from './party-times.ts';
import { stageTimes } from './stage-times.ts';
import { stays } from './stays.ts';
import { ways } from './ways.ts';

/** Reports run in the readers' threads; here their SQL is made and their rows become figures. */
export function createReportStore(
  database: Database,
  registry: TableRegistry,
  readers: Readers,
): ReportStore & HandoffReportStore & FlowReportStore {
  const tablesOf = async (collection: Collection): Promise<CollectionTables> =>
    registry.find(collection) ?? database.write(() => registry.ensure(collection));
  return {
    aggregate: async (query) => aggregate(readers, await tablesOf(query.collection), query),
    countFunnel: async (query) => countFunnel(readers, await tablesOf(query.collection), query),
    stageTimes: async (query) => stageTimes(readers, await tablesOf(query.collection), query),
    cohorts: async (query) => cohorts(readers, await tablesOf(query.collection), query),
    handoffHealth: async (query) => handoffHealth(readers, await tablesOf(query.collection), query),
    partyHealth: async (query) => partyHealth(readers, await tablesOf(query.collection), query),
    partyTimes: async (query) => partyTimes(readers, await tablesOf(query.collection), query),
    ways: async (query) => ways(readers, await tablesOf(query.collection), query),
    stays: async (query) => stays(readers, await tablesOf(query.collection), query),
  };
}
