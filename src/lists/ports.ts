import type { Collection } from '../definitions/index.ts';
import type { Instant, Problem } from '../shared/index.ts';
import type { BulkCommand, FilterRule } from './model.ts';

// ── saved views ────────────────────────────────────────────────────────────────────────────────

/** How somebody looks at a collection, kept under a name. It shows each reader only what that reader may see. */
export interface SavedView {
  readonly id: string;
  readonly collection: Collection;
  readonly title: string;
  /** The person who made it, and who alone changes it. */
  readonly owner: string;
  /** Who else finds it among his views; nobody where it is absent. */
  readonly share?: ViewShare;
  readonly layout: ViewLayout;
  /** Counts the changes, from 1. */
  readonly revision: number;
  readonly changed: Instant;
}

/** Everybody, or those who have one of the roles or are in one of the departments. */
export type ViewShare =
  | { readonly with: 'everybody' }
  | {
      readonly with: 'some';
      readonly roles: readonly string[];
      readonly departments: readonly string[];
    };

export interface ViewLayout {
  readonly as: 'board' | 'list';
  readonly columns?: readonly string[];
  readonly sort?: readonly { readonly field: string; readonly descending: boolean }[];
  /** All of them hold. */
  readonly filter?: readonly FilterRule[];
  readonly search?: string;
  readonly group?: string;
}

export interface ViewStore {
  loadView(id: string): Promise<SavedView | undefined>;
  /** Every view of a collection, whoever's, in order of id. */
  listViews(collection: Collection): Promise<readonly SavedView[]>;
  /** Guarded by `revision - 1`; new when it is 1. False where another change came first. */
  saveView(view: SavedView): Promise<boolean>;
  deleteView(id: string): Promise<void>;
}

// ── one command for many cases ─────────────────────────────────────────────────────────────────

/** A command that is given to many cases, one after the other, in the name of a person. */
export interface BulkRun {
  readonly id: string;
  readonly funnel: string;
  /** The person who started it, and in whose name each command is given. */
  readonly by: string;
  readonly command: BulkCommand;
  readonly status: 'open' | 'finished' | 'cancelled';
  readonly total: number;
  /** Cases that had their turn, the first `done` of all: so many were changed, and so many refused. */
  readonly done: number;
  readonly changed: number;
  readonly refused: number;
  readonly started: Instant;
  readonly ended?: Instant;
}

/** A case that refused the command, and why. `number` is its place among the cases of the run, from 1. */
export interface BulkRefusal {
  readonly run: string;
  readonly number: number;
  readonly case: string;
  readonly problems: readonly Problem[];
}

/** What came of the next cases of a run. */
export interface BulkProgress {
  readonly run: string;
  /** How many of all now had their turn. */
  readonly done: number;
  readonly changed: number;
  readonly refusals: readonly BulkRefusal[];
  readonly now: Instant;
  /** Until when the claim is renewed. */
  readonly until: Instant;
}

export interface BulkStore {
  addBulkRun(run: BulkRun, cases: readonly string[]): Promise<void>;
  loadBulkRun(id: string): Promise<BulkRun | undefined>;
  /** The latest first. */
  listBulkRuns(by: string, limit: number): Promise<readonly BulkRun[]>;
  /** Takes the oldest open run that nobody holds, so that nobody else takes it before `until`. */
  claimBulkRun(claim: {
    readonly owner: string;
    readonly now: Instant;
    readonly until: Instant;
  }): Promise<BulkRun | undefined>;
  /** The next cases of a run, in their order. */
  bulkCases(
    run: string,
    page: { readonly after: number; readonly limit: number },
  ): Promise<readonly string[]>;
  /**
   * Notes what came of some cases; a run whose last they are is then finished. Gives the run as it is now: one that
   * was cancelled meanwhile stays so. Undefined where this owner no longer holds it; nothing is noted then.
   */
  noteBulkProgress(owner: string, progress: BulkProgress): Promise<BulkRun | undefined>;
  /** Cancels a run that is open; gives it as it is now. */
  cancelBulkRun(id: string, now: Instant): Promise<BulkRun | undefined>;
  listBulkRefusals(
    run: string,
    page: { readonly after: number; readonly limit: number },
  ): Promise<readonly BulkRefusal[]>;
  /** Gives back what this owner holds, on a graceful stop and after a sudden end. */
  releaseBulkRuns(owner: string): Promise<void>;
  /** Forgets runs that ended before; how many. */
  sweepBulkRuns(before: Instant): Promise<number>;
}

export interface ListStore extends ViewStore, BulkStore {}
