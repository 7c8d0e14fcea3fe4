import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaSteps } from '../../../src/store/sqlite/database/schema.ts';
import { openSqliteStore } from '../../../src/store/index.ts';
import { commitOf, dealPlan, start } from '../../contracts/commits.ts';
import { temporaryFolder } from './make-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type SchemaRow = { readonly type: string; readonly name: string };

function tablesOf(connection: DatabaseSync): readonly string[] {
  const rows = connection
    .prepare(`SELECT type, name FROM sqlite_schema WHERE type = 'table'`)
    .all() as unknown as SchemaRow[];
  return rows.map(({ name }) => name);
}

/** Takes out of a closed store what came with the steps after the first `kept`. */
function takeBack(kept: number): void {
  const [earlier, now] = [new DatabaseSync(':memory:'), new DatabaseSync(':memory:')];
  for (const step of schemaSteps.slice(0, kept)) earlier.exec(step);
  for (const step of schemaSteps) now.exec(step);
  const known = new Set(tablesOf(earlier));
  const later = tablesOf(now).filter((name) => !known.has(name));
  const connection = new DatabaseSync(join(folder, 'baton.db'));
  for (const name of later) connection.exec(`DROP TABLE ${name}`);
  connection.exec('DROP INDEX "visits_deal@entered"');
  connection.exec('DROP INDEX cases_unreckoned; ALTER TABLE cases DROP COLUMN waits');
  connection.exec(`ALTER TABLE cases DROP COLUMN held; PRAGMA user_version = ${kept}`);
  for (const each of [earlier, now, connection]) each.close();
}

describe('a store of the format before handoffs', () => {
  it('is brought to the present one on opening, with who owns which cases', async () => {
    const before = await openSqliteStore({ folder, plan: dealPlan });
    await before.commitDecisions([
      commitOf({ id: 'a', owner: 'ann', fields: { region: '华北' } }),
      commitOf({ id: 'b', owner: 'ann', stage: 'qualified' }),
      commitOf({ id: 'c', owner: 'ann', stage: 'won', closed: start }),
      commitOf({ id: 'd', visits: [{ case: 'd', stage: 'lead', turn: 1, entered: start }] }),
      commitOf({ id: 'e', owner: 'bob' }),
    ]);
    const loaded = await before.loadCase('a');
    const position = await before.lastPosition();
    await before.close();
    takeBack(2);

    const after = await openSqliteStore({ folder, plan: dealPlan });
    expect(await after.loadCase('a')).toEqual(loaded);
    expect(await after.lastPosition()).toBe(position);
    expect(await after.heldBy('ann', { limit: 9 })).toEqual(['a', 'b']);
    const ann = { id: 'ann', roles: [], teams: [], departments: [] };
    const visible = [{ collection: 'case:deal', where: { op: 'true' } }] as const;
    const desk = { reader: ann, absent: [], visible };
    const { waits } = await after.readDesk(desk, { kinds: ['case'], limit: 9 });
    expect(waits.map((wait) => wait.case)).toEqual(['a', 'b']);
    const lead = { collection: 'case:deal', stages: ['lead'] } as const;
    const entered = { ...lead, from: start, until: start + 1, limit: 9 };
    expect(await after.casesEntered(entered)).toEqual([{ id: 'd', revision: 1 }]);
    expect(await after.openWork(['ann', 'bob'])).toEqual([
      { person: 'ann', funnel: 'deal', stage: 'lead', count: 1 },
      { person: 'ann', funnel: 'deal', stage: 'qualified', count: 1 },
      { person: 'bob', funnel: 'deal', stage: 'lead', count: 1 },
    ]);
    const moved = commitOf({ id: 'a', revision: 2, owner: 'bob', stage: 'qualified' });
    expect((await after.commitDecision(moved)).kind).toBe('committed');
    expect(await after.heldBy('ann', { limit: 9 })).toEqual(['b']);
    expect(await after.checkIntegrity()).toEqual([]);
    await after.close();
  });
});
