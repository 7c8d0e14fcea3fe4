import type { CaseStore } from '../../../engine/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import type { TableRegistry } from '../columns/table-registry.ts';
import type { Database } from '../database/database.ts';
import { quote } from '../database/naming.ts';
import type { Readers } from '../readers/readers.ts';
import { commitOne } from './commit.ts';
import { findEntry, loadState, loadWithRow, readEntries, readVisits } from './read.ts';

export function createCaseStore(
  database: Database,
  registry: TableRegistry,
  readers: Readers,
): CaseStore {
  return {
    loadCase: (id) => database.read(() => loadState(database, id)),
    loadCaseWithRow: (id) => database.read(() => loadWithRow(database, id)),
    loadCasesWithRows: (ids) =>
      database.read(() => ids.flatMap((id) => loadWithRow(database, id) ?? [])),
    commitDecision: (commit) => database.write(() => commitOne(database, registry, commit)),
    commitDecisions: (commits) =>
      database.write(() => commits.map((commit) => commitOne(database, registry, commit))),
    findCommand: (key) => database.read(() => findEntry(database, key)?.entry),
    readJournal: (caseId, page) => database.read(() => readEntries(database, caseId, page)),
    visitsOf: (caseId) => database.read(() => readVisits(database, caseId)),
    countOpenByStage: async (funnel) => countOpenByStage(registry, readers, `case:${funnel}`),
  };
}

async function countOpenByStage(
  registry: TableRegistry,
  readers: Readers,
  collection: Collection,
): Promise<ReadonlyMap<string, number>> {
  const tables = registry.find(collection);
  if (!tables) return new Map();
  const rows = await readers.runReport({
    sql: `SELECT active.value, count(*) FROM ${quote(tables.active.name)} p, json_each(p.stages) active
          WHERE p.closed IS NULL GROUP BY active.value`,
    values: [],
  });
  return new Map(rows.map(([stage, count]) => [String(stage), Number(count)]));
}
