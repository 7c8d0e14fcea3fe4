import type { BulkRefusal, BulkRun, BulkStore } from '../../../lists/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { noteProgress } from './bulk-progress.ts';
import { readRun, toDocument } from './bulk-run.ts';

export function createBulkStore(database: MongoDatabase): BulkStore {
  const { bulkRuns, bulkCases } = database.models;
  return {
    addBulkRun: (run, cases) => addRun(database, run, cases),
    loadBulkRun: (id) => loadRun(database, id),
    listBulkRuns: async (by, limit) => {
      const sort = { started: -1, _id: -1 } as const;
      const found = await bulkRuns.find({ person: { $eq: by } }, { sort, limit });
      return found.map(readRun);
    },
    claimBulkRun: async ({ owner, now, until }) => {
      const taken = await bulkRuns.findAndUpdate(
        { available: { $lte: now } },
        { $set: { owner, available: until } },
        { sort: { started: 1, _id: 1 } },
      );
      return taken && readRun(taken);
    },
    bulkCases: async (run, { after, limit }) => {
      const filter = { run: { $eq: run }, number: { $gt: after } };
      const found = await bulkCases.find(filter, { sort: { number: 1 }, limit });
      return found.map((one) => one.case);
    },
    noteBulkProgress: (owner, progress) => noteProgress(database, owner, progress),
    cancelBulkRun: async (id, now) => {
      const cancelled = await bulkRuns.findAndUpdate(
        { _id: { $eq: id }, status: { $eq: 'open' } },
        { $set: { status: 'cancelled', ended: now }, $unset: { available: '' } },
      );
      return cancelled ? readRun(cancelled) : loadRun(database, id);
    },
    listBulkRefusals: async (run, { after, limit }) => {
      const filter = { run: { $eq: run }, number: { $gt: after }, refusal: { $exists: true } };
      const found = await bulkCases.find(filter, { sort: { number: 1 }, limit });
      return found.map(({ refusal = '' }) => JSON.parse(refusal) as BulkRefusal);
    },
    releaseBulkRuns: async (owner) => {
      await bulkRuns.updateAll(
        { owner: { $eq: owner }, status: { $eq: 'open' } },
        { $set: { available: 0 }, $unset: { owner: '' } },
      );
    },
    sweepBulkRuns: async (before) => {
      const over = await bulkRuns.find({ ended: { $lt: before } }, { fields: { _id: 1 } });
      const ids = over.map(({ _id }) => _id);
      await bulkCases.deleteAll({ run: { $in: ids } });
      return bulkRuns.deleteAll({ _id: { $in: ids } });
    },
  };
}

async function loadRun({ models }: MongoDatabase, id: string): Promise<BulkRun | undefined> {
  const found = await models.bulkRuns.findOne({ _id: { $eq: id } });
  return found && readRun(found);
}

/** The cases first: a run is only there with all of them. */
async function addRun(
  { models: { bulkRuns, bulkCases } }: MongoDatabase,
  run: BulkRun,
  cases: readonly string[],
): Promise<void> {
  const documents = cases.map((id, index) => ({
    _id: JSON.stringify([run.id, index + 1]),
    run: run.id,
    number: index + 1,
    case: id,
  }));
  await bulkCases.insert(documents);
  await bulkRuns.insert([toDocument(run)]);
}
