import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { BatonError } from '../../../shared/index.ts';
import { storeError } from './driver-errors.ts';

/** A piece of writing: reads and writes the database, nothing else, so that it may be run again. */
export type Job<T> = () => T;

interface Waiting {
  readonly job: Job<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (error: BatonError) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: BatonError };

/** The most jobs that one transaction takes, so that readers get their turn in between. */
const largestGroup = 256;

/**
 * Group commit: the jobs of neighbouring turns of the event loop share a transaction, and each is answered
 * only after the commit has reached the disk. A job that throws is undone alone; a commit that fails
 * rejects its whole group.
 */
export class GroupWriter {
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #connection: DatabaseSync;
  readonly #undone: () => void;
  readonly #done: () => void;
  #queue: Waiting[] = [];
  #scheduled = false;
  #closed = false;

  /** `done` is called after a commit, `undone` whenever something was rolled back. */
  constructor(connection: DatabaseSync, hooks: { done: () => void; undone: () => void }) {
    this.#connection = connection;
    this.#begin = connection.prepare('BEGIN IMMEDIATE');
    this.#commit = connection.prepare('COMMIT');
    this.#done = hooks.done;
    this.#undone = hooks.undone;
  }

  /** @throws BatonError what the job threw, or `store-…` where the commit failed. */
  write<T>(job: Job<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new BatonError({ code: 'store-closed' }));
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#schedule();
    });
  }

  /** Takes no more jobs and waits for those in hand. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#queue.length > 0) await new Promise(setImmediate);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.#flushOrWait(0));
  }

  /** Waits as long as each turn of the event loop brings more jobs: one commit for all costs the least. */
  #flushOrWait(before: number): void {
    const { length } = this.#queue;
    if (length === before || length >= largestGroup) this.#flush();
    else setImmediate(() => this.#flushOrWait(length));
  }

  #flush(): void {
    const group = this.#queue.slice(0, largestGroup);
    const outcomes = this.#run(group);
    this.#queue = this.#queue.slice(group.length);
    this.#scheduled = false;
    if (this.#queue.length > 0) this.#schedule();
    group.forEach((waiting, index) => answer(waiting, outcomes[index]));
    this.#done();
  }

  #run(group: readonly Waiting[]): readonly Outcome[] {
    let outcomes = this.#attempt(group, (job) => ({ value: job() }));
    // One of them threw: again, each inside a savepoint of its own.
    outcomes ??= this.#attempt(group, (job) => this.#runApart(job));
    return outcomes ?? group.map(() => ({ error: new BatonError({ code: 'store-failed' }) }));
  }

  /** Undefined where a job threw, so that all were undone. */
  #attempt(
    group: readonly Waiting[],
    run: (job: Job<unknown>) => Outcome,
  ): readonly Outcome[] | undefined {
    let outcomes: readonly Outcome[];
    try {
      this.#begin.run();
      outcomes = group.map(({ job }) => run(job));
    } catch {
      this.#undo('ROLLBACK');
      return undefined;
    }
    try {
      this.#commit.run();
      return outcomes;
    } catch (error) {
      this.#undo('ROLLBACK');
      return group.map(() => ({ error: storeError(error) }));
    }
  }

  #runApart(job: Job<unknown>): Outcome {
    this.#connection.exec('SAVEPOINT job');
    try {
      return { value: job() };
    } catch (error) {
      this.#undo('ROLLBACK TO job');
      return { error: storeError(error) };
    } finally {
      if (this.#connection.isTransaction) this.#connection.exec('RELEASE job');
    }
  }

  /** Some errors, such as a full disk, have made SQLite roll back already. */
  #undo(how: 'ROLLBACK' | 'ROLLBACK TO job'): void {
    if (this.#connection.isTransaction) this.#connection.exec(how);
    this.#undone();
  }
}

function answer(waiting: Waiting, outcome: Outcome | undefined): void {
  if (outcome && 'value' in outcome) waiting.resolve(outcome.value as never);
  else waiting.reject(outcome?.error ?? new BatonError({ code: 'store-failed' }));
}
