import type { AccessStore, Session, SignInLink } from '../../../access/ports.ts';
import type { Database } from '../database/database.ts';
import { json } from '../database/rows.ts';

type SessionStore = Pick<
  AccessStore,
  | 'saveSession'
  | 'findSession'
  | 'listSessions'
  | 'extendSession'
  | 'deleteSession'
  | 'deleteSessionsOf'
  | 'saveSignInLink'
  | 'takeSignInLink'
>;

export function createSessionStore(database: Database): SessionStore {
  const execute = (sql: string, ...values: (string | number)[]) =>
    database.write(() => void database.statement(sql).run(...values));
  return {
    saveSession: (session) =>
      execute(
        'INSERT OR REPLACE INTO sessions (id_hash, person, expires, session) VALUES (?, ?, ?, ?)',
        session.idHash,
        session.person,
        session.expires,
        JSON.stringify(session),
      ),
    findSession: (idHash) =>
      database.read(() => {
        const row = database
          .statement('SELECT session FROM sessions WHERE id_hash = ?')
          .get(idHash);
        return row && json<Session>(row, 'session');
      }),
    listSessions: (person) =>
      database.read(() =>
        database
          .statement('SELECT session FROM sessions WHERE person = ?')
          .all(person)
          .map((row) => json<Session>(row, 'session')),
      ),
    extendSession: (idHash, expires) =>
      execute(
        `UPDATE sessions SET expires = ?1, session = json_set(session, '$.expires', ?1)
         WHERE id_hash = ?2`,
        expires,
        idHash,
      ),
    deleteSession: (idHash) => execute('DELETE FROM sessions WHERE id_hash = ?', idHash),
    deleteSessionsOf: (person) => execute('DELETE FROM sessions WHERE person = ?', person),
    saveSignInLink: (link) =>
      execute(
        'INSERT OR REPLACE INTO sign_in_links (id_hash, expires, link) VALUES (?, ?, ?)',
        link.idHash,
        link.expires,
        JSON.stringify(link),
      ),
    takeSignInLink: (idHash, now) =>
      database.write(() => {
        const row = database
          .statement('DELETE FROM sign_in_links WHERE id_hash = ? RETURNING expires, link')
          .get(idHash);
        return row && Number(row['expires']) > now ? json<SignInLink>(row, 'link') : undefined;
      }),
  };
}
