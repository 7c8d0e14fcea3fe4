import { canonicalJson, type Problem } from '../../../shared/index.ts';
import { isCaseCollection, quote, visitsTable } from '../database/naming.ts';
import type { TableRegistry } from '../columns/table-registry.ts';
import type { Readers } from '../readers/readers.ts';
import type { Check } from './check.ts';
import { checkColumns } from './check-columns.ts';
import { documentChecks } from './check-documents.ts';
import { handoffChecks } from './check-handoffs.ts';
import { ledgerChecks } from './check-ledger.ts';

/** The most findings of one kind that are told. */
const most = 100;

/**
 * Reads the whole store and says what is wrong with it: pages of the database, journals without gaps
 * that lead to the stored revision, state and row and columns that agree, and nothing left over of a
 * case that is not there. Nothing is found while the store works as it should, also under load.
 */
export async function checkIntegrity(
  registry: TableRegistry,
  readers: Readers,
): Promise<readonly Problem[]> {
  /** One finding each, though several checks may come upon it. */
  const problems = new Map<string, Problem>();
  const add = (problem: Problem) => problems.set(canonicalJson(problem), problem);
  for (const [sql, toProblem] of checks(registry)) {
    const rows = await readers.runReport({ sql: `${sql} LIMIT ${most}`, values: [] });
    for (const row of rows) add(toProblem(row.map(String)));
  }
  for (const collection of registry.collections())
    (await checkColumns(registry, readers, collection, most)).forEach(add);
  return [...problems.values()];
}

function checks(registry: TableRegistry): readonly Check[] {
  const cases = registry.collections().filter(isCaseCollection);
  return [
    [
      `SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'`,
      ([detail = '']) => ({ code: 'integrity-database', params: { detail } }),
    ],
    journalCheck('cases', 'journal', 'case_seq'),
    chainCheck,
    journalCheck('records', 'record_journal', 'record_seq'),
    stateCheck(
      'cases',
      `json_extract(state, '$.revision') IS NOT revision OR json_extract(state, '$.id') IS NOT id`,
    ),
    stateCheck('records', '0'),
    wakeCheck,
    orphanCheck('effect', `SELECT key FROM outbox o WHERE`, 'o.case_id = c.id'),
    orphanCheck('claim of a timer', `SELECT id FROM timer_claims t WHERE`, 't.case_seq = c.seq'),
    orphanCheck('offer', `SELECT id FROM offers o WHERE`, 'o.case_seq = c.seq'),
    orphanCheck('holding', `SELECT turn FROM holdings h WHERE`, 'h.case_seq = c.seq'),
    orphanCheck('holder', `SELECT person FROM holders h WHERE`, 'h.case_id = c.id'),
    ...handoffChecks,
    ...documentChecks,
    ...ledgerChecks,
    orphanCheck('journal entry', `SELECT key FROM journal j WHERE`, 'j.case_seq = c.seq'),
    ...cases.map((collection) =>
      orphanCheck(
        'visit',
        `SELECT seq FROM ${quote(visitsTable(collection))} v WHERE`,
        'v.seq = c.seq',
      ),
    ),
  ];
}

/** Revisions 1, 2, 3, … up to the stored one, each once. */
function journalCheck(table: string, journal: string, seq: string): Check {
  return [
    `SELECT c.collection, c.id FROM ${table} c LEFT JOIN (
       SELECT ${seq} AS seq, count(*) AS n, min(revision) AS first, max(revision) AS last
       FROM ${journal} GROUP BY ${seq}) j ON j.seq = c.seq
     WHERE j.n IS NOT c.revision OR j.first IS NOT 1 OR j.last IS NOT c.revision`,
    ([collection = '', id = '']) => ({ code: 'integrity-journal', params: { collection, id } }),
  ];
}

/** Each entry of a case leads to the one before, and the case to its last. */
const chainCheck: Check = [
  `SELECT c.collection, c.id FROM journal j JOIN cases c ON c.seq = j.case_seq
     LEFT JOIN journal before ON before.position = j.previous
   WHERE (j.revision > 1 AND
       (before.case_seq IS NOT j.case_seq OR before.revision IS NOT j.revision - 1))
     OR (j.revision = c.revision AND c.last_position <> j.position)`,
  ([collection = '', id = '']) => ({ code: 'integrity-journal', params: { collection, id } }),
];

/** A look comes no later than the first timer of a case. */
const wakeCheck: Check = [
  `SELECT c.collection, c.id FROM cases c, json_each(c.timers) t
     LEFT JOIN timer_claims k ON k.case_seq = c.seq AND k.id = t.value ->> 0
   WHERE c.wake IS NULL OR c.wake > coalesce(k.available, t.value ->> 2)`,
  ([collection = '', id = '']) => ({ code: 'integrity-state', params: { collection, id } }),
];

function stateCheck(table: string, differs: string): Check {
  return [
    `SELECT collection, id FROM ${table}
     WHERE json_extract(row, '$.revision') IS NOT revision OR json_extract(row, '$.id') IS NOT id
       OR ${differs}`,
    ([collection = '', id = '']) => ({ code: 'integrity-state', params: { collection, id } }),
  ];
}

function orphanCheck(what: string, select: string, ofCase: string): Check {
  return [
    `${select} NOT EXISTS (SELECT 1 FROM cases c WHERE ${ofCase})`,
    ([id = '']) => ({ code: 'integrity-orphan', params: { what, id } }),
  ];
}
