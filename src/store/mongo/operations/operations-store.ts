import type { Backlog, JobRun, OperationsStore, Waiting } from '../../../operations/ports.ts';
import type { Instant } from '../../../shared/index.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Stage } from '../database/documents.ts';
import type { Models } from '../models/models.ts';

export function createOperationsStore(database: MongoDatabase): OperationsStore {
  const { jobRuns } = database.models;
  return {
    saveJobRun: async (run) => {
      await jobRuns.update(
        { _id: run.job },
        { $set: { json: JSON.stringify(run) } },
        { upsert: true },
      );
    },
    listJobRuns: async () => {
      const found = await jobRuns.find({}, { sort: { _id: 1 } });
      return found.map(({ json }) => JSON.parse(json) as JobRun);
    },
    readBacklog: (now) => readBacklog(database.models, now),
    dataSize: async () => {
      const stats = (await database.connection.db?.command({ dbStats: 1 })) as
        { readonly storageSize?: number } | undefined;
      return stats?.storageSize;
    },
  };
}

async function readBacklog(models: Models, now: Instant): Promise<Backlog> {
  const { cases, deliveries, documents } = models;
  const [effects, dead, messages, deadMessages, papers, failed, timers] = await Promise.all([
    tally(cases, { 'effects.available': { $gte: 0 } }, 'effects', '$effects.created'),
    tally(cases, { 'dead.key': { $gt: '' } }, 'dead', '$dead.created'),
    tally(deliveries, { available: { $gte: 0 } }, undefined, '$created'),
    tally(deliveries, { died: { $gte: 0 } }, undefined, '$created'),
    tally(documents, { queued: { $gte: 0 } }, undefined, '$requested'),
    tally(documents, { status: { $eq: 'failed' } }, undefined, '$requested'),
    dueTimers(models, now),
  ]);
  return {
    effects: { ...effects, dead: dead.waiting },
    messages: { ...messages, dead: deadMessages.waiting },
    documents: { ...papers, dead: failed.waiting },
    timers,
  };
}

/** How many there are, one for each part where `parts` names a list, and the least of their moments. */
async function tally(
  among: Models['cases'] | Models['deliveries'] | Models['documents'],
  match: Stage,
  parts: string | undefined,
  moment: string,
): Promise<Omit<Waiting, 'dead'>> {
  const [found] = await among.aggregate<{ readonly n: number; readonly oldest: number }>([
    { $match: match },
    ...(parts === undefined ? [] : [{ $unwind: `$${parts}` }]),
    { $group: { _id: null, n: { $sum: 1 }, oldest: { $min: moment } } },
  ]);
  return found ? { waiting: found.n, oldest: found.oldest } : { waiting: 0 };
}

async function dueTimers({ cases }: Models, now: Instant): Promise<Backlog['timers']> {
  const [due] = await cases.aggregate<{ readonly n: number }>([
    { $match: { 'timers.available': { $lte: now } } },
    { $unwind: '$timers' },
    { $match: { 'timers.available': { $lte: now } } },
    { $group: { _id: null, n: { $sum: 1 } } },
  ]);
  const next = await cases.findOne(
    { 'timers.available': { $gte: 0 } },
    { sort: { 'timers.available': 1 }, fields: { timers: 1 } },
  );
  return {
    due: due?.n ?? 0,
    ...(next && { next: Math.min(...next.timers.map(({ available }) => available)) }),
  };
}
