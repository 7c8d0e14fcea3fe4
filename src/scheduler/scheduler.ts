import { createTask, validate, type ScheduledTask } from 'node-cron';
import type { LeaseStore } from '../engine/index.ts';
import type { OperationsStore } from '../operations/index.ts';
import { BatonError, type Clock, type Instant } from '../shared/index.ts';

/** What the scheduler is made of. */
export interface SchedulerParts {
  readonly leases: LeaseStore;
  /** Where it stands what came of the latest run of each job. */
  readonly runs: Pick<OperationsStore, 'saveJobRun'>;
  readonly clock: Clock;
  /** Names this process among those that share the store. */
  readonly owner: string;
  /** Time zone in which the schedules are read. UTC by default. */
  readonly zone?: string;
  /** How long a process keeps a job to itself after each run, in milliseconds. */
  readonly lease?: number;
  readonly onError: (job: string, error: unknown) => void;
}

/** Named jobs, each run by one of the processes that share the store. */
export interface Scheduler {
  /**
   * Names a job and when it runs: five or six cron fields (the first of six are seconds). A run that is
   * still going on when the next is due is not joined by a second. Raises `job-schedule`.
   */
  job(name: string, cron: string, run: () => Promise<unknown>): void;
  /** Jobs that come and go: all of the group that there were are ended, and these begin. */
  replace(group: string, jobs: readonly ScheduledJob[]): Promise<void>;
  /** The jobs and when each is due next, once started. */
  jobs(): readonly PlannedJob[];
  /** Begins a run now, unless another process is at it. False where there is no such job. */
  run(name: string): boolean;
  start(): void;
  /** Begins no more runs, waits for those in hand, and gives the leases back. */
  stop(): Promise<void>;
}

/** One job of a group; `zone` is that in which its fields are read. */
export interface ScheduledJob {
  readonly name: string;
  readonly cron: string;
  readonly zone: string;
  readonly run: () => Promise<unknown>;
}

/** A job and when it is due. */
export type PlannedJob = Omit<ScheduledJob, 'run'> & { readonly next?: Instant };

const defaultLease = 10 * 60_000;

export function createScheduler(parts: SchedulerParts): Scheduler {
  const tasks = new Map<string, Task>();
  const groups = new Map<string, readonly string[]>();
  const running = new Set<Promise<void>>();
  let isStarted = false;
  const add = ({ name, cron, zone, run }: ScheduledJob): void => {
    if (!validate(cron))
      throw new BatonError({ code: 'job-schedule', params: { job: name, cron } });
    const begin = (): Promise<void> => {
      const work = runLeased(parts, name, run).finally(() => running.delete(work));
      running.add(work);
      return work;
    };
    const options = { name, noOverlap: true, timezone: zone, suppressMissedWarning: true };
    const task = createTask(cron, begin, options);
    tasks.set(name, { cron, zone, task, begin });
    if (isStarted) void task.start();
  };
  const end = async (names: readonly string[]): Promise<void> => {
    const ended = names.map((name) => tasks.get(name)?.task.destroy());
    for (const name of names) tasks.delete(name);
    await Promise.all(ended);
  };
  return {
    job: (name, cron, run) => add({ name, cron, zone: parts.zone ?? 'UTC', run }),
    replace: async (group, jobs) => {
      await end(groups.get(group) ?? []);
      groups.set(
        group,
        jobs.map(({ name }) => name),
      );
      for (const job of jobs) add(job);
    },
    jobs: () => [...tasks].map(([name, task]) => planned(name, task)),
    run: (name) => {
      void tasks.get(name)?.begin();
      return tasks.has(name);
    },
    start: () => {
      isStarted = true;
      for (const { task } of tasks.values()) void task.start();
    },
    stop: async () => {
      const names = [...tasks.keys()];
      await end(names);
      await Promise.all(running);
      const { leases, owner } = parts;
      await Promise.all(names.map((name) => leases.releaseLease(leaseOf(name), owner)));
    },
  };
}

interface Task {
  readonly cron: string;
  readonly zone: string;
  readonly task: ScheduledTask;
  readonly begin: () => Promise<void>;
}

function planned(name: string, { cron, zone, task }: Task): PlannedJob {
  const next = task.getNextRun()?.getTime();
  return { name, cron, zone, ...(next !== undefined && { next }) };
}

/** Runs the job where this process has it. A failure is told and ends nothing. */
async function runLeased(
  parts: SchedulerParts,
  name: string,
  run: () => Promise<unknown>,
): Promise<void> {
  const { leases, clock, owner, lease = defaultLease, onError } = parts;
  try {
    const now = clock.now();
    if (await leases.acquireLease(leaseOf(name), owner, now, now + lease))
      await runRecorded(parts, name, run);
  } catch (error) {
    onError(name, error);
  }
}

/** Runs the job and keeps when it ran, and what it failed of. Raises what the job raises. */
async function runRecorded(
  { runs, clock, owner: by }: SchedulerParts,
  job: string,
  run: () => Promise<unknown>,
): Promise<void> {
  const begun = { job, by, started: clock.now() };
  await runs.saveJobRun(begun);
  try {
    await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await runs.saveJobRun({ ...begun, finished: clock.now(), error: message });
    throw error;
  }
  await runs.saveJobRun({ ...begun, finished: clock.now() });
}

function leaseOf(job: string): string {
  return `job ${job}`;
}
