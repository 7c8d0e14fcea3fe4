import type { AccessParts, AccessStore, Actor } from '../access/index.ts';
import type { Difference, Release, ReleaseFile } from '../definitions/index.ts';
import type { LinkParts, MessageStore, MessagingParts } from '../collaboration/index.ts';
import type { DocumentParts, DocumentStore } from '../documents/index.ts';
import type { Engine, EngineParts, EngineStore, Workspaces } from '../engine/index.ts';
import type { DraftStore, ValidateSchema } from '../forms/index.ts';
import type { ImportStore } from '../imports/index.ts';
import type { IncentiveParts, IncentiveStore } from '../incentives/index.ts';
import type { HandoffReportStore, ReportStore } from '../reports/index.ts';
import type { Clock, IdSource, Problem } from '../shared/index.ts';

/** What every store of a server can do. */
export type ServerStore = EngineStore &
  AccessStore &
  DraftStore &
  ReportStore &
  HandoffReportStore &
  ImportStore &
  MessageStore &
  DocumentStore &
  IncentiveStore;

export interface HttpSettings {
  /** Version of the product. */
  readonly version: string;
  /** Whether cookies are sent over HTTPS only. */
  readonly secureCookies: boolean;
  /** Where people reach the server, without a slash at the end. */
  readonly address: () => string;
  readonly maxUploadBytes: number;
  readonly maxImportBytes: number;
}

/** Checking and publishing of definitions. */
export interface Publishing {
  /**
   * Everything that a publish would refuse in the files themselves, their examples tried; and what it
   * would change, where nothing stands against it.
   */
  check(files: readonly ReleaseFile[]): Promise<{
    readonly problems: readonly Problem[];
    readonly changes: readonly Difference[];
  }>;
  /** What one release changed against another. Raises `not-found`. */
  changes(from: number, to: number): Promise<readonly Difference[]>;
  /** Raises every problem, `release-conflict` and `stage-in-use`. */
  publish(
    actor: Actor,
    files: readonly ReleaseFile[],
    words: { readonly message: string; readonly force?: string },
  ): Promise<Release>;
}

/** Keeping of a store whose data lies in a folder of ours. */
export interface Maintenance {
  /** Copies everything into one file of the folder of backups; returns its name. */
  backup(): Promise<string>;
  /** What is wrong with the stored data, and how many cases were held against their journals. */
  check(): Promise<{ readonly problems: readonly Problem[]; readonly cases: number }>;
}

/** All that the handlers work with; put together in `app.ts`. */
export interface Services {
  readonly store: ServerStore;
  readonly access: AccessParts;
  readonly engine: Engine;
  readonly workspaces: Workspaces;
  /** What the engine is made of, for forms and imports. */
  readonly engineParts: EngineParts;
  readonly publishing: Publishing;
  readonly messaging: MessagingParts;
  /** Links in messages that act for a person. */
  readonly links: LinkParts;
  readonly documents: DocumentParts;
  /** Payouts: statements, ledgers, runs. */
  readonly incentives: IncentiveParts;
  /** Who acts by the token of the command line, where that is what the secret is. */
  readonly operator: (secret: string) => Actor | undefined;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly validate: ValidateSchema;
  /** Absent where the store is kept with tools of its own. */
  readonly maintenance?: Maintenance;
  readonly settings: HttpSettings;
  /** Aborted when the server stops, so that streams end. */
  readonly stopping: AbortSignal;
}
