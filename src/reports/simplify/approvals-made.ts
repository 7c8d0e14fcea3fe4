import type { CaseEvent } from '../../engine/index.ts';
import type { Instant } from '../../shared/index.ts';
import { Tallies, Times } from './tallies.ts';

/** What became of the approvals of one move. */
export class ApprovalTally {
  asked = 0;
  approved = 0;
  refused = 0;
  /** Taken back, or the case went elsewhere meanwhile. */
  otherwise = 0;
  readonly waited = new Times();
}

/** Approvals by the move that they are asked for. */
export class ApprovalsMade {
  readonly byMove = new Tallies(() => new ApprovalTally());
  readonly #open = new Map<string, { readonly move: string; readonly asked: Instant }>();

  take(event: CaseEvent): void {
    if (event.type === 'approval asked') {
      const { id, move, asked } = event.approval;
      this.#open.set(id, { move, asked });
      this.byMove.of(move).asked += 1;
    }
    if (event.type !== 'approval ended') return;
    const open = this.#open.get(event.approval);
    if (!open) return;
    this.#open.delete(event.approval);
    const tally = this.byMove.of(open.move);
    if (event.as === 'approved') tally.approved += 1;
    else if (event.as === 'refused') tally.refused += 1;
    else tally.otherwise += 1;
    tally.waited.add(event.at - open.asked);
  }
}
