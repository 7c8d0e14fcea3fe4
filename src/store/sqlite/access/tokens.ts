import type { AccessStore, ApiToken } from '../../../access/ports.ts';
import type { Database } from '../database/database.ts';
import { json, type Row } from '../database/rows.ts';

type TokenStore = Pick<
  AccessStore,
  'saveToken' | 'findToken' | 'listTokens' | 'deleteToken' | 'touchToken'
>;

export function createTokenStore(database: Database): TokenStore {
  return {
    saveToken: (token) =>
      database.write(() => {
        database
          .statement(
            `INSERT OR REPLACE INTO tokens (id, secret_hash, person, last_used, token)
             VALUES (?, ?, ?, ?, ?)`,
          )
          .run(
            token.id,
            token.secretHash,
            token.person,
            token.lastUsed ?? null,
            JSON.stringify(token),
          );
      }),
    findToken: (secretHash) =>
      database.read(() => {
        const row = database
          .statement('SELECT * FROM tokens WHERE secret_hash = ?')
          .get(secretHash);
        return row && readToken(row);
      }),
    listTokens: (person) =>
      database.read(() =>
        database
          .statement('SELECT * FROM tokens WHERE person = ? ORDER BY id')
          .all(person)
          .map(readToken),
      ),
    deleteToken: (id) =>
      database.write(() => void database.statement('DELETE FROM tokens WHERE id = ?').run(id)),
    touchToken: (id, at) =>
      database.write(() => {
        database.statement('UPDATE tokens SET last_used = ? WHERE id = ?').run(at, id);
      }),
  };
}

function readToken(row: Row): ApiToken {
  const token = json<ApiToken>(row, 'token');
  return row['last_used'] === null ? token : { ...token, lastUsed: Number(row['last_used']) };
}
