import type { Expression } from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { ClockRule } from './clock.ts';

/** Who must agree before a move is made. Steps are taken in order; those whose condition does not hold are left out. */
export interface Approval {
  readonly steps: readonly ApprovalStep[];
  readonly clock?: ClockRule;
  /** The stage to which the case goes when it is refused; it stays where it is where there is none. */
  readonly rejectedTo?: string;
}

export interface ApprovalStep {
  readonly id: string;
  readonly title: LocalizedText;
  readonly when?: Expression;
  /** The first whose condition holds; amount bands are written so. */
  readonly from: readonly ApproverChoice[];
}

export interface ApproverChoice {
  readonly when?: Expression;
  /** How many of them must agree; the first refusal ends it. */
  readonly need: 'one' | 'all' | number;
  readonly approvers: readonly Approvers[];
}

export type Approvers =
  | { readonly kind: 'role' | 'team' | 'department'; readonly id: string }
  /** The manager of the owner, or the manager's manager (2), and so on. */
  | { readonly kind: 'manager'; readonly levels: number }
  | { readonly kind: 'liaison'; readonly department: string }
  | { readonly kind: 'person'; readonly person: Expression };
