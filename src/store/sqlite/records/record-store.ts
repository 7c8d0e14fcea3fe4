import type {
  RecordChange,
  RecordResult,
  RecordStore,
  StoredRecord,
} from '../../../engine/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import type { JsonObject } from '../../../shared/index.ts';
import type { TableRegistry } from '../columns/table-registry.ts';
import { findDuplicate, insertColumns, updateColumns } from '../columns/write-columns.ts';
import type { Database } from '../database/database.ts';
import { json, type Row } from '../database/rows.ts';
import { RecordCache } from './record-cache.ts';

export function createRecordStore(database: Database, registry: TableRegistry): RecordStore {
  const cache = new RecordCache();
  const load = (collection: Collection, id: string) =>
    cache.find(collection, id) ?? loadInto(cache, database, collection, id);
  const save = (change: RecordChange) => {
    const result = saveOne(database, registry, change);
    // Also where the job is undone afterwards: what is not kept is read again.
    if (result.kind === 'saved') cache.forget(change.record.collection, change.record.id);
    return result;
  };
  return {
    loadRecord: (collection, id) => database.read(() => load(collection, id)),
    loadRecords: (collection, ids) =>
      database.read(() =>
        ids.map((id) => load(collection, id)).filter((record) => record !== undefined),
      ),
    saveRecord: (change) => database.write(() => save(change)),
    saveRecords: (changes) => database.write(() => changes.map(save)),
    recordHistory: (collection, id) =>
      database.read(() =>
        database
          .statement(
            `SELECT change FROM record_journal
           WHERE record_seq = (SELECT seq FROM records WHERE collection = ? AND id = ?)
           ORDER BY revision`,
          )
          .all(collection, id)
          .map((row) => json<RecordChange>(row, 'change')),
      ),
  };
}

function loadInto(
  cache: RecordCache,
  database: Database,
  collection: Collection,
  id: string,
): StoredRecord | undefined {
  const row = database
    .statement('SELECT * FROM records WHERE collection = ? AND id = ?')
    .get(collection, id);
  if (!row) return undefined;
  const record = readRecord(row);
  cache.keep(record, String(row['row']).length);
  return record;
}

/** Like `commitOne`: what forbids the change is looked for before anything is written. */
function saveOne(database: Database, registry: TableRegistry, change: RecordChange): RecordResult {
  const key = change.idempotencyKey;
  const repeated = database
    .statement(
      `SELECT records.id FROM record_journal JOIN records ON records.seq = record_seq WHERE key = ?`,
    )
    .get(key);
  if (repeated) return { kind: 'repeated', id: String(repeated['id']) };
  const { record } = change;
  const stored = database
    .statement('SELECT seq, revision FROM records WHERE collection = ? AND id = ?')
    .get(record.collection, record.id);
  const revision = Number(stored?.['revision'] ?? 0);
  if (revision !== record.revision - 1) return { kind: 'conflict', revision };
  const tables = registry.ensure(record.collection);
  const known = Number(stored?.['seq'] ?? 0);
  const duplicate = findDuplicate(database, tables, record.row, known);
  if (duplicate) return { kind: 'duplicate', ...duplicate };

  const seq = known === 0 ? insertRecord(database, record) : updateRecord(database, known, record);
  const write = known === 0 ? insertColumns : updateColumns;
  write(database, tables, seq, record.row);
  const position = database.nextPosition();
  database
    .statement(
      `INSERT INTO record_journal (position, record_seq, revision, at, key, change)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(position, seq, record.revision, change.at, key, JSON.stringify(change));
  return { kind: 'saved', position };
}

function insertRecord(database: Database, record: StoredRecord): number {
  const { lastInsertRowid } = database
    .statement(
      'INSERT INTO records (collection, id, revision, archived, row) VALUES (?, ?, ?, ?, ?)',
    )
    .run(
      record.collection,
      record.id,
      record.revision,
      Number(record.archived),
      JSON.stringify(record.row),
    );
  return Number(lastInsertRowid);
}

function updateRecord(database: Database, seq: number, record: StoredRecord): number {
  database
    .statement('UPDATE records SET revision = ?, archived = ?, row = ? WHERE seq = ?')
    .run(record.revision, Number(record.archived), JSON.stringify(record.row), seq);
  return seq;
}

function readRecord(row: Row): StoredRecord {
  return {
    collection: row['collection'] as Collection,
    id: String(row['id']),
    revision: Number(row['revision']),
    row: json<JsonObject>(row, 'row'),
    archived: row['archived'] === 1,
  };
}
