import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createScheduler, type Scheduler } from '../../src/scheduler/index.ts';
import { systemClock } from '../../src/shared/index.ts';
import { openSqliteStore, type SqliteStore } from '../../src/store/index.ts';

describe('the scheduler', () => {
  let folder: string;
  let store: SqliteStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baton-scheduler-'));
    store = await openSqliteStore({ folder });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const errors: string[] = [];
  const schedulerOf = (owner: string): Scheduler =>
    createScheduler({
      leases: store,
      runs: store,
      clock: systemClock,
      owner,
      onError: (job, error) => errors.push(`${job}: ${String(error)}`),
    });

  it('runs a job in one of two processes, and goes on after a failure', async () => {
    const runs: string[] = [];
    const schedulers = ['a', 'b'].map((owner) => {
      const scheduler = schedulerOf(owner);
      scheduler.job('sweep', '* * * * * *', async () => {
        runs.push(owner);
        if (runs.length === 1) throw new Error('first time');
      });
      scheduler.start();
      return scheduler;
    });
    while (runs.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all(schedulers.map((scheduler) => scheduler.stop()));
    expect(new Set(runs).size).toBe(1);
    expect(errors).toEqual(['sweep: Error: first time']);
    const now = systemClock.now();
    expect(await store.acquireLease('job sweep', 'c', now, now + 1_000)).toBe(true);
  });

  it('refuses a schedule that cannot be read', () => {
    const job = () => schedulerOf('a').job('sweep', 'now and then', () => Promise.resolve());
    expect(job).toThrow('The job `sweep` has a schedule that cannot be read: now and then.');
  });
});
