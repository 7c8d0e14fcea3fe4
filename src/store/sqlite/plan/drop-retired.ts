import type { Database } from '../database/database.ts';
import { quote } from '../database/naming.ts';

const rowsPerStep = 500;

/** Empties and drops the tables that others have replaced, in steps between other writes. */
export async function dropRetired(database: Database): Promise<void> {
  for (;;) {
    const row = database.statement('SELECT name FROM retired_tables LIMIT 1').get();
    if (!row) return;
    const name = String(row['name']);
    while (await database.write(() => emptyStep(database, name)));
  }
}

function emptyStep(database: Database, name: string): boolean {
  const table = quote(name);
  const { changes } = database.connection
    .prepare(`DELETE FROM ${table} WHERE seq IN (SELECT seq FROM ${table} LIMIT ${rowsPerStep})`)
    .run();
  if (Number(changes) > 0) return true;
  database.connection.exec(`DROP TABLE ${table}`);
  database.statement('DELETE FROM retired_tables WHERE name = ?').run(name);
  return false;
}
