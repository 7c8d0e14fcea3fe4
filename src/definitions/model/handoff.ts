import type { Expression } from '../../expressions/index.ts';
import type { Decimal, Duration, LocalizedText } from '../../shared/index.ts';
import type { DocumentNeed } from './document-terms.ts';
import type { Recipient } from './recipient.ts';

/**
 * The contract between two departments about passing a case on. A move that names it offers the case: the
 * case stands in the target stage at once, and nothing goes on there until the offer is accepted.
 */
export interface Handoff {
  readonly id: string;
  readonly title: LocalizedText;
  /** The giving and the receiving department, where they are not those of the stages of its moves. */
  readonly from?: string;
  readonly to?: string;
  /** What must hold when the case is offered. */
  readonly checklist: readonly ChecklistItem[];
  /** Roles that may offer; empty means who may make the move. */
  readonly by: readonly string[];
  /** The first rule whose condition holds finds the receiver. The department's liaison is the last resort. */
  readonly route: readonly RouteRule[];
  readonly accept: AcceptRule;
  readonly reject?: ReturnRule;
  /** How the receiver sends back what he had accepted. */
  readonly return?: ReturnRule;
}

/** A condition that must hold, a field filled, a task done or a document there; each with its words. */
export type ChecklistItem = { readonly id: string; readonly title: LocalizedText } & (
  | { readonly kind: 'condition'; readonly when: Expression }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'task'; readonly task: string }
  | ({ readonly kind: 'document' } & DocumentNeed)
);

export interface RouteRule {
  /** Place of the rule in the definition, for explanations. */
  readonly index: number;
  readonly when?: Expression;
  readonly to: Pool;
  readonly by: RoutingStrategy;
  /** The person who is preferred when he is among the candidates, such as the account's owner. */
  readonly keep?: Expression;
  /** Skills that a candidate must have, as texts or lists of texts. */
  readonly skills: readonly Expression[];
  /** What an open case counts for in `least loaded`, by stage; 1 where it is not named. */
  readonly weights: ReadonlyMap<string, Decimal>;
}

/**
 * `anyone` offers to all of the pool: who accepts first has it. `most skilled` takes the highest level of the
 * skills asked for, then the least loaded.
 */
export type RoutingStrategy = 'round robin' | 'least loaded' | 'most skilled' | 'anyone';

/** Those who are every one of what is named. */
export interface Pool {
  readonly role?: string;
  readonly team?: string;
  readonly department?: string;
  /** The id of one person. */
  readonly person?: Expression;
  /** The liaison of the receiving department. */
  readonly liaison?: boolean;
}

export interface AcceptRule {
  /** Taken over without being asked: the receiver is the owner at once. */
  readonly automatic: boolean;
  /** In the receiver's working time. */
  readonly within?: Duration;
  /** How long before the end the receiver is reminded. */
  readonly warn?: Duration;
  /** What is done when nobody answers, one after the other: the first when `within` is over. */
  readonly onSilence: readonly SilenceStep[];
}

export type SilenceStep = {
  /** Since the step before; for the first, since the end of `within`. */
  readonly after: Duration;
} & (
  | { readonly kind: 'remind' }
  | { readonly kind: 'escalate'; readonly to: Recipient }
  /** The offer expires, and the case is offered elsewhere: by the same rule without who was silent, or to a pool. */
  | { readonly kind: 'offer'; readonly to: Pool | 'next' }
  /** The offer expires, and the case goes back as by a rejection. */
  | { readonly kind: 'return' }
  /** Silence counts as acceptance. */
  | { readonly kind: 'accept' }
);

export interface ReturnRule {
  readonly reasons: ReadonlyMap<string, LocalizedText>;
  /** The stage to which the case goes back. */
  readonly backTo: string;
  /** `again`: stage by stage once more. `jump back`: by `resubmit` straight to where it was. */
  readonly then: 'again' | 'jump back';
  /** Whether a note must be given besides the reason. */
  readonly noteRequired: boolean;
}
