import type { ReleaseStore } from '../../../engine/ports.ts';
import type { Release, ReleaseFile } from '../../../definitions/index.ts';
import type { Database } from '../database/database.ts';
import { json, type Row } from '../database/rows.ts';

export function createReleaseStore(database: Database): Omit<ReleaseStore, 'applyStoragePlan'> {
  return {
    saveRelease: (release) => database.write(() => saveRelease(database, release)),
    loadRelease: (number) =>
      database.read(() => {
        const row = database.statement('SELECT * FROM releases WHERE number = ?').get(number);
        return row && readRelease(row);
      }),
    currentRelease: () =>
      database.read(() => {
        const row = database.statement('SELECT * FROM releases ORDER BY number DESC LIMIT 1').get();
        return row && readRelease(row);
      }),
    listReleases: () =>
      database.read(() =>
        database
          .statement('SELECT number, hash, at, by, message FROM releases ORDER BY number')
          .all()
          .map(readSummary),
      ),
  };
}

function saveRelease(database: Database, release: Release): boolean {
  const last = database.statement('SELECT coalesce(max(number), 0) AS n FROM releases').get();
  if (Number(last?.['n']) !== release.number - 1) return false;
  database
    .statement(
      'INSERT INTO releases (number, hash, at, by, message, files) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(
      release.number,
      release.hash,
      release.at,
      release.by,
      release.message,
      JSON.stringify(release.files),
    );
  return true;
}

function readSummary(row: Row): Omit<Release, 'files'> {
  return {
    number: Number(row['number']),
    hash: String(row['hash']),
    at: Number(row['at']),
    by: String(row['by']),
    message: String(row['message']),
  };
}

function readRelease(row: Row): Release {
  return { ...readSummary(row), files: json<readonly ReleaseFile[]>(row, 'files') };
}
