import type { OpenWork, RoutingStore } from '../../../engine/ports.ts';
import type { Json } from '../../../shared/index.ts';
import { readHoldings, readOffers } from '../cases/handoffs.ts';
import type { Database } from '../database/database.ts';
import { json } from '../database/rows.ts';

/** What routing asks is reckoned with every commit, so that an answer costs as much as it says. */
export function createRoutingStore(database: Database): RoutingStore {
  return {
    loadPool: (id) =>
      database.read(() => {
        const row = database.statement('SELECT revision, state FROM pools WHERE id = ?').get(id);
        return row && { revision: Number(row['revision']), state: json<Json>(row, 'state') };
      }),
    savePool: (id, revision, state) =>
      database.write(() => savePool(database, id, revision, JSON.stringify(state))),
    openWork: (people) =>
      database.read(() => [...new Set(people)].flatMap((person) => openWork(database, person))),
    heldBy: (person, { after = '', limit }) =>
      database.read(() =>
        database
          .statement(
            `SELECT case_id FROM holders WHERE person = ? AND case_id > ? ORDER BY case_id LIMIT ?`,
          )
          .all(person, after, limit)
          .map((row) => String(row['case_id'])),
      ),
    offersOf: (caseId) => database.read(() => readOffers(database, caseId)),
    holdingsOf: (caseId) => database.read(() => readHoldings(database, caseId)),
  };
}

function savePool(database: Database, id: string, revision: number, state: string): boolean {
  const { changes } =
    revision === 1
      ? database
          .statement(
            'INSERT INTO pools (id, revision, state) VALUES (?, 1, ?) ON CONFLICT DO NOTHING',
          )
          .run(id, state)
      : database
          .statement('UPDATE pools SET revision = ?, state = ? WHERE id = ? AND revision = ?')
          .run(revision, state, id, revision - 1);
  return changes === 1;
}

function openWork(database: Database, person: string): readonly OpenWork[] {
  return database
    .statement(
      `SELECT substr(collection, 6) AS funnel, stage, cases FROM open_work
       WHERE person = ? AND cases > 0 ORDER BY collection, stage`,
    )
    .all(person)
    .map((row) => ({
      person,
      funnel: String(row['funnel']),
      stage: String(row['stage']),
      count: Number(row['cases']),
    }));
}
