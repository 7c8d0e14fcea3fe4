import type { Instant, JsonObject } from '../../shared/index.ts';

/** What an actor asks of a case. */
export type Command =
  | {
      readonly kind: 'open';
      readonly funnel: string;
      readonly fields: JsonObject;
      readonly owner?: string;
      /** The case that opened this one; only the engine itself says so. */
      readonly origin?: { readonly case: string; readonly stage: string };
    }
  | { readonly kind: 'edit'; readonly fields: JsonObject }
  | {
      readonly kind: 'move';
      readonly move: string;
      readonly fields?: JsonObject;
      /** One of the reasons of the outcome it leads to. */
      readonly reason?: string;
      readonly note?: string;
    }
  | { readonly kind: 'assign'; readonly owner: string; readonly note?: string }
  | { readonly kind: 'follow'; readonly person: string; readonly following: boolean }
  /** Puts the case where its process would not let it; needs the right `override` and a reason. */
  | {
      readonly kind: 'override';
      readonly stage: string;
      readonly reason: string;
      readonly outcomeReason?: string;
    }
  /** A timer that is due; only the engine itself gives this command. */
  | { readonly kind: 'timer'; readonly timer: string }
  /** A case that lived elsewhere before: no guard is run for its past, what is lacking becomes gaps. */
  | {
      readonly kind: 'import';
      readonly funnel: string;
      readonly fields: JsonObject;
      readonly stage: string;
      readonly opened: Instant;
      readonly closed?: Instant;
      readonly reason?: string;
      readonly owner?: string;
      readonly visits: readonly {
        readonly stage: string;
        readonly entered: Instant;
        readonly left?: Instant;
      }[];
      readonly source: string;
    };
