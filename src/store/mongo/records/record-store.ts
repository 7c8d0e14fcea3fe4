import type {
  RecordChange,
  RecordResult,
  RecordStore,
  StoredRecord,
} from '../../../engine/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import type { JsonObject } from '../../../shared/index.ts';
import { encodeRow } from '../columns/encode-row.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { RecordDocument } from '../models/record-document.ts';
import { archiveWhenDue } from '../rows/archive.ts';
import { readEntries } from '../rows/journal.ts';
import {
  guardOf,
  historyOf,
  rowUpdate,
  type RowWrite,
  type WriteResult,
} from '../rows/row-write.ts';
import { writeRow } from '../rows/write-row.ts';
import { writeRows } from '../rows/write-rows.ts';

const fields = { entity: 1, record: 1, revision: 1, row: 1, archived: 1 };

export function createRecordStore(database: MongoDatabase): RecordStore {
  const { records } = database.models;
  return {
    loadRecord: async (collection, id) => {
      const found = await records.findOne({ _id: recordKey(collection, id) }, { fields });
      return found && toRecord(found);
    },
    loadRecords: async (collection, ids) => {
      const keys = ids.map((id) => recordKey(collection, id));
      const found = await records.find({ _id: { $in: keys } }, { fields });
      const byKey = new Map(found.map((document) => [document._id, toRecord(document)]));
      return keys.flatMap((key) => byKey.get(key) ?? []);
    },
    saveRecord: async (change) => {
      await database.refreshPlans();
      const result = await writeRow(database, recordWrite(database, change));
      return toRecordResult(database, change, result);
    },
    saveRecords: async (changes) => {
      await database.refreshPlans();
      const results = await writeRows(
        database,
        changes.map((change) => recordWrite(database, change)),
      );
      return changes.map((change, i) =>
        toRecordResult(database, change, results[i] as WriteResult),
      );
    },
    recordHistory: (collection, id) =>
      readEntries<RecordChange>(database, records, recordKey(collection, id), {}),
  };
}

/** Records of different types may have the same id. */
function recordKey(collection: Collection, id: string): string {
  return `${collection}/${id}`;
}

function recordWrite(database: MongoDatabase, change: RecordChange): RowWrite<RecordDocument> {
  const { record, at, idempotencyKey } = change;
  const { collection, id, revision, row, archived } = record;
  const layout = database.layouts.get(collection).writing;
  const encoded = encodeRow(layout, row);
  const { members, unset } = rowUpdate(layout, revision, row, encoded);
  const write = {
    documents: database.models.records,
    _id: recordKey(collection, id),
    collection,
    revision,
    at,
    key: idempotencyKey,
    unique: encoded.unique,
  };
  return {
    ...write,
    operation: async () => {
      const history = historyOf(write, change);
      if (revision > 1)
        return {
          filter: guardOf(write),
          update: { $set: { ...members, archived }, ...unset, $push: history },
        };
      const { keys, journal, announce } = history;
      const lists = { keys: [keys], journal: [journal], announce: [announce] };
      return {
        insert: { ...members, ...lists, _id: write._id, entity: collection, record: id, archived },
      };
    },
  };
}

function toRecordResult(
  database: MongoDatabase,
  { record }: RecordChange,
  result: WriteResult,
): RecordResult {
  if (result.kind === 'repeated')
    return { kind: 'repeated', id: result._id.slice(recordKey(record.collection, '').length) };
  if (result.kind !== 'written') return result;
  const key = recordKey(record.collection, record.id);
  archiveWhenDue(database, database.models.records, key, record.revision);
  return { kind: 'saved', position: result.position };
}

function toRecord({ entity, record, revision, row, archived }: RecordDocument): StoredRecord {
  return {
    collection: entity,
    id: record,
    revision,
    row: JSON.parse(row) as JsonObject,
    archived,
  };
}
