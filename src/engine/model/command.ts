import type { Instant, JsonObject } from '../../shared/index.ts';
import type { DocumentMark } from './case-document.ts';

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
  | { readonly kind: 'accept'; readonly offer: string; readonly note?: string }
  /** Refuses an offer; the case goes back. */
  | {
      readonly kind: 'reject';
      readonly offer: string;
      readonly reason: string;
      readonly note?: string;
    }
  /** Sends back what had been accepted. */
  | {
      readonly kind: 'return';
      readonly handoff: string;
      readonly reason: string;
      readonly note?: string;
    }
  /** The giver takes an offer back. */
  | { readonly kind: 'withdraw'; readonly offer: string; readonly note?: string }
  /** After a return: straight back to where the case was, as a new offer to who had it. */
  | {
      readonly kind: 'resubmit';
      readonly handoff: string;
      readonly fields?: JsonObject;
      readonly note?: string;
    }
  /** Offers an open offer to somebody else, or anew by the rules where nobody is named. */
  | {
      readonly kind: 'reroute';
      readonly offer: string;
      readonly to?: string;
      readonly note?: string;
    }
  | {
      readonly kind: 'vote';
      readonly approval: string;
      readonly decision: 'approve' | 'refuse';
      readonly comment?: string;
    }
  | {
      readonly kind: 'delegate';
      readonly approval: string;
      readonly to: string;
      readonly comment?: string;
    }
  | {
      readonly kind: 'add approver';
      readonly approval: string;
      readonly person: string;
      readonly comment?: string;
    }
  /** Has an earlier step vote again. */
  | {
      readonly kind: 'return approval';
      readonly approval: string;
      readonly step: string;
      readonly comment: string;
    }
  | { readonly kind: 'withdraw approval'; readonly approval: string; readonly comment?: string }
  | {
      readonly kind: 'add task';
      readonly title: string;
      readonly assignee?: string;
      readonly due?: Instant;
      readonly required?: boolean;
    }
  | {
      readonly kind: 'change task';
      readonly task: string;
      readonly title?: string;
      readonly assignee?: string;
      readonly due?: Instant;
    }
  | {
      readonly kind: 'end task';
      readonly task: string;
      readonly as: 'done' | 'cancelled';
      readonly note?: string;
    }
  | { readonly kind: 'reopen task'; readonly task: string }
  | {
      readonly kind: 'comment';
      readonly text: string;
      /** People named in it. */
      readonly mentions?: readonly string[];
      /** Files as a file field holds them. */
      readonly files?: readonly JsonObject[];
      /** The comment that it answers. */
      readonly answers?: string;
    }
  /** Stops the clocks: somebody outside is waited for. */
  | {
      readonly kind: 'pause';
      readonly waitingFor: string;
      readonly note?: string;
      readonly until?: Instant;
    }
  | { readonly kind: 'resume'; readonly note?: string }
  /** What has become of a document of the case; only the engine itself says so. */
  | { readonly kind: 'document'; readonly mark: DocumentMark }
  /** Works the clocks out anew, since a calendar changed; only the engine itself says so. */
  | { readonly kind: 'reckon clocks' }
  /** Gives all that one person holds of the case to another, or to whom the rules find. */
  | {
      readonly kind: 'hand over';
      readonly from: string;
      readonly to: string;
      readonly note?: string;
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
