import type { Instant, Json } from '../../shared/index.ts';
import type { Configuration, Gap, Outcome } from './case-state.ts';

/** What happened to a case. Persisted for ever: the state is the fold of these (`applyEvent`). */
export type CaseEvent =
  | {
      readonly type: 'opened';
      readonly case: string;
      readonly funnel: string;
      readonly release: number;
      readonly releaseHash: string;
      readonly at: Instant;
      readonly origin?: { readonly case: string; readonly stage: string };
      readonly imported?: string;
    }
  /** Fields set (a value) or emptied (null). */
  | { readonly type: 'fields changed'; readonly fields: { readonly [field: string]: Json } }
  | { readonly type: 'stage left'; readonly stage: string; readonly at: Instant }
  | { readonly type: 'stage entered'; readonly stage: string; readonly at: Instant }
  | { readonly type: 'branch done'; readonly stage: string; readonly at: Instant }
  | { readonly type: 'configured'; readonly configuration: Configuration }
  /** What is named is set; what is absent stays as it was. */
  | {
      readonly type: 'assigned';
      readonly owner?: string;
      readonly department?: string;
      readonly team?: string;
    }
  | { readonly type: 'followed'; readonly person: string; readonly following: boolean }
  | { readonly type: 'closed'; readonly outcome: Outcome; readonly at: Instant }
  | { readonly type: 'reopened'; readonly at: Instant }
  | { readonly type: 'overridden'; readonly to: string; readonly reason: string }
  | {
      readonly type: 'timer set';
      readonly timer: string;
      readonly kind: string;
      readonly stage: string;
      readonly due: Instant;
      readonly move?: string;
    }
  | { readonly type: 'timer cleared'; readonly timer: string; readonly fired: boolean }
  | { readonly type: 'warned' | 'breached'; readonly stage: string; readonly due: Instant }
  | { readonly type: 'gaps'; readonly gaps: readonly Gap[] }
  | {
      readonly type: 'visited';
      readonly stage: string;
      readonly entered: Instant;
      readonly left?: Instant;
    };
