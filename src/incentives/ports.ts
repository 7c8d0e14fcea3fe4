import type { Collection } from '../definitions/index.ts';
import type { JournalEntry } from '../engine/index.ts';
import type { Decimal, Instant, Period, PlainDate } from '../shared/index.ts';
import type { MeasureLevel } from '../targets/index.ts';
import type { Book, Dispute, PostedEntry } from './model/book.ts';
import type { ExchangeRate } from './model/settings.ts';

export type { Book, Dispute, PostedEntry } from './model/book.ts';
export type { ExchangeRate } from './model/settings.ts';

/** A case that may be credited. */
export interface CreditableCase {
  readonly id: string;
  /** Of the case as it is now; its journal is read again where this has grown. */
  readonly revision: number;
}

/** What plans read of cases. */
export interface CreditStore {
  /**
   * Cases that entered one of the stages in the time, from `from` up to before `until`, in order of id. Every
   * acknowledged commit counts, also one whose visits are not written yet.
   */
  casesEntered(question: {
    readonly collection: Collection;
    readonly stages: readonly string[];
    readonly from: Instant;
    readonly until: Instant;
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly CreditableCase[]>;
  /** The whole journals of cases, each in order; those that do not exist are left out. */
  readJournals(cases: readonly string[]): Promise<ReadonlyMap<string, readonly JournalEntry[]>>;
}

/** What was posted. Entries are only ever added. */
export interface LedgerStore {
  loadBook(plan: string, period: string): Promise<Book | undefined>;
  /** The latest period first. */
  listBooks(plan: string): Promise<readonly Book[]>;
  /**
   * Saves the book together with entries that are added to it, all or nothing; guarded by `revision - 1`, new
   * when it is 1. False where another change came first: nothing is written then.
   */
  saveBook(book: Book, added: readonly PostedEntry[]): Promise<boolean>;
  /** Posted entries by number within their book, books in order of period. */
  readEntries(question: {
    readonly plan: string;
    readonly period?: string;
    readonly person?: string;
    readonly case?: string;
  }): Promise<readonly PostedEntry[]>;

  /** Guarded by `revision - 1`; new when it is 1. */
  saveDispute(dispute: Dispute): Promise<boolean>;
  loadDispute(id: string): Promise<Dispute | undefined>;
  /** The newest first. */
  listDisputes(question: {
    readonly plan?: string;
    readonly period?: string;
    readonly person?: string;
    readonly status?: Dispute['status'];
    readonly before?: string;
    readonly limit: number;
  }): Promise<readonly Dispute[]>;
}

/** Exchange rates: kept by people, never part of a release. */
export interface RateStore {
  /** One for each pair and day; a later one of the same day takes its place, what it was is kept. */
  saveRates(rates: readonly ExchangeRate[]): Promise<void>;
  /** The rates of a pair (or of all) that apply on some day of the time, oldest first, each day's last only. */
  listRates(question: {
    readonly from?: string;
    readonly to?: string;
    readonly since?: PlainDate;
    readonly until?: PlainDate;
  }): Promise<readonly ExchangeRate[]>;
}

export interface IncentiveStore extends CreditStore, LedgerStore, RateStore {}

/** Where figures of metrics come from: the same as in reports and goals. */
export interface FigureSource {
  /** Undefined where there is nothing to reckon it from. Money is in the currency that the plan names. */
  figure(question: {
    readonly metric: string;
    readonly of: MeasureLevel;
    readonly period: Period;
    readonly currency: string;
  }): Promise<Decimal | undefined>;
}
