import type { Instant } from '../shared/index.ts';

/** The latest run of a job of the house. */
export interface JobRun {
  readonly job: string;
  /** Names the process. */
  readonly by: string;
  readonly started: Instant;
  /** Absent while it runs, and where its process was killed meanwhile. */
  readonly finished?: Instant;
  /** What it failed of. */
  readonly error?: string;
}

/** What waits to be carried out, of one kind. */
export interface Waiting {
  readonly waiting: number;
  /** When the one was created that waits the longest. */
  readonly oldest?: Instant;
  /** Given up after many attempts. */
  readonly dead: number;
}

/** What a store still has to do. */
export interface Backlog {
  readonly effects: Waiting;
  readonly messages: Waiting;
  readonly documents: Waiting;
  readonly timers: { readonly due: number; readonly next?: Instant };
}

/** What is asked of a store by whoever looks after it. */
export interface OperationsStore {
  /** In place of the run before of the same job. */
  saveJobRun(run: JobRun): Promise<void>;
  listJobRuns(): Promise<readonly JobRun[]>;
  readBacklog(now: Instant): Promise<Backlog>;
  /** Bytes that the data takes up, attachments apart; absent where the store cannot tell. */
  dataSize(): Promise<number | undefined>;
}
