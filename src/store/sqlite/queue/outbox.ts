import type { DeadEffect, OutboxStore, PendingEffect } from '../../../engine/ports.ts';
import type { Instant, JsonObject } from '../../../shared/index.ts';
import type { Database } from '../database/database.ts';
import { json, type Row } from '../database/rows.ts';
import { releaseTimers } from './timers.ts';

/**
 * Effects wait in `outbox` in order of creation. `available` is the moment from which one may be taken:
 * its creation, the end of a claim, or the time of the next attempt.
 */
export function createOutboxStore(database: Database): OutboxStore {
  return {
    claimEffects: (claim) => database.write(() => claimEffects(database, claim)),
    completeEffects: (owner, keys) => database.write(() => completeEffects(database, owner, keys)),
    retryEffect: (owner, key, at, error) =>
      database.write(() => {
        database
          .statement(
            `UPDATE outbox SET attempts = attempts + 1, available = ?, error = ?, claimed_by = NULL
             WHERE key = ? AND claimed_by = ?`,
          )
          .run(at, error, key, owner);
      }),
    buryEffect: (owner, key, at, error) =>
      database.write(() => buryEffect(database, owner, key, at, error)),
    listDeadEffects: ({ limit, after = '' }) =>
      database.read(() =>
        database
          .statement('SELECT * FROM dead_effects WHERE key > ? ORDER BY key LIMIT ?')
          .all(after, limit)
          .map(readDead),
      ),
    reviveEffect: (key, now) => database.write(() => reviveEffect(database, key, now)),
    releaseClaims: (owner) => database.write(() => releaseClaims(database, owner)),
    countPendingEffects: () =>
      database.read(() =>
        Number(database.statement('SELECT count(*) AS n FROM outbox').get()?.['n']),
      ),
  };
}

type Claim = Parameters<OutboxStore['claimEffects']>[0];

function claimEffects(database: Database, { owner, now, until, limit }: Claim): PendingEffect[] {
  return database
    .statement(
      `UPDATE outbox SET claimed_by = ?, available = ?
       WHERE seq IN (SELECT seq FROM outbox WHERE available <= ? ORDER BY seq LIMIT ?)
       RETURNING *`,
    )
    .all(owner, until, now, limit)
    .toSorted((a, b) => Number(a['seq']) - Number(b['seq']))
    .map(readPending);
}

function completeEffects(database: Database, owner: string, keys: readonly string[]): void {
  const remove = database.statement('DELETE FROM outbox WHERE key = ? AND claimed_by = ?');
  for (const key of keys) remove.run(key, owner);
}

function buryEffect(
  database: Database,
  owner: string,
  key: string,
  at: Instant,
  error: string,
): void {
  const row = database
    .statement('DELETE FROM outbox WHERE key = ? AND claimed_by = ? RETURNING *')
    .get(key, owner);
  if (!row) return;
  const { case: caseId, kind, payload, attempts, created } = readPending(row);
  database
    .statement(
      `INSERT INTO dead_effects (key, case_id, kind, payload, attempts, created, died, error)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(key, caseId, kind, JSON.stringify(payload), attempts + 1, created, at, error);
}

function reviveEffect(database: Database, key: string, now: Instant): boolean {
  const row = database.statement('DELETE FROM dead_effects WHERE key = ? RETURNING *').get(key);
  if (!row) return false;
  const { case: caseId, kind, payload, created } = readPending(row);
  database
    .statement(
      `INSERT INTO outbox (key, case_id, kind, payload, attempts, created, available)
       VALUES (?, ?, ?, ?, 0, ?, ?)`,
    )
    .run(key, caseId, kind, JSON.stringify(payload), created, now);
  return true;
}

/** What the owner holds may be taken by anyone at once. */
function releaseClaims(database: Database, owner: string): void {
  database
    .statement('UPDATE outbox SET claimed_by = NULL, available = 0 WHERE claimed_by = ?')
    .run(owner);
  releaseTimers(database, owner);
}

function readPending(row: Row): PendingEffect {
  return {
    key: String(row['key']),
    kind: String(row['kind']),
    payload: json<JsonObject>(row, 'payload'),
    case: String(row['case_id']),
    attempts: Number(row['attempts']),
    created: Number(row['created']),
  };
}

function readDead(row: Row): DeadEffect {
  return { ...readPending(row), died: Number(row['died']), error: String(row['error']) };
}
