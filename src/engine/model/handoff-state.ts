import type { Instant, Json } from '../../shared/index.ts';

/** Who is meant by an offer: one person, or all of a pool of whom the first to accept has it. */
export interface OfferedTo {
  readonly person?: string;
  /** The person routed to, for whom `person` stands in. */
  readonly standsInFor?: string;
  readonly role?: string;
  readonly team?: string;
  readonly department?: string;
}

/** An offer that awaits its answer. */
export interface Offer {
  /** `<case>:offer:<n>`, counted over the life of the case. */
  readonly id: string;
  readonly handoff: string;
  readonly move: string;
  /** Which time this handoff is offered, from 1. A further receiver of the same round is a new offer. */
  readonly round: number;
  /** The stages that were active before, innermost last, and the one into which the case was offered. */
  readonly from: readonly string[];
  readonly stage: string;
  /** All stages that were entered with the offer; work in them begins when it is accepted. */
  readonly stages?: readonly string[];
  readonly giver: { readonly person?: string; readonly department?: string };
  readonly to: OfferedTo;
  readonly department?: string;
  readonly offered: Instant;
  readonly due?: Instant;
  /** Whose working time counts: a calendar of the organization. */
  readonly calendar?: string;
  /** How a closed case had ended that was reopened by being offered, so that it can be closed so again. */
  readonly outcome?: { readonly reason?: string; readonly note?: string };
  /** For how long the giver had had the case, in milliseconds of his working time. */
  readonly giverTime?: number;
  /** The routing rule that found the receiver (-1: the last resort), and the key of its facts. */
  readonly rule: number;
  readonly assignment?: string;
  /** Steps taken so far because nobody answered. */
  readonly silence: number;
  readonly breached?: boolean;
  /** Those who let an earlier offer of this round run out. */
  readonly passedOver: readonly string[];
}

export type OfferEnd = 'accepted' | 'rejected' | 'returned' | 'expired' | 'withdrawn';

/** That a handoff was sent back, as the giver has it before him until the next offer. */
export interface Returned {
  readonly offer: string;
  readonly handoff: string;
  readonly how: 'rejected' | 'returned' | 'expired';
  readonly reason?: string;
  readonly note?: string;
  readonly by?: string;
  readonly at: Instant;
  readonly round: number;
  /** Where the case was, innermost last, and who had it: `resubmit` leads there, where the handoff allows. */
  readonly from: readonly string[];
  readonly holder?: string;
  /** By which move it had been offered, and into which stage. */
  readonly move?: string;
  readonly stage?: string;
  readonly mayJumpBack: boolean;
}

/** The handoff last accepted into a stage, so that it can still be sent back. */
export interface Accepted {
  readonly offer: Offer;
  readonly by: string;
  readonly at: Instant;
}

/** Who holds the case, or one branch of it, and is charged with the time. */
export interface Baton {
  /** A department, or whom the stage waits for (`outside`). */
  readonly department?: string;
  readonly person?: string;
  /** `offer`: an answer is awaited; `work`; `waiting`: for somebody outside the house. */
  readonly kind: 'work' | 'offer' | 'waiting';
  readonly handoff?: string;
  /** Whose working time counts: a calendar of the organization. */
  readonly calendar?: string;
  readonly since: Instant;
  /** Counts the holdings of the case, from 1. */
  readonly turn: number;
}

/** How a receiver was found. Kept in the journal, so that it can be explained for ever. */
export interface Assignment {
  readonly strategy: string;
  readonly candidates: readonly Candidate[];
  /** How many candidates there were besides, in a large pool. */
  readonly more?: number;
  /** Nobody, where no candidate was eligible. */
  readonly chosen?: string;
  /** Who was chosen in the first place, where `chosen` stands in for him. */
  readonly standsInFor?: string;
  /** Why it was this one. */
  readonly because:
    | 'kept'
    | 'turn'
    | 'least loaded'
    | 'most skilled'
    | 'only one'
    | 'anyone'
    | 'stands in'
    | 'last resort'
    | 'nobody';
}

export interface Candidate {
  readonly person: string;
  readonly name: string;
  readonly eligible: boolean;
  /** The first thing against it. */
  readonly whyNot?:
    | 'inactive'
    | 'absent'
    | 'at capacity'
    | 'outside working hours'
    | 'lacks skill'
    | 'passed over'
    | 'may not see';
  /** More of it: until when absent, which skill, how many of how many. */
  readonly detail?: { readonly [name: string]: Json };
  readonly standIn?: string;
  /** Weighted open work per full-time share, as decimal text, and what is reserved meanwhile. */
  readonly load?: string;
  readonly share?: number;
}
