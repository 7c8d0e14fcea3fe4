import type { Logger } from 'pino';
import { enqueueScheduled, type DocumentParts } from '../documents/index.ts';
import type { ReleaseCache } from '../engine/index.ts';
import type { ScheduledJob, Scheduler } from '../scheduler/index.ts';

/**
 * Keeps the jobs of documents that are made by a schedule as the release says that applies now; to be called again
 * and again. A document whose time passes while no server runs is not made afterwards.
 */
export function scheduleDocuments(
  scheduler: Scheduler,
  documents: DocumentParts,
  releases: ReleaseCache,
  log: Logger,
): () => Promise<void> {
  let known = 0;
  return async () => {
    const number = releases.isEmpty ? known : releases.current().number;
    if (number === known) return;
    known = number;
    await scheduler.replace('documents', jobsOf(documents, log));
  };
}

function jobsOf(documents: DocumentParts, log: Logger): readonly ScheduledJob[] {
  const { workspace } = documents.workspaces.current();
  return [...workspace.documents.values()].flatMap(({ id, made: { schedule } }) => {
    if (!schedule) return [];
    const { cron, zone } = schedule;
    return [{ name: `document ${id}`, cron, zone, run: () => make(documents, id, log) }];
  });
}

async function make(documents: DocumentParts, id: string, log: Logger): Promise<void> {
  const { count, failed } = await enqueueScheduled(documents, id);
  log.info({ definition: id, count }, 'documents by schedule');
  for (const { subject, error } of failed)
    log.warn({ definition: id, ...subject, err: error }, 'document by schedule not made');
}
