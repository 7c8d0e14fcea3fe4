import type { DueTimer, TimerStore } from '../../../engine/ports.ts';
import type { JsonObject } from '../../../shared/index.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { TimerItem } from '../models/case-document.ts';
import { givenBack } from './release-claims.ts';

type Claim = Parameters<TimerStore['claimDueTimers']>[0];

interface Candidate {
  readonly _id: string;
  readonly timers: TimerItem;
}

/** Timers stand in the document of their case, claimed like effects. */
export function createTimerStore(database: MongoDatabase): TimerStore {
  const { cases } = database.models;
  return {
    claimDueTimers: (claim) => claimDueTimers(database, claim),
    postponeTimer: async (owner, id, until) => {
      await cases.updateAll(
        { timers: { $elemMatch: { id: { $eq: id }, owner: { $eq: owner } } } },
        {
          $set: { 'timers.$[mine].available': until, ...givenBack('timers.$[mine]') },
          $inc: { timersVersion: 1 },
        },
        { arrayFilters: [{ 'mine.id': { $eq: id }, 'mine.owner': { $eq: owner } }] },
      );
    },
    nextTimerDue: async () => {
      const next = await cases.findOne(
        { 'timers.available': { $gte: 0 } },
        { sort: { 'timers.available': 1 }, fields: { timers: 1 } },
      );
      return next && Math.min(...next.timers.map(({ available }) => available));
    },
  };
}

async function claimDueTimers(database: MongoDatabase, claim: Claim): Promise<readonly DueTimer[]> {
  const isDue = { 'timers.available': { $lte: claim.now }, 'timers.due': { $lte: claim.now } };
  const due = await database.models.cases.aggregate<Candidate>([
    { $match: isDue },
    { $project: { timers: 1 } },
    { $unwind: '$timers' },
    { $match: isDue },
    { $sort: { 'timers.due': 1, _id: 1, 'timers.id': 1 } },
    { $limit: claim.limit },
  ]);
  const byCase = Map.groupBy(due, ({ _id }) => _id);
  const taken = await Promise.all(
    [...byCase].map(([id, candidates]) => takeOf(database, claim, id, candidates)),
  );
  const mine = new Set(taken.flat());
  return due
    .filter(({ timers }) => mine.has(timers))
    .map(({ _id, timers }) => dueTimer(_id, timers));
}

/** Those of a case's timers that this claim got. */
async function takeOf(
  database: MongoDatabase,
  { owner, now, until }: Claim,
  _id: string,
  candidates: readonly Candidate[],
): Promise<readonly TimerItem[]> {
  const claim = database.newClaim();
  const ids = candidates.map(({ timers }) => timers.id);
  const stored = await database.models.cases.findAndUpdate(
    { _id },
    {
      $set: {
        'timers.$[due].claim': claim,
        'timers.$[due].owner': owner,
        'timers.$[due].available': until,
      },
      $inc: { timersVersion: 1 },
    },
    {
      arrayFilters: [
        { 'due.id': { $in: ids }, 'due.available': { $lte: now }, 'due.due': { $lte: now } },
      ],
      fields: { timers: 1 },
    },
  );
  const taken = new Set(
    stored?.timers.filter((timer) => timer.claim === claim).map(({ id }) => id),
  );
  return candidates.map(({ timers }) => timers).filter(({ id }) => taken.has(id));
}

function dueTimer(caseId: string, { id, kind, due, payload }: TimerItem): DueTimer {
  return { id, case: caseId, kind, due, payload: JSON.parse(payload) as JsonObject };
}
