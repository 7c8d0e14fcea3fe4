import type { SeriesStore } from '../../../engine/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { isDuplicateKey } from '../database/driver-errors.ts';
import type { Filter, Update } from '../database/documents.ts';

/**
 * Each number that was ever reserved is a document: with the key that holds it, or without one after it
 * was given back. The lowest free number goes first, then the next after the last. Neither a number nor
 * a holder can be there twice, so that whoever comes second looks again.
 */
export function createSeriesStore(database: MongoDatabase): SeriesStore {
  return {
    reserveNumber: (series, key) => reserveNumber(database, series, key),
    releaseNumber: async (series, key) => {
      await database.models.numbers.update(
        { holder: { $eq: holderOf(series, key) } },
        { $unset: { holder: '' } },
      );
    },
  };
}

function holderOf(series: string, key: string): string {
  return JSON.stringify([series, key]);
}

async function reserveNumber(
  database: MongoDatabase,
  series: string,
  key: string,
): Promise<number> {
  const { numbers } = database.models;
  const holder = holderOf(series, key);
  for (;;) {
    const held = await numbers.findOne({ holder: { $eq: holder } });
    if (held) return held.number;
    try {
      const number =
        (await takeFree(database, series, holder)) ?? (await takeNext(database, series, holder));
      return number;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}

async function takeFree(
  { models }: MongoDatabase,
  series: string,
  holder: string,
): Promise<number | undefined> {
  const free: Filter = { series: { $eq: series }, holder: { $exists: false } };
  const update: Update = { $set: { holder } };
  return (await models.numbers.findAndUpdate(free, update, { sort: { number: 1 } }))?.number;
}

async function takeNext(
  { models }: MongoDatabase,
  series: string,
  holder: string,
): Promise<number> {
  const last = await models.numbers.findOne({ series: { $eq: series } }, { sort: { number: -1 } });
  const number = (last?.number ?? 0) + 1;
  const _id = JSON.stringify([series, number]);
  await models.numbers.insert([{ _id, series, number, holder }]);
  return number;
}
