import { randomUUID } from 'node:crypto';
import { isDuplicateKey } from '../database/driver-errors.ts';
import { inboxes, type ChangeDocument } from '../models/history-documents.ts';
import type { InboxDocument } from '../models/message-documents.ts';
import type { Models } from '../models/models.ts';

/** A committed change of a row, or of inboxes, that is to get a position. */
export type Announced = Omit<ChangeDocument, '_id' | 'of'>;

/** An item of an inbox that was changed, and when by the clock of the machine. */
export type ChangedItem = Required<Pick<InboxDocument, '_id' | 'person' | 'changed'>>;

interface Waiting extends Announced {
  readonly resolve: (position: number) => void;
  readonly reject: (error: unknown) => void;
}

/** Most changes that one round writes. */
const largestBatch = 1000;

/**
 * Gives committed changes their positions in the change log.
 *
 * A commit pushes an announcement into its own document, in the same atomic write; afterwards the change
 * is put into the log under the position that follows the last one, as the `_id` of a document. Only one
 * of two processes can insert a position, and nobody inserts n + 1 before n is there: positions grow
 * without gaps, and a reader who has read up to n never misses an earlier one. At last the announcement
 * is taken out of the row. A process that dies in between leaves the announcement, which any process
 * finds later (`sweep`); `of` is unique, so that a change announced twice stands in the log once.
 */
export class ChangeLog {
  readonly #models: Models;
  #queue: Waiting[] = [];
  #working: Promise<void> | undefined;
  #last = 0;
  readonly #heard: (position: number) => void;

  /** `heard` is called with the last position after this process has added some. */
  constructor(models: Models, heard: (position: number) => void) {
    this.#models = models;
    this.#heard = heard;
  }

  /** The positions of the changes, in the same order, after the log holds them. */
  announce(changes: readonly Announced[]): Promise<readonly number[]> {
    const waiting = changes.map(
      (change) =>
        new Promise<number>((resolve, reject) => {
          this.#queue.push({ ...change, resolve, reject });
        }),
    );
    this.#working ??= this.#work().finally(() => (this.#working = undefined));
    return Promise.all(waiting);
  }

  /**
   * Announces changes of inboxes, in one line; the items keep their mark until the log holds it, so that what a
   * process left behind is found by `sweep`. A change that is announced twice does no harm.
   */
  async announceInboxes(items: readonly ChangedItem[]): Promise<void> {
    if (items.length === 0) return;
    const inbox = [...new Set(items.map(({ person }) => person))];
    const line = {
      entity: inboxes,
      row: randomUUID(),
      revision: 0,
      at: Date.now(),
      inbox,
    } as const;
    await this.announce([line]);
    await this.#models.inbox.bulk(
      items.map(({ _id, changed }) => ({
        filter: { _id, changed },
        update: { $unset: { changed: '' } },
      })),
    );
  }

  /** Announces what was left behind, written before that moment (by the machine's clock). */
  async sweep(before: number): Promise<void> {
    const { cases, records, inbox } = this.#models;
    for (const documents of [cases, records]) {
      const left = await documents.find(
        { 'announce.written': { $lt: before } },
        { limit: largestBatch, fields: { entity: 1, announce: 1 } },
      );
      await this.announce(
        left.flatMap(({ _id, entity, announce }) =>
          announce.map(({ revision, at }) => ({ row: _id, entity, revision, at })),
        ),
      );
    }
    const items = await inbox.find(
      { changed: { $lt: before } },
      { limit: largestBatch, fields: { person: 1, changed: 1 } },
    );
    await this.announceInboxes(
      items.flatMap(({ _id, person, changed }) =>
        changed === undefined ? [] : [{ _id, person, changed }],
      ),
    );
  }

  /** Waits until nothing is in hand. */
  async settle(): Promise<void> {
    while (this.#working) await this.#working.catch(() => undefined);
  }

  async #work(): Promise<void> {
    // Those who commit in the same turn of the event loop share a round.
    await new Promise(setImmediate);
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0, largestBatch);
      try {
        const positions = await this.#write(batch);
        for (const waiting of batch) waiting.resolve(positions.get(nameOf(waiting)) ?? 0);
        this.#heard(this.#last);
        await this.#withdraw(batch);
      } catch (error) {
        // Those already resolved stay so; their announcements are swept later.
        for (const waiting of batch) waiting.reject(error);
      }
    }
  }

  /** Inserts until every change of the batch has its position, whoever gave it. */
  async #write(batch: readonly Announced[]): Promise<ReadonlyMap<string, number>> {
    const positions = new Map<string, number>();
    let left = [...new Map(batch.map((change) => [nameOf(change), change])).values()];
    while (left.length > 0) {
      const documents = left.map((change, i) => toDocument(change, this.#last + 1 + i));
      try {
        await this.#models.changes.insert(documents);
        this.#last += documents.length;
        for (const { of, _id } of documents) positions.set(of, _id);
        return positions;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      for (const { of, _id } of await this.#known(left)) positions.set(of, _id);
      left = left.filter((change) => !positions.has(nameOf(change)));
      this.#last = await lastPosition(this.#models);
    }
    return positions;
  }

  #known(changes: readonly Announced[]): Promise<readonly ChangeDocument[]> {
    return this.#models.changes.find({ of: { $in: changes.map(nameOf) } });
  }

  async #withdraw(batch: readonly Announced[]): Promise<void> {
    const { cases, records } = this.#models;
    const operations = (kind: 'case:' | 'record:') =>
      batch
        .filter(({ entity }) => entity.startsWith(kind))
        .map(({ row, revision }) => ({
          filter: { _id: row },
          update: { $pull: { announce: { revision } } },
        }));
    await cases.bulk(operations('case:'));
    await records.bulk(operations('record:'));
  }
}

export async function lastPosition({ changes }: Models): Promise<number> {
  const last = await changes.findOne({}, { sort: { _id: -1 }, fields: { _id: 1 } });
  return last?._id ?? 0;
}

function nameOf({ row, revision }: Pick<Announced, 'row' | 'revision'>): string {
  return `${row}@${revision}`;
}

function toDocument(change: Announced, position: number): ChangeDocument {
  const { row, entity, revision, at, inbox } = change;
  const document = { _id: position, of: nameOf(change), entity, row, revision, at };
  return inbox ? { ...document, inbox } : document;
}
