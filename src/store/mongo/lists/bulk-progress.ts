import type { BulkProgress, BulkRun } from '../../../lists/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { readRun } from './bulk-run.ts';

/**
 * First the refusals, then the run, whose owner and place in the row of cases must be what this progress began
 * from: what is noted twice after a sudden end counts once.
 */
export async function noteProgress(
  database: MongoDatabase,
  owner: string,
  progress: BulkProgress,
): Promise<BulkRun | undefined> {
  const { bulkRuns } = database.models;
  const { run, done, changed, refusals, until } = progress;
  const before = done - changed - refusals.length;
  const mine = { _id: { $eq: run }, owner: { $eq: owner }, done: { $eq: before } };
  if (!(await bulkRuns.findOne(mine))) return undefined;
  await writeRefusals(database, progress, before);
  const noted = await bulkRuns.findAndUpdate(mine, {
    $set: { done, available: until },
    $inc: { changed, refused: refusals.length },
  });
  return noted && finishWhenOver(database, readRun(noted), progress);
}

async function writeRefusals(
  { models: { bulkCases } }: MongoDatabase,
  { run, done, refusals }: BulkProgress,
  before: number,
): Promise<void> {
  const these = { run: { $eq: run }, number: { $gt: before, $lte: done } };
  await bulkCases.updateAll(these, { $unset: { refusal: '' } });
  await bulkCases.bulk(
    refusals.map((refusal) => ({
      filter: { run: { $eq: run }, number: { $eq: refusal.number } },
      update: { $set: { refusal: JSON.stringify(refusal) } },
    })),
  );
}

/** One that was cancelled meanwhile is only let go. */
async function finishWhenOver(
  { models: { bulkRuns } }: MongoDatabase,
  run: BulkRun,
  { now }: BulkProgress,
): Promise<BulkRun> {
  const letGo = { $unset: { available: '', owner: '' } };
  if (run.status === 'open' && run.done < run.total) return run;
  const finish = { $set: { status: 'finished', ended: now }, ...letGo };
  const open = { _id: { $eq: run.id }, status: { $eq: 'open' } };
  const finished = run.status === 'open' ? await bulkRuns.findAndUpdate(open, finish) : undefined;
  if (finished) return readRun(finished);
  const ended = await bulkRuns.findAndUpdate({ _id: { $eq: run.id } }, letGo);
  return ended ? readRun(ended) : run;
}
