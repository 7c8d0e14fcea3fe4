import type { SeriesStore } from '../../../engine/ports.ts';
import type { Database } from '../database/database.ts';

/**
 * Each number that was ever reserved is a row: with the key that holds it, or without one after it was
 * given back. The lowest free number goes first, then the next after the last.
 */
export function createSeriesStore(database: Database): SeriesStore {
  return {
    reserveNumber: (series, key) =>
      database.write(
        () =>
          findReserved(database, series, key) ??
          takeFree(database, series, key) ??
          takeNext(database, series, key),
      ),
    releaseNumber: (series, key) =>
      database.write(() => {
        database
          .statement('UPDATE series_numbers SET key = NULL WHERE series = ? AND key = ?')
          .run(series, key);
      }),
  };
}

function findReserved(database: Database, series: string, key: string): number | undefined {
  const row = database
    .statement('SELECT number FROM series_numbers WHERE series = ? AND key = ?')
    .get(series, key);
  return row && Number(row['number']);
}

function takeFree(database: Database, series: string, key: string): number | undefined {
  const row = database
    .statement(
      `UPDATE series_numbers SET key = ? WHERE series = ? AND number = (
         SELECT min(number) FROM series_numbers WHERE series = ? AND key IS NULL)
       RETURNING number`,
    )
    .get(key, series, series);
  return row && Number(row['number']);
}

function takeNext(database: Database, series: string, key: string): number {
  const row = database
    .statement(
      `INSERT INTO series (name, last) VALUES (?, 1)
       ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .get(series);
  const number = Number(row?.['last']);
  database
    .statement('INSERT INTO series_numbers (series, number, key) VALUES (?, ?, ?)')
    .run(series, number, key);
  return number;
}
