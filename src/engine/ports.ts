import type { Condition } from '../expressions/index.ts';
import type { Collection, Release, StoragePlan } from '../definitions/index.ts';
import type { Instant, Json, JsonObject } from '../shared/index.ts';
import type { CaseState, Effect, JournalEntry, OfferEnd } from './model/index.ts';

// ── cases ──────────────────────────────────────────────────────────────────────────────────────

/** Everything that one commit writes, all or nothing. */
export interface CaseCommit {
  readonly state: CaseState;
  /** The flat row for lists, filters and reports: system fields and own fields in stored form. */
  readonly row: JsonObject;
  readonly entry: JournalEntry;
  readonly effects: readonly Effect[];
  readonly timers: readonly TimerChange[];
  /** Stage visits begun, ended or imported. */
  readonly visits: readonly VisitChange[];
  /** Offers made, answered or run out, each as it is now. */
  readonly offers?: readonly OfferRow[];
  /** Who held the case: begun, or ended, each as it is now. */
  readonly holdings?: readonly Holding[];
}

/** One offer of a handoff, kept for ever; the health of a handoff is reckoned from these. */
export interface OfferRow {
  readonly id: string;
  readonly case: string;
  readonly funnel: string;
  readonly handoff: string;
  readonly round: number;
  readonly giver?: string;
  readonly giverDepartment?: string;
  /** The person it was offered to, or who accepted it. */
  readonly receiver?: string;
  readonly receiverDepartment?: string;
  readonly offered: Instant;
  readonly due?: Instant;
  readonly ended?: Instant;
  readonly status: 'open' | OfferEnd;
  readonly reason?: string;
  readonly breached: boolean;
  /** Working time from when the giver had the case until the offer, in milliseconds. */
  readonly giverTime?: number;
  /** Working time of the receiver from the offer to its answer, in milliseconds. */
  readonly receiverTime?: number;
}

/** One stay of a case, or of a branch of it, with the party that is charged with the time. */
export interface Holding {
  readonly case: string;
  readonly funnel: string;
  readonly track: string;
  /** Counts the holdings of the case, from 1. */
  readonly turn: number;
  readonly department?: string;
  readonly person?: string;
  readonly kind: 'work' | 'offer' | 'waiting';
  readonly handoff?: string;
  readonly began: Instant;
  readonly ended?: Instant;
  /** Working time of the party between the two, in milliseconds. */
  readonly workingTime?: number;
}

export type TimerChange =
  | {
      readonly change: 'set';
      readonly id: string;
      readonly kind: string;
      readonly due: Instant;
      readonly payload: JsonObject;
    }
  | { readonly change: 'clear'; readonly id: string };

/** One stay of a case in a stage. */
export interface Visit {
  readonly case: string;
  readonly stage: string;
  /** Counts the visits of the case, from 1. */
  readonly turn: number;
  readonly entered: Instant;
  readonly left?: Instant;
  readonly holder?: string;
  readonly department?: string;
}
export type VisitChange = Visit;

export type CommitResult =
  | { readonly kind: 'committed'; readonly position: number }
  /** The same idempotency key was committed before: nothing is written, the first answer stands. */
  | { readonly kind: 'repeated'; readonly entry: JournalEntry; readonly state: CaseState }
  /** Another commit came first; load again and retry. */
  | { readonly kind: 'conflict'; readonly revision: number }
  /** A field declared unique has this value elsewhere. */
  | { readonly kind: 'duplicate'; readonly field: string; readonly existing: string };

export interface CaseStore {
  loadCase(id: string): Promise<CaseState | undefined>;
  /** The state with the whole row as it is stored, both of one moment. */
  loadCaseWithRow(
    id: string,
  ): Promise<{ readonly state: CaseState; readonly row: JsonObject } | undefined>;
  /** The same of many cases, in no order; those that are not there are left out. */
  loadCasesWithRows(
    ids: readonly string[],
  ): Promise<readonly { readonly state: CaseState; readonly row: JsonObject }[]>;
  /** Guarded by `state.revision - 1`; a case is new when its revision is 1. */
  commitDecision(commit: CaseCommit): Promise<CommitResult>;
  /** Many commits in one transaction, for imports; each has its own result. */
  commitDecisions(commits: readonly CaseCommit[]): Promise<readonly CommitResult[]>;
  /** The journal entry that was committed under this key. */
  findCommand(idempotencyKey: string): Promise<JournalEntry | undefined>;
  readJournal(
    caseId: string,
    page: { readonly after?: number; readonly limit: number },
  ): Promise<readonly JournalEntry[]>;
  visitsOf(caseId: string): Promise<readonly Visit[]>;
  /** How many open cases stand in each stage, for the check that a stage in use does not vanish. */
  countOpenByStage(funnel: string): Promise<ReadonlyMap<string, number>>;
}

// ── records ────────────────────────────────────────────────────────────────────────────────────

export interface StoredRecord {
  readonly collection: Collection;
  readonly id: string;
  readonly revision: number;
  /** System and own fields in stored form. */
  readonly row: JsonObject;
  readonly archived: boolean;
}

/** A change of a record, kept in the audit trail for ever. */
export interface RecordChange {
  readonly record: StoredRecord;
  readonly at: Instant;
  readonly actor: { readonly id: string; readonly name: string };
  readonly changes: { readonly [field: string]: Json };
  readonly idempotencyKey: string;
}

export interface RecordStore {
  loadRecord(collection: Collection, id: string): Promise<StoredRecord | undefined>;
  loadRecords(collection: Collection, ids: readonly string[]): Promise<readonly StoredRecord[]>;
  saveRecord(change: RecordChange): Promise<RecordResult>;
  saveRecords(changes: readonly RecordChange[]): Promise<readonly RecordResult[]>;
  recordHistory(collection: Collection, id: string): Promise<readonly RecordChange[]>;
}

export type RecordResult =
  | { readonly kind: 'saved'; readonly position: number }
  /** The key was used before, for the record of this id: nothing is written. */
  | { readonly kind: 'repeated'; readonly id?: string }
  | { readonly kind: 'conflict'; readonly revision: number }
  | { readonly kind: 'duplicate'; readonly field: string; readonly existing: string };

// ── reading rows ───────────────────────────────────────────────────────────────────────────────

/** A page of rows of one collection. Conditions already hold the actor's row rules. */
export interface RowQuery {
  readonly collection: Collection;
  readonly where: Condition;
  /** Every sort ends with the id, so that the order is total. */
  readonly sort: readonly { readonly field: string; readonly descending: boolean }[];
  readonly limit: number;
  /** From `nextCursor` of the page before. */
  readonly cursor?: string;
  /** Words that must occur in the search fields. */
  readonly search?: string;
  readonly searchFields?: readonly string[];
  /** Cases only: stages that the case must have been in. */
  readonly visited?: VisitedStages;
  /** Cases only: offers that the case must have had. */
  readonly offered?: OffersHad;
  /** Cases only: who must have held the case. */
  readonly held?: HeldBy;
}

/** Cases with an offer of one of the handoffs that was made in a period and is as all the rest says. */
export interface OffersHad {
  readonly handoffs: readonly string[];
  /** Offered at or after `from`, before `to`. */
  readonly from?: Instant;
  readonly to?: Instant;
  /** Departments of the two sides; null for an offer of which that is not known. */
  readonly giver?: string | null;
  readonly receiver?: string | null;
  readonly statuses?: readonly OfferRow['status'][];
  readonly reason?: string;
  readonly breached?: boolean;
  /** The time of this side is known. */
  readonly timed?: 'giver' | 'receiver';
  /** Of those offers the first round was accepted, and none was rejected or sent back. */
  readonly rightFirstTime?: boolean;
}

/** Cases that a department held (null: nobody's), from a moment in a period on. */
export interface HeldBy {
  /** Any department where it is absent. */
  readonly department?: string | null;
  readonly kind: Holding['kind'];
  /** Begun at or after `from`, before `to`. */
  readonly from?: Instant;
  readonly to?: Instant;
}

/** Cases that visited every one of the stages: each after the one before, or in any order. */
export interface VisitedStages {
  readonly stages: readonly string[];
  readonly reading: 'in order' | 'at all';
  /** The stages were first entered at or after this moment (`at all`). */
  readonly since?: Instant;
  /** The stages were entered before this moment. */
  readonly before?: Instant;
  /** The visits are over. */
  readonly finished?: boolean;
  /** But not, after them, this one (`in order`), or never this one (`at all`). */
  readonly butNot?: string;
}

export interface RowPage {
  readonly rows: readonly JsonObject[];
  readonly nextCursor?: string;
}

export interface RowStore {
  queryRows(query: RowQuery): Promise<RowPage>;
  countRows(query: Omit<RowQuery, 'sort' | 'limit' | 'cursor'>): Promise<number>;
  /** Every matching row in order of id, without loading all at once. */
  streamRows(query: Omit<RowQuery, 'limit' | 'cursor'>): AsyncIterable<JsonObject>;
}

/** Rows of one collection that words are looked for in. The condition already holds the actor's row rules. */
export interface WordsQuery {
  readonly collection: Collection;
  readonly where: Condition;
  /** Each of its words must occur in one of the fields, in capitals or not. */
  readonly words: string;
  readonly fields: readonly string[];
  readonly limit: number;
}

export interface SearchStore {
  /**
   * The best rows first, and how many there are: those named so, those whose name begins so, those whose name has
   * every word, then the others; of those alike what is open before what is closed or archived, then what changed last.
   */
  searchRows(
    query: WordsQuery,
  ): Promise<{ readonly rows: readonly JsonObject[]; readonly count: number }>;
}

// ── effects, timers, leases ────────────────────────────────────────────────────────────────────

export interface PendingEffect extends Effect {
  readonly case: string;
  readonly attempts: number;
  readonly created: Instant;
}

export interface DeadEffect extends PendingEffect {
  readonly died: Instant;
  readonly error: string;
}

export interface OutboxStore {
  /** Takes effects that are due, in order of creation, so that nobody else takes them before `until`. */
  claimEffects(claim: {
    readonly owner: string;
    readonly now: Instant;
    readonly until: Instant;
    readonly limit: number;
  }): Promise<readonly PendingEffect[]>;
  completeEffects(owner: string, keys: readonly string[]): Promise<void>;
  retryEffect(owner: string, key: string, at: Instant, error: string): Promise<void>;
  buryEffect(owner: string, key: string, at: Instant, error: string): Promise<void>;
  listDeadEffects(page: {
    readonly limit: number;
    readonly after?: string;
  }): Promise<readonly DeadEffect[]>;
  /** Back into the queue; false where there is no such dead effect. */
  reviveEffect(key: string, now: Instant): Promise<boolean>;
  /** Gives back what this owner holds, on a graceful stop. */
  releaseClaims(owner: string): Promise<void>;
  countPendingEffects(): Promise<number>;
}

export interface DueTimer {
  readonly id: string;
  readonly case: string;
  readonly kind: string;
  readonly due: Instant;
  readonly payload: JsonObject;
}

export interface TimerStore {
  /** Takes timers due at `now`, the earliest first. A timer ends when a commit clears it. */
  claimDueTimers(claim: {
    readonly owner: string;
    readonly now: Instant;
    readonly until: Instant;
    readonly limit: number;
  }): Promise<readonly DueTimer[]>;
  /** Puts off a timer whose command could not be carried out. */
  postponeTimer(owner: string, id: string, until: Instant): Promise<void>;
  nextTimerDue(): Promise<Instant | undefined>;
}

export interface LeaseStore {
  /** True where this owner now holds the lease; it may renew its own. */
  acquireLease(name: string, owner: string, now: Instant, until: Instant): Promise<boolean>;
  releaseLease(name: string, owner: string): Promise<void>;
}

// ── releases ───────────────────────────────────────────────────────────────────────────────────

export interface ReleaseStore {
  /** Saves release `number` if the current one is `number - 1`; false where another came first. */
  saveRelease(release: Release): Promise<boolean>;
  loadRelease(number: number): Promise<Release | undefined>;
  currentRelease(): Promise<Release | undefined>;
  listReleases(): Promise<readonly Omit<Release, 'files'>[]>;
  /** Brings tables, columns and indexes to the plan, in small steps; safe to call again. */
  applyStoragePlan(plan: StoragePlan): Promise<void>;
}

// ── change stream ──────────────────────────────────────────────────────────────────────────────

/** Something changed in a row; what it is now is read, with the reader's own rights, from the row. */
export interface Change {
  /** Grows with every change, without gaps being visible before they are filled. */
  readonly position: number;
  readonly collection: Collection;
  readonly id: string;
  readonly revision: number;
  readonly at: Instant;
}

export interface ChangeStore {
  readChanges(after: number, limit: number): Promise<readonly Change[]>;
  lastPosition(): Promise<number>;
  /** Called soon after new changes; not a guarantee of delivery, the reader reads from its position. */
  onChange(listener: () => void): () => void;
}

// ── files ──────────────────────────────────────────────────────────────────────────────────────

export interface BlobStore {
  /**
   * Keeps bytes under a random name, or under `name` (32 hexadecimal digits), replacing what it named before;
   * returns the name, size and SHA-256 (hex).
   */
  putBlob(
    bytes: AsyncIterable<Uint8Array>,
    limits: { readonly maxBytes: number; readonly name?: string },
  ): Promise<{ readonly name: string; readonly size: number; readonly sha256: string }>;
  readBlob(name: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  deleteBlob(name: string): Promise<void>;
  /**
   * Deletes what is left of writes that were begun before and have no end, since their process was killed; returns
   * how many there were. Nobody may still be writing what was begun before.
   */
  sweepBlobs(before: Instant): Promise<number>;
}

/** Numbers of a series, such as `D-2026-0001`. */
export interface SeriesStore {
  /**
   * Reserves the next number of a series under a key. The same key gets the same number again, and a
   * number given back is handed to the next caller, so that the series has no gaps.
   */
  reserveNumber(series: string, key: string): Promise<number>;
  releaseNumber(series: string, key: string): Promise<void>;
}

// ── routing ────────────────────────────────────────────────────────────────────────────────────

/** Open work of one person in one stage. */
export interface OpenWork {
  readonly person: string;
  readonly funnel: string;
  readonly stage: string;
  readonly count: number;
}

export interface RoutingStore {
  /** How far the turns of a pool are, and what was reserved in it. */
  loadPool(id: string): Promise<{ readonly revision: number; readonly state: Json } | undefined>;
  /** Guarded by `revision - 1`; new when it is 1. False where another change came first. */
  savePool(id: string, revision: number, state: Json): Promise<boolean>;
  /**
   * Open cases by owner, and offers that await the person's answer, by funnel and stage. What stands between the
   * owner who offers and the receiver who has not answered counts for the receiver only; a branch of parallel
   * stages that somebody else has accepted counts for him, too.
   */
  openWork(people: readonly string[]): Promise<readonly OpenWork[]>;
  /** Cases that the person owns, holds a branch of, is offered, is asked to approve or has tasks in; open ones, in order of id. */
  heldBy(
    person: string,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<readonly string[]>;
  offersOf(caseId: string): Promise<readonly OfferRow[]>;
  holdingsOf(caseId: string): Promise<readonly Holding[]>;
}

// ── what waits for people ──────────────────────────────────────────────────────────────────────

/**
 * What waits for somebody in an open case: the case itself, to be moved on by its owner or by whoever has taken on
 * a branch of it; what came back to him; an offer; an approval; a task.
 */
export type WaitKind = 'case' | 'returned' | 'offer' | 'approval' | 'task';

export interface Wait {
  readonly case: string;
  readonly collection: Collection;
  readonly kind: WaitKind;
  /** Id of the offer, approval or task; the handoff that came back; of a case, the branch that is meant, or nothing. */
  readonly item: string;
  readonly since: Instant;
  /** When its time is, or was, over. */
  readonly due?: Instant;
  /** One of the absent, where it waits for the reader in his place only. */
  readonly standsInFor?: string;
}

/** Whose desk is read: what waits for the reader, by himself or as one of a pool, and for those he stands in for. */
export interface Desk {
  readonly reader: {
    readonly id: string;
    readonly roles: readonly string[];
    readonly teams: readonly string[];
    readonly departments: readonly string[];
  };
  readonly absent: readonly string[];
  /** The funnels of which the reader may see something, with the rule of what. */
  readonly visible: readonly { readonly collection: Collection; readonly where: Condition }[];
}

export interface DeskCount {
  readonly kind: WaitKind;
  readonly count: number;
  /** Those whose time is over. */
  readonly overdue: number;
  /** Those whose time is over by the moment asked for. */
  readonly soon: number;
}

export interface DeskStore {
  /** The most urgent first: by when it is due, what is due at no time last; then by how long it has waited. */
  readDesk(
    desk: Desk,
    page: {
      readonly kinds: readonly WaitKind[];
      /** Of cases, only those that are due before. */
      readonly casesDueBefore?: Instant;
      readonly limit: number;
      readonly cursor?: string;
    },
  ): Promise<{ readonly waits: readonly Wait[]; readonly nextCursor?: string }>;
  countDesk(
    desk: Desk,
    until: { readonly now: Instant; readonly soon: Instant },
  ): Promise<readonly DeskCount[]>;
}

/** All that the engine needs of a store. */
export interface EngineStore
  extends
    CaseStore,
    RecordStore,
    RowStore,
    OutboxStore,
    TimerStore,
    LeaseStore,
    ReleaseStore,
    ChangeStore,
    BlobStore,
    SeriesStore,
    RoutingStore,
    DeskStore,
    SearchStore {
  close(): Promise<void>;
}
