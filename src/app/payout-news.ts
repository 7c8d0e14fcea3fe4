import type { Logger } from 'pino';
import { endPayoutMatter, tellPayout, type MessagingParts } from '../collaboration/index.ts';
import { enqueueStatements, type DocumentParts } from '../documents/index.ts';
import { readPayoutNews, type ClosedRun, type IncentiveParts } from '../incentives/index.ts';
import { DAY } from '../shared/index.ts';

/** What tells of payouts, and has their statements made. */
export interface PayoutNewsParts {
  readonly incentives: IncentiveParts;
  readonly messaging: MessagingParts;
  readonly documents: DocumentParts;
  readonly log: Logger;
}

/** What happened longer ago, and was not told while no process ran, is told no more. */
const lookBack = 14 * DAY;

/**
 * Tells people what was done about payouts and has the statements made of periods that were closed. Ledger, inbox and
 * queue are written one after the other: what a process left undone when it ended, another one finds in the ledger,
 * and keys make sure that nothing comes twice.
 */
export function payoutNews(parts: PayoutNewsParts): () => Promise<number> {
  const told = new Set<string>();
  return async () => {
    const { incentives, messaging } = parts;
    const since = incentives.clock.now() - lookBack;
    const found = await readPayoutNews(incentives, since, (key) => told.has(key));
    for (const run of found.closed) await makeStatements(parts, run);
    for (const news of found.news) await tellPayout(messaging, news);
    for (const ended of found.ended) await endPayoutMatter(messaging, ended);
    for (const key of found.keys) told.add(key);
    return 0;
  };
}

async function makeStatements({ documents, log }: PayoutNewsParts, run: ClosedRun): Promise<void> {
  const { count, failed } = await enqueueStatements(documents, run);
  log.info({ plan: run.plan, period: run.period, count }, 'statements of a closed period');
  for (const { subject, error } of failed)
    log.warn({ ...subject, err: error }, 'statement not made');
}
