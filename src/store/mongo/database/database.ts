import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { ChangeLog, lastPosition } from '../changes/change-log.ts';
import { Watcher } from '../changes/watcher.ts';
import { LayoutRegistry, type StoredPlan } from '../columns/layout-registry.ts';
import { createModels, type Models } from '../models/models.ts';

/** How old the knowledge of the storage plans may get: another process may have published new ones. */
export const planAge = 1000;
/** How old an announcement must be before somebody else than its writer makes it, and how often to look. */
const leftBehind = 10_000;

/** What the operations of the store share. */
export class MongoDatabase {
  readonly connection: Connection;
  readonly models: Models;
  readonly layouts = new LayoutRegistry();
  readonly changes: ChangeLog;
  readonly watcher: Watcher;
  #closed = false;
  #plansRead = 0;
  #swept = 0;
  readonly #background = new Set<Promise<unknown>>();

  constructor(connection: Connection) {
    this.connection = connection;
    this.models = createModels(connection);
    this.watcher = new Watcher(() => lastPosition(this.models));
    this.changes = new ChangeLog(this.models, (position) => this.watcher.heard(position));
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** A name that no other claim has. */
  newClaim(): string {
    return randomUUID();
  }

  /** Sees to it that the storage plans in force are known, as they were at most a second ago. */
  async refreshPlans(): Promise<void> {
    const now = Date.now();
    if (now - this.#plansRead < planAge) return;
    this.#plansRead = now;
    const stored = await this.models.plans.find({});
    for (const { json } of stored) this.layouts.adopt(JSON.parse(json) as StoredPlan);
  }

  /** Announces, now and then, what processes that ended left behind. */
  async sweepNowAndThen(): Promise<void> {
    const now = Date.now();
    if (now - this.#swept < leftBehind) return;
    this.#swept = now;
    await this.changes.sweep(now - leftBehind);
  }

  /** Work that is to be done before the connection is closed; whoever cares for its errors awaits it. */
  inHand(work: Promise<unknown>): void {
    const quiet = work.catch(() => undefined).finally(() => this.#background.delete(quiet));
    this.#background.add(quiet);
  }

  /** Takes no more requests, waits for what is in hand and closes the connection. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.watcher.close();
    while (this.#background.size > 0) await Promise.all(this.#background);
    await this.changes.settle();
    await this.connection.close();
  }
}
