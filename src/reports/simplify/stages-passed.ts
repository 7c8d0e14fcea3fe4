import type { CaseEvent, JournalEntry } from '../../engine/index.ts';
import type { Instant } from '../../shared/index.ts';
import { Tallies, Times } from './tallies.ts';

/** Visits of a stage that are over, and those of them in which nothing was done but to move on. */
export class StageTally {
  visits = 0;
  idle = 0;
  readonly times = new Times();
}

/** What counts as something done. */
const deeds: ReadonlySet<CaseEvent['type']> = new Set([
  'fields changed',
  'commented',
  'task',
  'document',
  'offer ended',
  'approval asked',
  'voted',
  'paused',
]);

/**
 * Stages by what was done in them: from the step after the one by which a case came until the one by which it left,
 * that with what its form asked for. Of stages that are active side by side a deed counts for each.
 */
export class StagesPassed {
  readonly byStage = new Tallies(() => new StageTally());
  readonly #active = new Map<string, { readonly entered: Instant; busy: boolean }>();

  /** A case begins. */
  begin(): void {
    this.#active.clear();
  }

  take({ events, command }: JournalEntry): void {
    const done = events.some((event) => deeds.has(event.type) && isByHand(event, command.kind));
    if (done) for (const visit of this.#active.values()) visit.busy = true;
    for (const event of events) {
      if (event.type === 'stage left') this.#leave(event.stage, event.at);
      if (event.type === 'stage entered')
        this.#active.set(event.stage, { entered: event.at, busy: false });
    }
  }

  #leave(stage: string, at: Instant): void {
    const visit = this.#active.get(stage);
    if (!visit) return;
    this.#active.delete(stage);
    const tally = this.byStage.of(stage);
    tally.visits += 1;
    if (!visit.busy) tally.idle += 1;
    tally.times.add(at - visit.entered);
  }
}

/** Tasks and documents that come up by themselves with a move are nobody's deed. */
function isByHand(event: CaseEvent, command: string): boolean {
  if (event.type === 'task') return event.how !== 'added' && event.how !== 'cancelled';
  return event.type !== 'document' || command !== 'move';
}
