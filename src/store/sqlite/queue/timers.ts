import type { DueTimer, TimerStore } from '../../../engine/ports.ts';
import type { Instant } from '../../../shared/index.ts';
import { readTimers, setWake, type StoredTimer } from '../cases/timers.ts';
import type { Database } from '../database/database.ts';

/** Cases that one step looks into; other writers wait no longer than that takes. */
const casesPerStep = 100;

/**
 * Timers stand in the rows of their cases. Looks go by `wake`, which may be too early: then it is set
 * right. What is claimed or was put off stands in `timer_claims` with the moment from which it may be
 * taken.
 */
export function createTimerStore(database: Database): TimerStore {
  return {
    claimDueTimers: (claim) => claimDueTimers(database, claim),
    postponeTimer: (owner, id, until) =>
      database.write(() => postponeTimer(database, owner, id, until)),
    nextTimerDue: () => database.read(() => nextTimerDue(database)),
  };
}

type Claim = Parameters<TimerStore['claimDueTimers']>[0];

async function claimDueTimers(database: Database, claim: Claim): Promise<readonly DueTimer[]> {
  for (;;) {
    const { claimed, looked } = await database.write(() => claimStep(database, claim));
    if (claimed.length > 0 || looked < casesPerStep)
      return claimed.toSorted((a, b) => a.due - b.due);
  }
}

/** Takes timers of the cases that are to be looked into first, whole cases while there is room. */
function claimStep(
  database: Database,
  { owner, now, until, limit }: Claim,
): { readonly claimed: readonly DueTimer[]; readonly looked: number } {
  const rows = database
    .statement('SELECT seq, id FROM cases WHERE wake <= ? ORDER BY wake, id LIMIT ?')
    .all(now, casesPerStep);
  const claimed: DueTimer[] = [];
  for (const row of rows) {
    if (claimed.length >= limit) break;
    const seq = Number(row['seq']);
    const due = availableTimers(database, seq).filter(({ from }) => from <= now);
    for (const { timer } of due.slice(0, limit - claimed.length)) {
      putClaim(database, { seq, id: timer[0], available: until, owner });
      const [id, kind, moment, payload] = timer;
      claimed.push({ id, case: String(row['id']), kind, due: moment, payload });
    }
    correctWake(database, seq);
  }
  return { claimed, looked: rows.length };
}

/** The timers of a case, the earliest first, with the moment from which each may be taken. */
function availableTimers(
  database: Database,
  seq: number,
): readonly { readonly timer: StoredTimer; readonly from: Instant }[] {
  const claims = database.statement('SELECT id, available FROM timer_claims WHERE case_seq = ?');
  const from = new Map(
    claims.all(seq).map((row) => [String(row['id']), Number(row['available'])] as const),
  );
  return readTimers(database, seq)
    .timers.map((timer) => ({ timer, from: from.get(timer[0]) ?? timer[2] }))
    .toSorted((a, b) => a.timer[2] - b.timer[2]);
}

function correctWake(database: Database, seq: number): void {
  const moments = availableTimers(database, seq).map(({ from }) => from);
  setWake(database, seq, moments.length === 0 ? null : Math.min(...moments));
}

function putClaim(
  database: Database,
  claim: {
    readonly seq: number;
    readonly id: string;
    readonly available: Instant;
    readonly owner: string;
  },
): void {
  database
    .statement(
      `INSERT INTO timer_claims (case_seq, id, available, claimed_by) VALUES (?, ?, ?, ?)
       ON CONFLICT (case_seq, id) DO UPDATE SET available = excluded.available,
         claimed_by = excluded.claimed_by`,
    )
    .run(claim.seq, claim.id, claim.available, claim.owner);
}

function postponeTimer(database: Database, owner: string, id: string, until: Instant): void {
  const row = database
    .statement(
      `UPDATE timer_claims SET available = ?, claimed_by = NULL WHERE id = ? AND claimed_by = ?
       RETURNING case_seq`,
    )
    .get(until, id, owner);
  if (row) correctWake(database, Number(row['case_seq']));
}

/** Anyone may take at once what the owner holds; only inside a job. */
export function releaseTimers(database: Database, owner: string): void {
  const rows = database
    .statement('DELETE FROM timer_claims WHERE claimed_by = ? RETURNING case_seq')
    .all(owner);
  for (const seq of new Set(rows.map((row) => Number(row['case_seq'])))) correctWake(database, seq);
}

function nextTimerDue(database: Database): Instant | undefined {
  const rows = database
    .statement('SELECT seq, wake FROM cases WHERE wake IS NOT NULL ORDER BY wake')
    .iterate();
  let next = Infinity;
  for (const row of rows) {
    if (Number(row['wake']) >= next) break;
    const moments = availableTimers(database, Number(row['seq'])).map(({ from }) => from);
    next = Math.min(next, ...moments);
  }
  return next === Infinity ? undefined : next;
}
