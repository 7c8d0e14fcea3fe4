import type { Collection } from '../../../definitions/index.ts';
import type { JsonObject, Problem } from '../../../shared/index.ts';
import { encodeRow, type ColumnTable } from '../columns/column-table.ts';
import type { SqlValue } from '../columns/storage-types.ts';
import type { TableRegistry } from '../columns/table-registry.ts';
import { sameValue } from '../columns/write-columns.ts';
import { isCaseCollection, quote } from '../database/naming.ts';
import type { Readers } from '../readers/readers.ts';
import type { ReadRows } from '../readers/request.ts';

const rowsPerPage = 1000;

/** Rows whose columns are not what their JSON says, or that have none. */
export async function checkColumns(
  registry: TableRegistry,
  readers: Readers,
  collection: Collection,
  most: number,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  let after = 0;
  while (problems.length < most) {
    // Read anew for each page: another table may take over meanwhile.
    const table = registry.find(collection)?.active;
    const page = table ? await readPage(readers, table, after) : [];
    if (!table || page.length === 0) break;
    for (const [, id, row, ...columns] of page) {
      if (!agree(encodeRow(table, JSON.parse(String(row)) as JsonObject), columns))
        problems.push({ code: 'integrity-columns', params: { collection, id: String(id) } });
    }
    after = Number(page.at(-1)?.[0]);
  }
  return problems;
}

function readPage(readers: Readers, table: ColumnTable, after: number): Promise<ReadRows> {
  const rows = isCaseCollection(table.collection) ? 'cases' : 'records';
  const names = table.columns.flatMap((column) => column.names).map((name) => `p.${quote(name)}`);
  return readers.runReport({
    sql: `SELECT b.seq, b.id, b.row, ${names.join(', ')}
          FROM ${rows} b LEFT JOIN ${quote(table.name)} p ON p.seq = b.seq
          WHERE b.seq > ? AND b.collection = ? ORDER BY b.seq LIMIT ${rowsPerPage}`,
    values: [after, table.collection],
  });
}

function agree(expected: readonly SqlValue[], found: readonly SqlValue[]): boolean {
  return expected.every((value, index) => sameValue(value, found[index] ?? null));
}
