import type { CreditableCase, CreditStore } from '../../../incentives/ports.ts';
import type { CaseCommit } from '../../../engine/ports.ts';
import type { TableRegistry } from '../columns/table-registry.ts';
import { quote, visitsIndex, visitsTable } from '../database/naming.ts';
import type { Readers } from '../readers/readers.ts';
import type { ReadRows } from '../readers/request.ts';
import { readEntry } from '../cases/entry-text.ts';

type JournalEntry = CaseCommit['entry'];

/** So many cases are read at a time, so that what comes back is taken in small pieces. */
const casesAtATime = 100;

/** What plans read of cases; on the connections that only read, which see every commit that was answered. */
export function createCreditStore(registry: TableRegistry, readers: Readers): CreditStore {
  return {
    casesEntered: (question) => casesEntered(registry, readers, question),
    readJournals: (cases) => readJournals(readers, cases),
  };
}

async function casesEntered(
  registry: TableRegistry,
  readers: Readers,
  question: Parameters<CreditStore['casesEntered']>[0],
): Promise<readonly CreditableCase[]> {
  const { collection, stages, from, until, after = '', limit } = question;
  if (!registry.find(collection)) return [];
  const rows = await readers.run({
    sql: `SELECT c.id, c.revision FROM (
            SELECT DISTINCT seq FROM ${quote(visitsTable(collection))}
              INDEXED BY ${quote(visitsIndex(collection))}
            WHERE stage IN (SELECT value FROM json_each(?)) AND entered >= ? AND entered < ?) v
          JOIN cases c ON c.seq = v.seq WHERE c.id > ? ORDER BY c.id LIMIT ?`,
    values: [JSON.stringify(stages), from, until, after, limit],
  });
  return rows.map(readCase);
}

function readCase([id, revision]: ReadRows[number]): CreditableCase {
  return { id: String(id), revision: Number(revision) };
}

async function readJournals(
  readers: Readers,
  cases: readonly string[],
): Promise<ReadonlyMap<string, readonly JournalEntry[]>> {
  const journals = new Map<string, JournalEntry[]>();
  for (let at = 0; at < cases.length; at += casesAtATime) {
    const rows = await readers.run(journalsQuery(cases.slice(at, at + casesAtATime)));
    for (const [id, revision, moment, key, text] of rows) {
      const columns = {
        case: String(id),
        revision: Number(revision),
        at: Number(moment),
        idempotencyKey: String(key),
      };
      const journal = journals.get(columns.case);
      const entry = readEntry(columns, String(text));
      if (journal) journal.push(entry);
      else journals.set(columns.case, [entry]);
    }
  }
  for (const journal of journals.values()) journal.reverse();
  return journals;
}

/** Walks back from the last entry of each case. */
function journalsQuery(cases: readonly string[]) {
  return {
    sql: `WITH RECURSIVE chain (id, position, previous) AS (
            SELECT c.id, j.position, j.previous FROM cases c
              JOIN journal j ON j.position = c.last_position
            WHERE c.id IN (SELECT value FROM json_each(?))
            UNION ALL
            SELECT chain.id, j.position, j.previous FROM chain
              JOIN journal j ON j.position = chain.previous)
          SELECT chain.id, j.revision, j.at, j.key, j.entry
          FROM chain JOIN journal j USING (position) ORDER BY position DESC`,
    values: [JSON.stringify([...new Set(cases)])],
  };
}
