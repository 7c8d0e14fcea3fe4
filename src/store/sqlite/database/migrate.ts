import type { DatabaseSync } from 'node:sqlite';
import { BatonError } from '../../../shared/index.ts';
import { schemaSteps } from './schema.ts';

/** Marks a database as one of Baton (`PRAGMA application_id`): the letters BATN. */
export const applicationId = 0x42_41_54_4e;

/** The format that this Baton writes. */
const knownFormat = schemaSteps.length;

/**
 * Brings the tables to the format that this Baton knows, each step in a transaction of its own.
 * @throws BatonError `store-too-new` for data of a later format.
 */
export function migrate(connection: DatabaseSync): void {
  const found = Number(connection.prepare('PRAGMA user_version').get()?.['user_version']);
  checkFormat(found);
  connection.exec(`PRAGMA application_id = ${applicationId}`);
  schemaSteps.slice(found).forEach((step, index) => {
    connection.exec(`BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${found + index + 1}; COMMIT`);
  });
}

/** @throws BatonError `store-too-new` */
export function checkFormat(found: number): void {
  if (found <= knownFormat) return;
  throw new BatonError({ code: 'store-too-new', params: { found, known: knownFormat } });
}
