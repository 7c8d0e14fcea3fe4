import { rightsAboutPayouts } from '../../access/index.ts';
import { awaitedPayouts } from '../../incentives/index.ts';
import { toIso } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { filled } from '../standing/reading.ts';
import { disputeJson } from './dispute-json.ts';

/** Runs and objections that wait for the caller; undefined where he has no right about payouts. */
export async function payoutsOnDesk(call: Pick<Call, 'services' | 'actor'>) {
  if (!rightsAboutPayouts(call.actor)) return undefined;
  const { runs, disputes } = await awaitedPayouts(call.services.incentives, call.actor);
  return {
    runs: runs.map(({ plan, book, submitted }) => ({
      plan: { id: plan.id, title: plan.title },
      period: book.period,
      revision: book.revision,
      ...filled({
        by: submitted?.by,
        submitted: submitted && toIso(submitted.at),
        total: submitted?.total,
      }),
      currency: plan.currency,
    })),
    disputes: await Promise.all(disputes.map((one) => disputeJson(one, call))),
  };
}
