import type { ImportRun, ImportStore, RefusedRow } from '../../../imports/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { findByField } from './find-by-field.ts';

export function createImportStore(database: MongoDatabase): ImportStore {
  const { importRuns, refusedRows } = database.models;
  return {
    saveImportRun: async (run) => {
      const { id, definition, filesHash, started } = run;
      const members = { definition, filesHash, started, json: JSON.stringify(run) };
      await importRuns.update({ _id: id }, { $set: members }, { upsert: true });
    },
    findImportRun: async (definition, filesHash) => {
      const found = await importRuns.findOne(
        { definition: { $eq: definition }, filesHash: { $eq: filesHash } },
        { sort: { started: -1 } },
      );
      return found && (JSON.parse(found.json) as ImportRun);
    },
    listImportRuns: async (limit) => {
      const found = await importRuns.find({}, { sort: { started: -1, _id: -1 }, limit });
      return found.map(({ json }) => JSON.parse(json) as ImportRun);
    },
    saveRefusedRows: (rows) =>
      refusedRows.bulk(
        rows.map((row) => ({
          filter: { _id: JSON.stringify([row.run, row.line]) },
          update: { $set: { run: row.run, line: row.line, json: JSON.stringify(row) } },
          upsert: true,
        })),
      ),
    readRefusedRows: async (run, { after, limit }) => {
      const found = await refusedRows.find(
        { run: { $eq: run }, line: { $gt: after } },
        { sort: { line: 1 }, limit },
      );
      return found.map(({ json }) => JSON.parse(json) as RefusedRow);
    },
    findByField: (collection, field, values) =>
      findByField(database, { collection, field, values }),
  };
}
