import type { Readable } from 'node:stream';
import type { AccessParts, AccessStore, Actor } from '../access/index.ts';
import type { Difference, Release, ReleaseFile } from '../definitions/index.ts';
import type { LinkParts, MessageStore, MessagingParts } from '../collaboration/index.ts';
import type { DocumentParts, DocumentStore } from '../documents/index.ts';
import type { Engine, EngineParts, EngineStore, Workspaces } from '../engine/index.ts';
import type { DefinitionDraftStore, DraftingParts } from '../drafting/index.ts';
import type { DraftStore, ValidateSchema } from '../forms/index.ts';
import type { ImportStore } from '../imports/index.ts';
import type { GoalParts } from '../goals/index.ts';
import type { IncentiveParts, IncentiveStore } from '../incentives/index.ts';
import type { Backlog, JobRun, OperationsStore } from '../operations/index.ts';
import type { ListStore } from '../lists/index.ts';
import type { FlowReportStore, HandoffReportStore, ReportStore } from '../reports/index.ts';
import type { MeetingParts } from '../meetings/index.ts';
import type { Clock, IdSource, Instant, Problem } from '../shared/index.ts';
import type { TargetStore } from '../targets/index.ts';
import type { SimulationOf, SimulationsOf } from './simulating/simulations.ts';

/** What every store of a server can do. */
export type ServerStore = EngineStore &
  AccessStore &
  DraftStore &
  DefinitionDraftStore &
  ReportStore &
  HandoffReportStore &
  FlowReportStore &
  ImportStore &
  MessageStore &
  DocumentStore &
  IncentiveStore &
  TargetStore &
  ListStore &
  OperationsStore;

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
    words: {
      readonly message: string;
      readonly force?: string;
      /** The release that was looked at; another one meanwhile is a conflict. */
      readonly after?: number;
    },
  ): Promise<Release>;
}

/** A copy of everything that is stored. */
export interface BackupFile {
  readonly name: string;
  readonly size: number;
  readonly made: Instant;
}

/** Keeping of a store whose data lies in a folder of ours. */
export interface Maintenance {
  /** Copies everything into one file of the folder of backups; returns its name. */
  backup(): Promise<string>;
  listBackups(): Promise<readonly BackupFile[]>;
  /** The bytes of one, from the start. Raises `not-found`. */
  openBackup(name: string): Promise<{ readonly size: number; readonly bytes: Readable }>;
  /** Raises `not-found`. */
  removeBackup(name: string): Promise<void>;
  /** What is wrong with the stored data, and how many cases were held against their journals. */
  check(): Promise<{ readonly problems: readonly Problem[]; readonly cases: number }>;
}

/** A job of the house: what is cleared away or made from time to time. */
export interface Job {
  readonly name: string;
  /** Five cron fields, read in `zone`. */
  readonly cron: string;
  readonly zone: string;
  readonly next?: Instant;
  /** Of whichever process ran it last. */
  readonly last?: JobRun;
}

/** The jobs of this process and its neighbours. */
export interface Jobs {
  list(): Promise<readonly Job[]>;
  /** Begins a run now, where no process is at it. False where there is no such job. */
  run(name: string): boolean;
}

/** How the server is doing, beyond what its figures tell. */
export interface Health {
  readonly version: string;
  readonly node: string;
  readonly started: Instant;
  readonly store: {
    readonly kind: 'sqlite' | 'mongo';
    /** In bytes; absent where it cannot be told. */
    readonly size?: number;
    readonly disk?: { readonly free: number; readonly total: number };
  };
  readonly memory: { readonly resident: number; readonly heap: number; readonly heapLimit: number };
  /** Delay of the event loop in milliseconds, since the last look: the 99th percentile. */
  readonly delay: number;
  readonly backlog: Backlog;
  readonly workers: readonly WorkerState[];
}

/** Something that carries work out behind the requests. */
export interface WorkerState {
  readonly name: string;
  /** When it last looked for work. */
  readonly looked?: Instant;
  readonly lastError?: { readonly at: Instant; readonly message: string };
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
  /** Drafts of definitions. */
  readonly drafting: DraftingParts;
  /** Worlds in which cases are played; absent in such a world itself. */
  readonly simulations?: Simulations;
  readonly messaging: MessagingParts;
  /** Links in messages that act for a person. */
  readonly links: LinkParts;
  readonly documents: DocumentParts;
  /** Payouts: statements, ledgers, runs. */
  readonly incentives: IncentiveParts;
  readonly goals: GoalParts;
  readonly meetings: MeetingParts;
  /** Who acts by the token of the command line, where that is what the secret is. */
  readonly operator: (secret: string) => Actor | undefined;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly validate: ValidateSchema;
  /** Absent where the store is kept with tools of its own. */
  readonly maintenance?: Maintenance;
  readonly settings: HttpSettings;
  readonly jobs: Jobs;
  readonly health: () => Promise<Health>;
  /** A command for many cases was put in the queue: work on it now. */
  readonly onBulkRun: () => void;
  /** Aborted when the server stops, so that streams end. */
  readonly stopping: AbortSignal;
}

export type Simulation = SimulationOf<Services>;
export type Simulations = SimulationsOf<Services>;
