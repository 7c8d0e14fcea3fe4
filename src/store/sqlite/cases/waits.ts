import type { CaseCommit } from '../../../engine/ports.ts';
import { waitsOf, type StoredWait } from '../../columns/waits.ts';
import type { Database } from '../database/database.ts';
import { readState } from './state-text.ts';

/** What waits for whom, as the column `waits` has it. */
export function waitsText(commit: Pick<CaseCommit, 'state'>): string {
  return JSON.stringify(waitsOf(commit));
}

/** Carries a change of `waits` to the table made from it: only what differs is touched. */
export function writeWaits(
  database: Database,
  seq: number,
  before: string | null,
  after: string,
): void {
  if (before === after) return;
  const [old, now] = [readWaits(before), readWaits(after)];
  for (const wait of old) {
    if (now.some((one) => isSame(one, wait))) continue;
    database
      .statement('DELETE FROM desk WHERE party = ? AND case_seq = ? AND kind = ? AND item = ?')
      .run(wait.party, seq, wait.kind, wait.item);
  }
  const put = `INSERT INTO desk (party, case_seq, kind, item, since, due, except_for)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET since = excluded.since,
      due = excluded.due, except_for = excluded.except_for`;
  for (const { party, kind, item, since, due = null, except } of now)
    database
      .statement(put)
      .run(party, seq, kind, item, since, due, except ? JSON.stringify(except) : null);
}

function readWaits(text: string | null): readonly StoredWait[] {
  return text === null ? [] : (JSON.parse(text) as StoredWait[]);
}

function isSame(a: StoredWait, b: StoredWait): boolean {
  return a.party === b.party && a.kind === b.kind && a.item === b.item;
}

const casesAtATime = 500;

/** Reckons what waits in cases of a store that was made before it was kept. */
export async function reckonWaits(database: Database): Promise<void> {
  while ((await database.write(() => reckonSome(database))) === casesAtATime);
}

function reckonSome(database: Database): number {
  const found = database
    .statement(
      `SELECT seq, state, row FROM cases INDEXED BY cases_unreckoned
       WHERE waits IS NULL ORDER BY seq LIMIT ${casesAtATime}`,
    )
    .all();
  for (const { seq, state, row } of found) {
    const waits = waitsText({ state: readState(String(state), String(row)) });
    database.statement('UPDATE cases SET waits = ? WHERE seq = ?').run(waits, Number(seq));
    writeWaits(database, Number(seq), null, waits);
  }
  return found.length;
}
