import { createTask, validate, type ScheduledTask } from 'node-cron';
import type { LeaseStore } from '../engine/index.ts';
import { BatonError, type Clock } from '../shared/index.ts';

/** What the scheduler is made of. */
export interface SchedulerParts {
  readonly leases: LeaseStore;
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
  start(): void;
  /** Begins no more runs, waits for those in hand, and gives the leases back. */
  stop(): Promise<void>;
}

const defaultLease = 10 * 60_000;

export function createScheduler(parts: SchedulerParts): Scheduler {
  const tasks = new Map<string, ScheduledTask>();
  const running = new Set<Promise<void>>();
  return {
    job: (name, cron, run) => {
      if (!validate(cron))
        throw new BatonError({ code: 'job-schedule', params: { job: name, cron } });
      const begin = (): Promise<void> => {
        const work = runLeased(parts, name, run).finally(() => running.delete(work));
        running.add(work);
        return work;
      };
      const options = { name, noOverlap: true, timezone: parts.zone ?? 'UTC' };
      tasks.set(name, createTask(cron, begin, { ...options, suppressMissedWarning: true }));
    },
    start: () => {
      for (const task of tasks.values()) void task.start();
    },
    stop: async () => {
      await Promise.all([...tasks.values()].map((task) => task.destroy()));
      await Promise.all(running);
      const { leases, owner } = parts;
      await Promise.all([...tasks.keys()].map((name) => leases.releaseLease(leaseOf(name), owner)));
    },
  };
}

/** Runs the job where this process has it. A failure is told and ends nothing. */
async function runLeased(
  { leases, clock, owner, lease = defaultLease, onError }: SchedulerParts,
  name: string,
  run: () => Promise<unknown>,
): Promise<void> {
  try {
    const now = clock.now();
    if (await leases.acquireLease(leaseOf(name), owner, now, now + lease)) await run();
  } catch (error) {
    onError(name, error);
  }
}

function leaseOf(job: string): string {
  return `job ${job}`;
}
