import type { ReportStore } from '../../../reports/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { aggregate } from './aggregate.ts';
import { cohorts } from './cohorts.ts';
import { countFunnel } from './funnel.ts';
import { stageTimes } from './stage-times.ts';

export function createReportStore(database: MongoDatabase): ReportStore {
  return {
    aggregate: (query) => aggregate(database, query),
    countFunnel: (query) => countFunnel(database, query),
    stageTimes: (query) => stageTimes(database, query),
    cohorts: (query) => cohorts(database, query),
  };
}
