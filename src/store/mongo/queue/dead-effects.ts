import type { DeadEffect, OutboxStore } from '../../../engine/ports.ts';
import type { Instant } from '../../../shared/index.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { DeadItem, EffectItem } from '../models/case-document.ts';
import { pending } from './claim-effects.ts';

/** Out of the queue and among the dead of its case, in one update. */
export async function buryEffect(
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
  await models.cases.update(
    { _id: found._id, effects: { $elemMatch: { ...mine, claim: effect.claim } } },
    {
      $pull: { effects: mine },
      $push: { dead: { ...lasting(effect), attempts: effect.attempts + 1, died: at, error } },
    },
  );
}

export async function listDeadEffects(
  { models }: MongoDatabase,
  { limit, after = '' }: Parameters<OutboxStore['listDeadEffects']>[0],
): Promise<readonly DeadEffect[]> {
  const found = await models.cases.aggregate<{ readonly _id: string; readonly dead: DeadItem }>([
    { $match: { 'dead.key': { $gt: after } } },
    { $project: { dead: 1 } },
    { $unwind: '$dead' },
    { $match: { 'dead.key': { $gt: after } } },
    { $sort: { 'dead.key': 1 } },
    { $limit: limit },
  ]);
  return found.map(({ _id, dead }) => ({
    ...pending(_id, dead),
    died: dead.died,
    error: dead.error ?? '',
  }));
}

/** Back into the queue of its case, in one update; false where it is not among the dead. */
export async function reviveEffect(
  { models }: MongoDatabase,
  key: string,
  now: Instant,
): Promise<boolean> {
  const found = await models.cases.findOne(
    { 'dead.key': { $eq: key } },
    { fields: { dead: { $elemMatch: { key: { $eq: key } } } } },
  );
  const dead = found?.dead[0];
  if (!found || !dead) return false;
  const revived = await models.cases.update(
    { _id: found._id, dead: { $elemMatch: { key: { $eq: key }, died: dead.died } } },
    {
      $pull: { dead: { key: { $eq: key } } },
      $push: { effects: { ...lasting(dead), attempts: 0, available: now } },
    },
  );
  return revived === 1;
}

/** What of an effect stays the same whether it waits or is dead. */
function lasting({ key, kind, payload, revision, index, created }: EffectItem | DeadItem) {
  return { key, kind, payload, revision, index, created };
}
