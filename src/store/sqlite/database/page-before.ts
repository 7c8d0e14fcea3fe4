import type { Database } from './database.ts';
import type { Row } from './rows.ts';

/** Where rows are, of which moment they are, and the column that is read. */
interface Source {
  readonly table: string;
  readonly moment: string;
  readonly read: string;
}

/**
 * A page of rows, the newest first and those of one moment by id, after the row of the id `before`. The
 * columns of `having` hold those values; what is undefined is not asked about.
 */
export function pageBefore(
  database: Database,
  { table, moment, read }: Source,
  having: { readonly [column: string]: string | undefined },
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): readonly Row[] {
  const last =
    before === undefined
      ? undefined
      : database.statement(`SELECT ${moment} AS at FROM ${table} WHERE id = ?`).get(before);
  const asked = Object.entries(having).flatMap(([column, value]) =>
    value === undefined ? [] : [{ column, value }],
  );
  const tests = asked.map(({ column }) => ` AND ${column} = ?`);
  return database
    .statement(
      `SELECT ${read} FROM ${table} WHERE (${moment}, id) < (?, ?)${tests.join('')}
       ORDER BY ${moment} DESC, id DESC LIMIT ?`,
    )
    .all(
      last ? Number(last['at']) : Number.MAX_SAFE_INTEGER,
      before ?? '',
      ...asked.map(({ value }) => value),
      limit,
    );
}
