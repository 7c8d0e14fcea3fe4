import type { Instant, Json } from '../../shared/index.ts';
import type { ApprovalRequest } from './approval-state.ts';
import type { CaseDocument, CaseDraft } from './case-document.ts';
import type { Accepted, Baton, Offer, Returned } from './handoff-state.ts';
import type { Task } from './task-state.ts';

/** The stored state of a case. Everything in it follows from its journal. */
export interface CaseState {
  readonly id: string;
  readonly funnel: string;
  /** The release whose process the case follows, and its hash, checked on loading. */
  readonly release: number;
  readonly releaseHash: string;
  /** Counts the commits, from 1. */
  readonly revision: number;
  readonly configuration: Configuration;
  /** Own fields in stored form; an empty field is absent. Computed fields are stored too. */
  readonly fields: { readonly [field: string]: Json };
  readonly owner?: string;
  readonly department?: string;
  readonly team?: string;
  readonly followers: readonly string[];
  readonly outcome?: Outcome;
  readonly opened: Instant;
  readonly updated: Instant;
  readonly closed?: Instant;
  /** When each active stage was entered. */
  readonly entered: { readonly [stage: string]: Instant };
  /** Which of the case's visits, counted from 1, each active stage is. */
  readonly turns?: { readonly [stage: string]: number };
  /** How many stage visits the case has had. */
  readonly visits?: number;
  /** Timers that are set, by id. */
  readonly timers: {
    readonly [id: string]: TimerState;
  };
  /** What an import could not show; the next move must close it. */
  readonly gaps: readonly Gap[];
  /** The case in another funnel that opened this one. */
  readonly origin?: { readonly case: string; readonly stage: string };
  /** Offers that await their answer, by id. */
  readonly offers?: { readonly [id: string]: Offer };
  /** By stage: the offer whose acceptance brought the case there. */
  readonly accepted?: { readonly [stage: string]: Accepted };
  /** What came back, by handoff, until it is offered again. */
  readonly returned?: { readonly [handoff: string]: Returned };
  /** How often each handoff was offered. */
  readonly rounds?: { readonly [handoff: string]: number };
  /** Approvals that are asked for, by id. */
  readonly approvals?: { readonly [id: string]: ApprovalRequest };
  readonly tasks?: { readonly [id: string]: Task };
  /** The document that counts, by its definition. */
  readonly documents?: { readonly [definition: string]: CaseDocument };
  /** Documents that await their approval, by id. */
  readonly drafts?: { readonly [id: string]: CaseDraft };
  /** Clocks stand still since then, besides what stages say that wait for somebody. */
  readonly paused?: Pause;
  /** Who holds the case, by track: the branch of parallel stages, or `case`. */
  readonly batons?: { readonly [track: string]: Baton };
  /** How many holdings (`Baton.turn`) the case has had. */
  readonly held?: number;
  /** Clocks that stand still: what was left of them, in working milliseconds. */
  readonly stopped?: { readonly [timer: string]: StoppedTimer };
  /** Clocks of stages and approvals that ran out, by the stage or the approval: when they were due. */
  readonly late?: { readonly [about: string]: Instant };
  /** The last revision that changed more than what is said and kept about the case (comments, followers, documents). */
  readonly substance?: number;
}

/** By hand, with the reason given. */
export interface Pause {
  readonly since: Instant;
  /** Whoever is waited for. */
  readonly waitingFor: string;
  readonly note?: string;
  readonly until?: Instant;
}

/**
 * A clock (`warn`, `breach`, `escalate`), what is done on an unanswered offer (`silence`), the end of a pause
 * (`resume`), or a `move` that is made after some time.
 */
export interface TimerState {
  readonly kind: TimerKind;
  readonly due: Instant;
  /** The stage whose clock it is, or in which what it is about came up. */
  readonly stage: string;
  readonly move?: string;
  /** What else the clock is about, where it is not the stage itself. */
  readonly offer?: string;
  readonly task?: string;
  readonly approval?: string;
  /** Which link of the chain (`escalate`, `silence`), from 0. */
  readonly step?: number;
  /** For how long it has stood still so far, in milliseconds of working time (of any time, where it runs by that). */
  readonly stood?: number;
}

export type TimerKind = 'warn' | 'breach' | 'escalate' | 'silence' | 'resume' | 'move';

export interface StoppedTimer extends Omit<TimerState, 'due'> {
  /** Working milliseconds that were left when it was stopped. */
  readonly left: number;
  readonly since?: Instant;
}

/** Where a case stands, in a form of our own (converted to XState's in one file). */
export interface Configuration {
  /** Ids of all active stages, outermost first. */
  readonly active: readonly string[];
  /** Branches of an active `together` stage that are done or took no part; they are not active. */
  readonly done: readonly string[];
  /**
   * For each stage left that some move resumes: the stages that were active in it. A branch of a
   * `together` among them that is not named was done.
   */
  readonly history: { readonly [stage: string]: readonly string[] };
}

export interface Outcome {
  /** `won`, `lost`, or what the definition calls it. */
  readonly kind: string;
  readonly stage: string;
  readonly reason?: string;
  readonly note?: string;
}

export interface Gap {
  readonly stage: string;
  readonly field?: string;
  /** The requirement that could not be shown, where it is not a field. */
  readonly requirement?: number;
}
