import type { IncentiveStore } from '../../../incentives/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { createBookStore } from './books.ts';
import { createCreditStore } from './credits.ts';
import { createDisputeStore } from './disputes.ts';
import { readEntries } from './entries.ts';
import { createRates } from './rates.ts';

export function createIncentiveStore(database: MongoDatabase): IncentiveStore {
  return {
    ...createCreditStore(database),
    ...createBookStore(database),
    readEntries: (question) => readEntries(database, question),
    ...createDisputeStore(database),
    ...createRates(database),
  };
}
