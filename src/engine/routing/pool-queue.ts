import type { Clock, Json } from '../../shared/index.ts';
import type { CaseStore, OpenWork, RoutingStore } from '../ports.ts';
import { emptyPool, readPool, storedPool, type PoolState } from './pool-state.ts';
import { overdue, release } from './reservation.ts';

/** Changes a pool's state; run again on a newer state where another process came first. */
export interface PoolChange<T> {
  /** People whose open work the change asks about. */
  readonly people: readonly string[];
  /** The command for which something is reserved, so that it is known whether that was committed before. */
  readonly command?: string;
  make(
    state: PoolState,
    work: readonly OpenWork[],
    committed: boolean,
  ): { readonly result: T; readonly state: PoolState };
}

export interface PoolQueueParts {
  readonly store: Pick<RoutingStore, 'loadPool' | 'savePool' | 'openWork'> &
    Pick<CaseStore, 'findCommand'>;
  readonly clock: Clock;
}

interface Waiting {
  readonly change: PoolChange<unknown>;
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
}

interface Known {
  readonly revision: number;
  readonly state: PoolState;
}

/** Attempts at one save, since other processes may come first. */
const attempts = 100;

/**
 * The changes of one pool, one after the other. Those that wait share one save; the guard of the revision keeps
 * processes apart. The state last seen is remembered: where it is stale, the save fails and it is read anew.
 */
export class PoolQueue {
  readonly #parts: PoolQueueParts;
  readonly #id: string;
  #waiting: Waiting[] = [];
  #known: Known | undefined;
  #running: Promise<void> | undefined;

  constructor(parts: PoolQueueParts, id: string) {
    this.#parts = parts;
    this.#id = id;
  }

  /** Makes a change once those before it are made, and returns its result once it is saved. */
  change<T>(change: PoolChange<T>): Promise<T> {
    return new Promise<T>((done, failed) => {
      this.#waiting.push({ change, done: done as (result: unknown) => void, failed });
      this.#running ??= this.#run();
    });
  }

  /** Until nothing is waiting. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // Those who ask within the same turn of the event loop wait together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const round = this.#waiting;
      this.#waiting = [];
      try {
        const results = await this.#save(round.map(({ change }) => change));
        round.forEach(({ done }, index) => done(results[index]));
      } catch (error) {
        this.#known = undefined;
        for (const { failed } of round) failed(error);
      }
    }
    this.#running = undefined;
  }

  async #save(round: readonly PoolChange<unknown>[]): Promise<readonly unknown[]> {
    const people = [...new Set(round.flatMap((change) => change.people))];
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const known = (this.#known ??= await this.#load());
      // Read after the state, so that what was committed before its reservation ended is counted.
      const work = people.length === 0 ? [] : await this.#parts.store.openWork(people);
      const committed = await this.#committed(round, known.state);
      let state = await this.#endOverdue(known.state);
      const results = round.map((change) => {
        const changed = change.make(state, work, committed.has(change.command ?? ''));
        ({ state } = changed);
        return changed.result;
      });
      if (state === known.state) return results;
      if (await this.#replace(known.revision + 1, storedPool(state))) return results;
    }
    throw new Error(`other processes kept changing the pool ${this.#id}`);
  }

  /** Commands that were given twice, and carried out in between: what is reserved for them would be used by nobody. */
  async #committed(
    round: readonly PoolChange<unknown>[],
    { reserved }: PoolState,
  ): Promise<ReadonlySet<string>> {
    const open = round.flatMap(({ command }) =>
      command === undefined || reserved.some(({ key }) => key.startsWith(`${command}\n`))
        ? []
        : [command],
    );
    const found = await Promise.all(open.map((command) => this.#parts.store.findCommand(command)));
    return new Set(open.filter((_, index) => found[index]));
  }

  async #load(): Promise<Known> {
    const stored = await this.#parts.store.loadPool(this.#id);
    if (!stored) return { revision: 0, state: emptyPool };
    return { revision: stored.revision, state: readPool(stored.state) };
  }

  async #replace(revision: number, state: Json): Promise<boolean> {
    const saved = await this.#parts.store.savePool(this.#id, revision, state);
    this.#known = saved ? { revision, state: readPool(state) } : undefined;
    return saved;
  }

  /** What a process left behind: the journal knows whether it was used. */
  async #endOverdue(state: PoolState): Promise<PoolState> {
    let current = state;
    for (const command of overdue(state, this.#parts.clock.now())) {
      const entry = await this.#parts.store.findCommand(command);
      current = release(current, command, entry !== undefined);
    }
    return current;
  }
}
