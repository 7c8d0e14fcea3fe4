import type { FlowReportStore, HandoffReportStore, ReportStore } from '../../../reports/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { aggregate } from './aggregate.ts';
import { cohorts } from './cohorts.ts';
import { countFunnel } from './funnel.ts';
import { handoffHealth, partyHealth } from './handoff-health.ts';
import { partyTimes } from './party-times.ts';
import { stageTimes } from './stage-times.ts';
import { stays } from './stays.ts';
import { ways } from './ways.ts';

export function createReportStore(
  database: MongoDatabase,
): ReportStore & HandoffReportStore & FlowReportStore {
  return {
    aggregate: (query) => aggregate(database, query),
    countFunnel: (query) => countFunnel(database, query),
    stageTimes: (query) => stageTimes(database, query),
    cohorts: (query) => cohorts(database, query),
    handoffHealth: (query) => handoffHealth(database, query),
    partyHealth: (query) => partyHealth(database, query),
    partyTimes: (query) => partyTimes(database, query),
    ways: (query) => ways(database, query),
    stays: (query) => stays(database, query),
  };
}
