import type { AccessStore, AuditEntry, AuditQuestion } from '../../../access/ports.ts';
import type { Database } from '../database/database.ts';
import { json } from '../database/rows.ts';

type AuditStore = Pick<
  AccessStore,
  'countAttempt' | 'clearAttempts' | 'appendAudit' | 'readAudit' | 'sweepExpired'
>;

/** Attempts that are counted, what is written about signing in, and the clearing away of both. */
export function createAuditStore(database: Database): AuditStore {
  return {
    countAttempt: (key, now, windowMs) =>
      database.write(() => {
        database
          .statement('INSERT INTO attempts (key, at, until) VALUES (?, ?, ?)')
          .run(key, now, now + windowMs);
        const row = database
          .statement('SELECT count(*) AS n FROM attempts WHERE key = ? AND at > ?')
          .get(key, now - windowMs);
        return Number(row?.['n']);
      }),
    clearAttempts: (key) =>
      database.write(() => void database.statement('DELETE FROM attempts WHERE key = ?').run(key)),
    appendAudit: (entry) =>
      database.write(() => {
        database
          .statement('INSERT INTO audit (id, entry) VALUES (?, ?)')
          .run(entry.id, JSON.stringify(entry));
      }),
    readAudit: (question) => database.read(() => readAudit(database, question)),
    sweepExpired: (now) => database.write(() => sweepExpired(database, now)),
  };
}

/** Read backwards along the table: the trail is short beside cases, and the latest entries are asked for. */
function readAudit(
  database: Database,
  { limit, before, about, action, from, until }: AuditQuestion,
): readonly AuditEntry[] {
  const start = before === undefined ? undefined : findEntry(database, before);
  const conditions = [
    ['seq < ?', start ?? Number.MAX_SAFE_INTEGER],
    [`? IN (entry ->> 'actor', entry ->> 'subject')`, about],
    [`entry ->> 'action' = ?`, action],
    [`entry ->> 'at' >= ?`, from],
    [`entry ->> 'at' < ?`, until],
  ] as const;
  const asked = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
  const where = asked.map(({ sql }) => sql).join(' AND ');
  return database
    .statement(`SELECT entry FROM audit WHERE ${where} ORDER BY seq DESC LIMIT ?`)
    .all(...asked.map(({ value }) => value), limit)
    .map((row) => json<AuditEntry>(row, 'entry'));
}

function findEntry(database: Database, id: string): number | undefined {
  const row = database.statement('SELECT seq FROM audit WHERE id = ?').get(id);
  return row && Number(row['seq']);
}

function sweepExpired(database: Database, now: number): number {
  const swept = [
    'DELETE FROM sessions WHERE expires <= ?',
    'DELETE FROM sign_in_links WHERE expires <= ?',
    'DELETE FROM attempts WHERE until <= ?',
  ].map((sql) => Number(database.statement(sql).run(now).changes));
  return swept.reduce((sum, count) => sum + count, 0);
}
