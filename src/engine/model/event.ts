import type { Instant, Json, JsonObject } from '../../shared/index.ts';
import type { ApprovalEnd, ApprovalRequest, Vote } from './approval-state.ts';
import type { DocumentMark } from './case-document.ts';
import type { Configuration, Gap, Outcome, Pause, TimerKind } from './case-state.ts';
import type { Baton, Offer, OfferEnd, Returned } from './handoff-state.ts';
import type { NoticeRecipient } from './notice.ts';
import type { Task } from './task-state.ts';

/** What happened to a case. Persisted for ever: the state is the fold of these (`fold`). */
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
      readonly kind: TimerKind;
      readonly stage: string;
      readonly due: Instant;
      readonly move?: string;
      readonly offer?: string;
      readonly task?: string;
      readonly approval?: string;
      readonly step?: number;
      readonly stood?: number;
    }
  /** A clock stands still, with so many working milliseconds left, or goes on (with its new `timer set`). */
  | {
      readonly type: 'timer stopped';
      readonly timer: string;
      readonly left: number;
      readonly at?: Instant;
    }
  | { readonly type: 'timer restarted'; readonly timer: string }
  | { readonly type: 'timer cleared'; readonly timer: string; readonly fired: boolean }
  | {
      readonly type: 'warned' | 'breached';
      readonly stage: string;
      readonly due: Instant;
      readonly offer?: string;
      readonly task?: string;
      readonly approval?: string;
    }
  | {
      readonly type: 'escalated';
      readonly stage: string;
      readonly to: readonly NoticeRecipient[];
      readonly step: number;
      readonly offer?: string;
      readonly task?: string;
      readonly approval?: string;
    }
  | { readonly type: 'offered'; readonly offer: Offer }
  /** The receiver was reminded; which step of silence it was. */
  | { readonly type: 'offer pressed'; readonly offer: string; readonly step: number }
  /** The answer is due at another moment, since its clock stood still or a calendar changed. */
  | { readonly type: 'offer put off'; readonly offer: string; readonly due: Instant }
  | {
      readonly type: 'offer ended';
      readonly offer: string;
      readonly as: OfferEnd;
      readonly at: Instant;
      readonly by?: string;
      readonly reason?: string;
      readonly note?: string;
    }
  /** The case came back to the giver. */
  | { readonly type: 'came back'; readonly returned: Returned }
  /** What had been accepted into a stage is another's now: who took it over, who gave it. */
  | {
      readonly type: 'accepted passed';
      readonly stage: string;
      readonly by?: string;
      readonly giver?: string;
    }
  /** What had come back is offered again. */
  | { readonly type: 'taken up'; readonly handoff: string }
  | { readonly type: 'approval asked'; readonly approval: ApprovalRequest }
  | {
      readonly type: 'voted';
      readonly approval: string;
      readonly step: string;
      readonly vote: Vote;
    }
  /** Delegated, an approver added, begun anew, another step's turn: what it is now. */
  | {
      readonly type: 'approval changed';
      readonly approval: ApprovalRequest;
      readonly how: 'next step' | 'delegated' | 'approver added' | 'step returned' | 'begun anew';
      readonly comment?: string;
    }
  | {
      readonly type: 'approval ended';
      readonly approval: string;
      readonly as: ApprovalEnd;
      readonly at: Instant;
      readonly comment?: string;
    }
  /** A task came up, changed or ended: what it is now. */
  | {
      readonly type: 'task';
      readonly task: Task;
      readonly how: 'added' | 'changed' | 'done' | 'cancelled' | 'reopened';
    }
  | {
      readonly type: 'commented';
      /** `<case>:comment:<revision>`. */
      readonly comment: string;
      readonly text: string;
      readonly mentions: readonly string[];
      readonly files: readonly JsonObject[];
      readonly answers?: string;
    }
  /** A draft of a document was made, or what has become of one. */
  | ({
      readonly type: 'document';
      readonly at: Instant;
      /** Drafts of the same definition that it takes the place of. */
      readonly replaces?: readonly string[];
    } & Omit<DocumentMark, 'askedBy' | 'approvers'>)
  | { readonly type: 'paused'; readonly pause: Pause }
  | { readonly type: 'resumed'; readonly at: Instant }
  /** Who holds a track of the case from now on; nobody where there is no baton. */
  | {
      readonly type: 'baton passed';
      readonly track: string;
      readonly baton?: Baton;
      readonly at: Instant;
    }
  | { readonly type: 'gaps'; readonly gaps: readonly Gap[] }
  | {
      readonly type: 'visited';
      readonly stage: string;
      readonly entered: Instant;
      readonly left?: Instant;
    };
