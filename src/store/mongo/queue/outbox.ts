import type { OutboxStore } from '../../../engine/ports.ts';
import type { Instant } from '../../../shared/index.ts';
import type { MongoDatabase } from '../database/database.ts';
import { claimEffects } from './claim-effects.ts';
import { buryEffect, listDeadEffects, reviveEffect } from './dead-effects.ts';
import { givenBack, releaseClaims, under } from './release-claims.ts';

/** Effects wait in the document of the case whose commit they follow. */
export function createOutboxStore(database: MongoDatabase): OutboxStore {
  return {
    claimEffects: (claim) => claimEffects(database, claim),
    completeEffects: (owner, keys) => completeEffects(database, owner, keys),
    retryEffect: (owner, key, at, error) => retryEffect(database, owner, key, at, error),
    buryEffect: (owner, key, at, error) => buryEffect(database, owner, key, at, error),
    listDeadEffects: (page) => listDeadEffects(database, page),
    reviveEffect: (key, now) => reviveEffect(database, key, now),
    releaseClaims: (owner) => releaseClaims(database, owner),
    countPendingEffects: () => countPendingEffects(database),
  };
}

async function completeEffects(
  { models }: MongoDatabase,
  owner: string,
  keys: readonly string[],
): Promise<void> {
  const mine = { key: { $in: keys }, owner: { $eq: owner } };
  await models.cases.updateAll({ 'effects.key': { $in: keys } }, { $pull: { effects: mine } });
}

async function retryEffect(
  { models }: MongoDatabase,
  owner: string,
  key: string,
  at: Instant,
  error: string,
): Promise<void> {
  const mine = { key: { $eq: key }, owner: { $eq: owner } };
  const found = await models.cases.findOne(
    { effects: { $elemMatch: mine } },
    { fields: { effects: { $elemMatch: mine } } },
  );
  const effect = found?.effects[0];
  if (!found || !effect) return;
  const waiting = { attempts: effect.attempts + 1, error, available: at };
  await models.cases.update(
    { _id: found._id, effects: { $elemMatch: { ...mine, claim: effect.claim } } },
    { $set: { ...under('effects.$[mine]', waiting), ...givenBack('effects.$[mine]') } },
    { arrayFilters: [{ 'mine.key': { $eq: key }, 'mine.owner': { $eq: owner } }] },
  );
}

async function countPendingEffects({ models }: MongoDatabase): Promise<number> {
  const [counted] = await models.cases.aggregate<{ readonly n: number }>([
    { $match: { 'effects.available': { $gte: 0 } } },
    { $unwind: '$effects' },
    { $count: 'n' },
  ]);
  return counted?.n ?? 0;
}
