import type { ReleaseStore } from '../../../engine/ports.ts';
import type { Release, ReleaseFile } from '../../../definitions/index.ts';
import type { MongoDatabase } from '../database/database.ts';
import { isDuplicateKey } from '../database/driver-errors.ts';
import type { ReleaseDocument, ReleaseFileDocument } from '../models/engine-documents.ts';
import { applyStoragePlan } from '../plan/apply-storage-plan.ts';

export function createReleaseStore(database: MongoDatabase): ReleaseStore {
  const { releases } = database.models;
  return {
    saveRelease: (release) => saveRelease(database, release),
    loadRelease: async (number) => {
      const found = await releases.findOne({ _id: { $eq: number } });
      return found && withFiles(database, found);
    },
    currentRelease: async () => {
      const last = await lastRelease(database);
      return last && withFiles(database, last);
    },
    listReleases: async () => (await releases.find({}, { sort: { _id: 1 } })).map(summary),
    applyStoragePlan: (plan) => applyStoragePlan(database, plan),
  };
}

/** The files first, each under its release's hash: without the release nobody reads them. */
async function saveRelease(database: MongoDatabase, release: Release): Promise<boolean> {
  const { releases, releaseFiles } = database.models;
  const { number, hash, at, by, message, files } = release;
  if (((await lastRelease(database))?._id ?? 0) !== number - 1) return false;
  await releaseFiles.bulk(
    files.map((file, index) => ({
      filter: { _id: `${hash}/${index}` },
      update: { $set: { hash, index, ...file } },
      upsert: true,
    })),
  );
  try {
    await releases.insert([{ _id: number, hash, at, by, message }]);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

function lastRelease({ models }: MongoDatabase): Promise<ReleaseDocument | undefined> {
  return models.releases.findOne({}, { sort: { _id: -1 } });
}

function summary({ _id, hash, at, by, message }: ReleaseDocument): Omit<Release, 'files'> {
  return { number: _id, hash, at, by, message };
}

async function withFiles({ models }: MongoDatabase, release: ReleaseDocument): Promise<Release> {
  const files = await models.releaseFiles.find(
    { hash: { $eq: release.hash } },
    { sort: { index: 1 } },
  );
  return { ...summary(release), files: files.map(fileOf) };
}

function fileOf({ path, content, encoding }: ReleaseFileDocument): ReleaseFile {
  return encoding === undefined ? { path, content } : { path, content, encoding };
}
