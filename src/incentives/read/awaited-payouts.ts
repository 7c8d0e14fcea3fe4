import { holdsRight, type Actor } from '../../access/index.ts';
import type { Incentive } from '../../definitions/index.ts';
import type { Book, BookEvent, Dispute } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { submission } from '../runs/approve-run.ts';

/** What somebody has to do about payouts. */
export interface AwaitedPayouts {
  /** Handed in by others, for him to approve or return; the latest period first. */
  readonly runs: readonly {
    readonly plan: Incentive;
    readonly book: Book;
    readonly submitted?: BookEvent;
  }[];
  /** Objections for him to answer, the newest first. */
  readonly disputes: readonly Dispute[];
}

const mostDisputes = 200;

/** What of runs and objections waits for the actor, as far as he has the rights. */
export async function awaitedPayouts(parts: IncentiveParts, actor: Actor): Promise<AwaitedPayouts> {
  const { store, workspaces } = parts;
  const plans = [...workspaces.current().workspace.incentives.values()];
  const runs = holdsRight(actor, 'approve payouts')
    ? await Promise.all(plans.map((plan) => runsOf(parts, actor, plan)))
    : [];
  const disputes = holdsRight(actor, 'administer payouts')
    ? await store.listDisputes({ status: 'open', limit: mostDisputes })
    : [];
  return { runs: runs.flat(), disputes };
}

async function runsOf({ store }: IncentiveParts, actor: Actor, plan: Incentive) {
  const books = await store.listBooks(plan.id);
  return books.flatMap((book) => {
    const submitted = submission(book);
    const isHis = book.status === 'submitted' && submitted?.by.id !== actor.id;
    return isHis ? [{ plan, book, ...(submitted && { submitted }) }] : [];
  });
}
