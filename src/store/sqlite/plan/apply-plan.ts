import type { Collection, StoragePlan } from '../../../definitions/index.ts';
import { BatonError, type JsonObject } from '../../../shared/index.ts';
import { encodeRow } from '../columns/column-table.ts';
import { layoutOf, sameLayout, type Layout } from '../columns/layout.ts';
import type { CollectionTables, TableRegistry } from '../columns/table-registry.ts';
import { findDuplicateIn } from '../columns/write-columns.ts';
import type { Database } from '../database/database.ts';
import { isCaseCollection, quote } from '../database/naming.ts';
import type { Readers } from '../readers/readers.ts';
import { dropRetired } from './drop-retired.ts';

/** Rows that one step copies; other writers wait no longer than that takes. */
const rowsPerStep = 100;

/**
 * Brings every collection of the plan to its layout. Where a table differs, another is built beside it
 * in small steps, kept up to date by the commits meanwhile, and takes its place when it is complete:
 * so no index is ever made over a full table in one piece. Goes on where it was broken off.
 * @throws BatonError `store-values-not-unique` where rows disagree with a unique index.
 */
export async function applyStoragePlan(
  database: Database,
  registry: TableRegistry,
  readers: Readers,
  plan: StoragePlan,
): Promise<void> {
  for (const collectionPlan of plan.collections) {
    const { collection } = collectionPlan;
    const layout = layoutOf(collectionPlan);
    if (await database.write(() => begin(registry, collection, layout)))
      await fillNext(database, registry, collection);
  }
  await readers.drain();
  await dropRetired(database);
}

/** True where rows are to be copied. */
function begin(registry: TableRegistry, collection: Collection, layout: Layout): boolean {
  const tables = registry.find(collection);
  if (!tables) {
    registry.create(collection, layout);
    return false;
  }
  if (sameLayout(tables.active.layout, layout)) {
    registry.abandonNext(collection);
    return false;
  }
  if (!tables.next || !sameLayout(tables.next.layout, layout))
    registry.beginNext(collection, layout);
  return true;
}

async function fillNext(
  database: Database,
  registry: TableRegistry,
  collection: Collection,
): Promise<void> {
  try {
    while (await database.write(() => fillStep(database, registry, collection)));
  } catch (error) {
    await database.write(() => registry.abandonNext(collection));
    throw error;
  }
}

/** Copies the next rows; with the last of them the new table takes over. True while going on. */
function fillStep(database: Database, registry: TableRegistry, collection: Collection): boolean {
  const tables = registry.find(collection);
  if (!tables?.next) return false;
  if (copyRows(database, tables) === rowsPerStep) return true;
  registry.activateNext(collection);
  return false;
}

function copyRows(database: Database, { active, next }: CollectionTables): number {
  if (!next) return 0;
  const rows = isCaseCollection(active.collection) ? 'cases' : 'records';
  const found = database
    .statement(
      `SELECT b.seq, b.row FROM ${quote(active.name)} p JOIN ${rows} b ON b.seq = p.seq
       WHERE p.seq > (SELECT coalesce(max(seq), 0) FROM ${quote(next.name)})
       ORDER BY p.seq LIMIT ${rowsPerStep}`,
    )
    .all();
  const insert = database.statement(next.sql.insert);
  for (const { seq, row: text } of found) {
    const row = JSON.parse(String(text)) as JsonObject;
    const duplicate = findDuplicateIn(database, next, row, Number(seq));
    if (duplicate) {
      const { field, existing } = duplicate;
      const params = { field, first: existing, second: String(row['id']) };
      throw new BatonError({ code: 'store-values-not-unique', params });
    }
    insert.run(Number(seq), ...encodeRow(next, row));
  }
  return found.length;
}
