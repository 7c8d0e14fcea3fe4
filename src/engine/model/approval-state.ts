import type { Instant } from '../../shared/index.ts';

/** An approval that is being asked for. */
export interface ApprovalRequest {
  /** `<case>:approval:<n>`, counted over the life of the case. */
  readonly id: string;
  readonly move: string;
  /** The stage whose entering asked for it, where it was no person who did. */
  readonly stage: string;
  readonly by?: string;
  readonly asked: Instant;
  readonly reason?: string;
  readonly note?: string;
  /** Steps that apply, in order; the conditions were decided when it was asked for. */
  readonly steps: readonly ApprovalStepState[];
  /** The step whose votes are awaited. */
  readonly current: number;
}

export interface ApprovalStepState {
  /** That of the definition; `<step>+<n>` for one that an approver had added. */
  readonly id: string;
  /** The approver who had it added. */
  readonly addedBy?: string;
  readonly need: 'one' | 'all' | number;
  /** Roles and teams whose members may vote; those who join later may too, except where all must. */
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly departments: readonly string[];
  /** People named when it was asked for. */
  readonly people: readonly string[];
  /** Whoever votes in the place of another. */
  readonly delegated: { readonly [person: string]: string };
  readonly votes: readonly Vote[];
}

export interface Vote {
  readonly person: string;
  /** The one for whom he voted, as a delegate or stand-in. */
  readonly for?: string;
  readonly decision: 'approve' | 'refuse';
  readonly comment?: string;
  readonly at: Instant;
}

export type ApprovalEnd = 'approved' | 'refused' | 'withdrawn' | 'overtaken';
