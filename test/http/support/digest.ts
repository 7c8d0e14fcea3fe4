import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { World } from './world.ts';

/** What a refused request may leave behind: counted attempts, the trail of refusals, when a session was used. */
const passing = /attempt|audit|session|sqlite_sequence/;

/** One text for everything that is stored: every row of every table, and the files beside. */
export async function digest({ folder }: World): Promise<string> {
  const hash = createHash('sha256');
  const database = new DatabaseSync(join(folder, await databaseName(folder)), { readOnly: true });
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all() as { name: string }[];
    for (const { name } of tables) {
      if (passing.test(name)) continue;
      const rows = database.prepare(`SELECT * FROM "${name}"`).all();
      const texts = rows.map((row) => JSON.stringify(row, bytesAsText)).toSorted();
      hash.update(`${name}\n${texts.join('\n')}\n`);
    }
  } finally {
    database.close();
  }
  hash.update((await filesIn(folder)).join('\n'));
  return hash.digest('hex');
}

function bytesAsText(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}

async function databaseName(folder: string): Promise<string> {
  const names = await readdir(folder);
  const found = names.find((name) => /\.(db|sqlite3?)$/.test(name));
  if (found === undefined) throw new Error(names.join());
  return found;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(db|sqlite3?)(-wal|-shm)?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
