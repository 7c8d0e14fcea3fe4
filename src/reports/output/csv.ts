import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';
import { neutralizeFormula } from './neutralize-formula.ts';
import type { Table, TableCell } from './table.ts';

export interface CsvOptions {
  /** Begins with a byte order mark, without which Excel takes Chinese for something else. */
  readonly bom?: boolean;
}

/**
 * Writes a table as CSV (RFC 4180) in UTF-8, row by row. Texts that a spreadsheet would take for a
 * formula are neutralised.
 */
export function writeCsv(table: Table, options: CsvOptions = {}): Readable {
  const writer = stringify({ bom: options.bom ?? false, record_delimiter: 'windows' });
  return Readable.from(csvRows(table)).compose(writer) as Readable;
}

async function* csvRows({ heading, rows }: Table): AsyncGenerator<string[]> {
  yield heading.map((text) => neutralizeFormula(text));
  for await (const row of rows) yield row.map((cell) => csvText(cell));
}

function csvText(cell: TableCell): string {
  if (cell.kind === 'empty') return '';
  return cell.kind === 'text' ? neutralizeFormula(cell.text) : cell.text;
}
