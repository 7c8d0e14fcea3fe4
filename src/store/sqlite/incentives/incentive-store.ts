import type { IncentiveStore } from '../../../incentives/ports.ts';
import type { TableRegistry } from '../columns/table-registry.ts';
import type { Database } from '../database/database.ts';
import type { Readers } from '../readers/readers.ts';
import { createBookStore } from './books.ts';
import { createCreditStore } from './credits.ts';
import { createDisputeStore } from './disputes.ts';
import { readEntries } from './entries.ts';
import { createRateStore } from './rates.ts';

export function createIncentiveStore(
  database: Database,
  registry: TableRegistry,
  readers: Readers,
): IncentiveStore {
  return {
    ...createCreditStore(registry, readers),
    ...createBookStore(database),
    readEntries: (question) => readEntries(readers, question),
    ...createDisputeStore(database),
    ...createRateStore(database),
  };
}
