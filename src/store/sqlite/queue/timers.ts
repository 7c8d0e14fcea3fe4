import type { DueTimer, TimerStore } from '../../../engine/ports.ts';
import type { JsonObject } from '../../../shared/index.ts';
import type { Database } from '../database/database.ts';
import { json } from '../database/rows.ts';

/**
 * `available` is the moment from which a timer may be taken: when it is due, the end of a claim, or as
 * it was put off.
 */
export function createTimerStore(database: Database): TimerStore {
  return {
    claimDueTimers: (claim) => database.write(() => claimDueTimers(database, claim)),
    postponeTimer: (owner, id, until) =>
      database.write(() => {
        database
          .statement(
            `UPDATE timers SET available = ?, claimed_by = NULL WHERE id = ? AND claimed_by = ?`,
          )
          .run(until, id, owner);
      }),
    nextTimerDue: () =>
      database.read(() => {
        const row = database.statement('SELECT min(available) AS next FROM timers').get();
        return row?.['next'] === null ? undefined : Number(row?.['next']);
      }),
  };
}

type Claim = Parameters<TimerStore['claimDueTimers']>[0];

function claimDueTimers(database: Database, { owner, now, until, limit }: Claim): DueTimer[] {
  return database
    .statement(
      `UPDATE timers SET claimed_by = ?, available = ?
       WHERE (case_id, id) IN (
         SELECT case_id, id FROM timers WHERE available <= ? AND due <= ? ORDER BY due, case_id, id LIMIT ?)
       RETURNING *`,
    )
    .all(owner, until, now, now, limit)
    .map((row) => ({
      id: String(row['id']),
      case: String(row['case_id']),
      kind: String(row['kind']),
      due: Number(row['due']),
      payload: json<JsonObject>(row, 'payload'),
    }))
    .toSorted((a, b) => a.due - b.due);
}
