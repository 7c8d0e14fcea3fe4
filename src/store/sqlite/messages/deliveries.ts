import type { DeadDelivery, Delivery, DeliveryStore } from '../../../collaboration/ports.ts';
import type { Instant } from '../../../shared/index.ts';
import type { Database } from '../database/database.ts';
import { json, type Row } from '../database/rows.ts';
import { claimDeliveries } from './claim.ts';
import { readDelivery } from './delivery-row.ts';

type Deliveries = Omit<DeliveryStore, 'loadChannelHealth' | 'saveChannelHealth'>;

/**
 * Deliveries wait in the order in which they were added. `available` is the moment from which one may be
 * taken: when it is due, or the end of a claim. What was delivered leaves its key behind.
 */
export function createDeliveryStore(database: Database): Deliveries {
  return {
    addDeliveries: (deliveries) =>
      database.write(() =>
        deliveries.filter((delivery) => addOne(database, delivery)).map(({ key }) => key),
      ),
    claimDeliveries: (claim) => database.write(() => claimDeliveries(database, claim)),
    completeDeliveries: (owner, keys, at) =>
      database.write(() => {
        for (const key of keys) complete(database, owner, key, at);
      }),
    retryDelivery: (owner, key, due, error) =>
      database.write(() => {
        database
          .statement(
            `UPDATE deliveries SET attempts = attempts + 1, due = ?1, available = ?1, error = ?2,
               claimed_by = NULL WHERE key = ?3 AND claimed_by = ?4`,
          )
          .run(due, error, key, owner);
      }),
    buryDelivery: (owner, key, at, error) =>
      database.write(() => bury(database, owner, key, at, error)),
    releaseDeliveries: (owner) =>
      database.write(() => {
        database
          .statement(
            'UPDATE deliveries SET claimed_by = NULL, available = due WHERE claimed_by = ?',
          )
          .run(owner);
      }),
    listDeadDeliveries: ({ limit, after = '' }) =>
      database.read(() =>
        database
          .statement('SELECT * FROM dead_deliveries WHERE key > ? ORDER BY key LIMIT ?')
          .all(after, limit)
          .map(readDead),
      ),
    reviveDelivery: (key, now) => database.write(() => revive(database, key, now)),
    countDeliveries: () =>
      database.read(() =>
        Number(database.statement('SELECT count(*) AS n FROM deliveries').get()?.['n']),
      ),
    sweepDelivered: (before) =>
      database.write(() =>
        Number(database.statement('DELETE FROM delivered WHERE at < ?').run(before).changes),
      ),
  };
}

/** False where it waits, was given up or was delivered already. */
function addOne(database: Database, delivery: Delivery): boolean {
  const { key } = delivery;
  const known = database
    .statement(
      `SELECT 1 FROM delivered WHERE key = ?1 UNION ALL SELECT 1 FROM dead_deliveries WHERE key = ?1`,
    )
    .get(key);
  return known === undefined && insert(database, delivery);
}

function insert(database: Database, delivery: Delivery): boolean {
  const { key, channel, person, created, due, digest, attempts, payload, lastError } = delivery;
  const { changes } = database
    .statement(
      `INSERT INTO deliveries (key, channel, person, case_id, created, due, available, digest, attempts,
         payload, error) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING`,
    )
    .run(
      key,
      channel,
      person ?? null,
      delivery.case,
      created,
      due,
      digest ?? null,
      attempts,
      JSON.stringify(payload),
      lastError ?? null,
    );
  return changes === 1;
}

function complete(database: Database, owner: string, key: string, at: Instant): void {
  const { changes } = database
    .statement('DELETE FROM deliveries WHERE key = ? AND claimed_by = ?')
    .run(key, owner);
  if (changes === 1)
    database.statement('INSERT OR REPLACE INTO delivered (key, at) VALUES (?, ?)').run(key, at);
}

function bury(database: Database, owner: string, key: string, at: Instant, error: string): void {
  const row = database
    .statement('DELETE FROM deliveries WHERE key = ? AND claimed_by = ? RETURNING *')
    .get(key, owner);
  if (!row) return;
  const delivery = readDelivery(row);
  database
    .statement('INSERT INTO dead_deliveries (key, died, error, delivery) VALUES (?, ?, ?, ?)')
    .run(key, at, error, JSON.stringify({ ...delivery, attempts: delivery.attempts + 1 }));
}

function revive(database: Database, key: string, now: Instant): boolean {
  const row = database
    .statement('DELETE FROM dead_deliveries WHERE key = ? RETURNING delivery')
    .get(key);
  return (
    row !== undefined &&
    insert(database, { ...json<Delivery>(row, 'delivery'), attempts: 0, due: now })
  );
}

function readDead(row: Row): DeadDelivery {
  return {
    ...json<Delivery>(row, 'delivery'),
    died: Number(row['died']),
    error: String(row['error']),
  };
}
