import type { AccessStore, Actor, RandomSource } from '../../access/index.ts';
import type {
  BlobStore,
  CaseStore,
  Engine,
  RecordStore,
  ReleaseStore,
  RoutingStore,
  RowStore,
  SeriesStore,
  Workspaces,
} from '../../engine/index.ts';
import type { Clock, IdSource, Instant, JsonObject, Locale } from '../../shared/index.ts';
import type { DocumentRenderer, DocumentStore } from '../ports.ts';

/** What documents are made of. */
export interface DocumentParts {
  readonly store: DocumentStore & DocumentReads;
  readonly workspaces: Workspaces;
  readonly engine: Pick<Engine, 'execute'>;
  readonly renderer: DocumentRenderer;
  /** Without it there are no documents of payouts. */
  readonly statements?: StatementSource;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly random: RandomSource;
  /** Signs signing links. */
  readonly key: Uint8Array;
  /** Without it no signing link is mailed. */
  readonly post?: LetterPost;
  /** Something is going to be made. */
  readonly onQueued?: () => void;
}

/** A letter to somebody outside the house that is to go out; it is written when it does. */
export interface LetterOrder {
  /** The same key again sends nothing more. */
  readonly key: string;
  /** Id of the channel. */
  readonly channel: string;
  /** Id of the case that it is about; empty where it is about none. */
  readonly case: string;
  /** Not before. */
  readonly due: Instant;
  /** What it is written from. */
  readonly letter: JsonObject;
}

/** Takes letters and sends them: durably, with retries. */
export interface LetterPost {
  queue(orders: readonly LetterOrder[]): Promise<void>;
  /** The address of the page on which a document is accepted. */
  signingUrl(secret: string): string;
}

/** What of the store documents read besides their own. */
export type DocumentReads = BlobStore &
  SeriesStore &
  Pick<CaseStore, 'loadCaseWithRow' | 'loadCasesWithRows' | 'readJournal' | 'visitsOf'> &
  Pick<RecordStore, 'loadRecord' | 'loadRecords'> &
  Pick<RowStore, 'queryRows' | 'streamRows'> &
  Pick<RoutingStore, 'offersOf'> &
  Pick<ReleaseStore, 'loadRelease'> &
  Pick<AccessStore, 'loadPerson'>;

/** Somebody's payout of a period under a plan. */
export interface PayoutName {
  readonly plan: string;
  /** The label of the period. */
  readonly period: string;
  /** Id of the person. */
  readonly person: string;
}

/** Where documents of payouts have their data from. */
export interface StatementSource {
  /** The statement as templates read it under `statement`. Raises `not-found`. */
  statement(
    payout: PayoutName,
    language: Locale,
  ): Promise<{ readonly data: JsonObject; readonly name: string }>;
  maySee(actor: Actor, payout: PayoutName): Promise<boolean>;
}
