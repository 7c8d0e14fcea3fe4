import type { DatabaseSync } from 'node:sqlite';
import { BatonError } from '../../../shared/index.ts';
import { schemaSteps } from './schema.ts';

/**
 * Brings the tables to the format that this Baton knows, each step in a transaction of its own.
 * @throws BatonError `store-too-new` for data of a later format.
 */
export function migrate(connection: DatabaseSync): void {
  const found = Number(connection.prepare('PRAGMA user_version').get()?.['user_version']);
  const known = schemaSteps.length;
  if (found > known) throw new BatonError({ code: 'store-too-new', params: { found, known } });
  schemaSteps.slice(found).forEach((step, index) => {
    connection.exec(`BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${found + index + 1}; COMMIT`);
  });
}
