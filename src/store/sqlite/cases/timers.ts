import type { TimerChange } from '../../../engine/ports.ts';
import type { Instant, JsonObject } from '../../../shared/index.ts';
import type { Database } from '../database/database.ts';

/** A timer as the row of its case holds it. */
export type StoredTimer = readonly [id: string, kind: string, due: Instant, payload: JsonObject];

/** The timers of a case, and a moment that is not later than the first of them. */
export interface CaseTimers {
  readonly timers: readonly StoredTimer[];
  readonly wake: Instant | null;
}

export function readTimers(database: Database, seq: number): CaseTimers {
  const row = database.statement('SELECT timers, wake FROM cases WHERE seq = ?').get(seq);
  const [timers, wake] = [row?.['timers'], row?.['wake']];
  return {
    timers: typeof timers === 'string' ? (JSON.parse(timers) as StoredTimer[]) : [],
    wake: typeof wake === 'number' ? wake : null,
  };
}

/**
 * Sets and clears timers of a case. Its `wake` is only made later by the look that comes
 * too early, so that a case that goes from stage to stage does not touch the index.
 */
export function writeTimers(
  database: Database,
  seq: number,
  changes: readonly TimerChange[],
): void {
  if (changes.length === 0) return;
  const before = readTimers(database, seq);
  const changed = new Set(changes.map(({ id }) => id));
  const kept = before.timers.filter(([id]) => !changed.has(id));
  const set = changes.flatMap((change): readonly StoredTimer[] =>
    change.change === 'set' ? [[change.id, change.kind, change.due, change.payload]] : [],
  );
  const unclaim = database.statement('DELETE FROM timer_claims WHERE case_seq = ? AND id = ?');
  for (const [id] of before.timers) if (changed.has(id)) unclaim.run(seq, id);
  database
    .statement('UPDATE cases SET timers = ? WHERE seq = ?')
    .run(JSON.stringify([...kept, ...set]), seq);
  const first = Math.min(...set.map(([, , due]) => due));
  if (first < (before.wake ?? Infinity)) setWake(database, seq, first);
}

export function setWake(database: Database, seq: number, wake: Instant | null): void {
  database.statement('UPDATE cases SET wake = ? WHERE seq = ?').run(wake, seq);
}
