import type { ExchangeRate, RateStore } from '../../../incentives/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Filter } from '../database/documents.ts';

/** A document for each pair and day. */
export function createRates(database: MongoDatabase): RateStore {
  return {
    saveRates: (rates) => saveRates(database, rates),
    listRates: (question) => listRates(database, question),
  };
}

async function saveRates({ models }: MongoDatabase, rates: readonly ExchangeRate[]): Promise<void> {
  const days = Map.groupBy(rates, ({ from, to, on }) => JSON.stringify([from, to, on]));
  await models.rates.bulk(
    [...days].flatMap(([_id, [first, ...others]]) => {
      if (!first) return [];
      const texts = [first, ...others].map((rate) => JSON.stringify(rate));
      const members = { base: first.from, quoted: first.to, day: first.on };
      const update = { $set: members, $push: { rates: { $each: texts } } };
      return [{ filter: { _id }, update, upsert: true }];
    }),
  );
}

/** Of each pair those from the one that applies on the first day to the one that applies on the last. */
async function listRates(
  database: MongoDatabase,
  { from, to, since, until }: Parameters<RateStore['listRates']>[0],
): Promise<readonly ExchangeRate[]> {
  const pair = {
    ...(from !== undefined && { base: { $eq: from } }),
    ...(to !== undefined && { quoted: { $eq: to } }),
  };
  const first =
    since === undefined ? new Map<string, string>() : await lastDays(database, pair, since);
  const found = await database.models.rates.find(
    { ...pair, ...(until !== undefined && { day: { $lte: until } }) },
    { sort: { day: 1, base: 1, quoted: 1 } },
  );
  return found
    .filter(({ base, quoted, day }) => day >= (first.get(nameOf(base, quoted)) ?? ''))
    .flatMap(({ rates }) => rates.slice(-1))
    .map((text) => JSON.parse(text) as ExchangeRate);
}

function nameOf(base: string, quoted: string): string {
  return `${base} ${quoted}`;
}

/** Of each pair the last day up to that one which has a rate. */
async function lastDays(
  { models }: MongoDatabase,
  pair: Filter,
  until: string,
): Promise<ReadonlyMap<string, string>> {
  const found = await models.rates.aggregate<{
    readonly _id: { readonly base: string; readonly quoted: string };
    readonly day: string;
  }>([
    { $match: { ...pair, day: { $lte: until } } },
    { $group: { _id: { base: '$base', quoted: '$quoted' }, day: { $max: '$day' } } },
  ]);
  return new Map(found.map(({ _id, day }) => [nameOf(_id.base, _id.quoted), day]));
}
