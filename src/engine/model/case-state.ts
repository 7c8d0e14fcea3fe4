import type { Instant, Json } from '../../shared/index.ts';

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
}

/** A clock of a stage (`warn`, `breach`), or a `move` that is made after some time. */
export interface TimerState {
  readonly kind: string;
  readonly due: Instant;
  readonly stage: string;
  readonly move?: string;
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
