import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';
import { renderProblem, type Locale, type Problem } from '../shared/index.ts';
import type { ReadRow } from './plan/read-row.ts';
import type { Columns } from './plan/joined-row.ts';
import type { ImportStore, RefusedRow } from './ports.ts';

/** A row that did not get in, with its reasons in the language of who imports. */
export function refusedRow(
  run: string,
  { source }: Pick<ReadRow, 'source'>,
  columns: Columns,
  problems: readonly Problem[],
  locale: Locale,
): RefusedRow {
  const reasons = problems.map((problem) => {
    const { code, path, message, hint } = renderProblem(problem, locale);
    const field = path?.split('/').at(-1);
    return {
      code,
      ...(field === undefined ? {} : { field }),
      message: hint === undefined ? message : `${message} ${hint}`,
    };
  });
  return { run, line: source.line, row: columns.written(source), reasons };
}

const pageSize = 1000;

/**
 * The refused rows of a run as CSV, to be put right and imported again: the file's own columns, its line
 * and the reasons. Begins with a byte order mark, for Excel; texts are as they were in the file.
 */
export function writeRefusedRows(
  store: Pick<ImportStore, 'readRefusedRows'>,
  run: string,
): Readable {
  const writer = stringify({ bom: true, record_delimiter: 'windows', escape_formulas: true });
  return Readable.from(refusedRecords(store, run)).compose(writer) as Readable;
}

async function* refusedRecords(
  store: Pick<ImportStore, 'readRefusedRows'>,
  run: string,
): AsyncGenerator<readonly string[]> {
  let after = 0;
  let columns: readonly string[] | undefined;
  for (;;) {
    const rows = await store.readRefusedRows(run, { after, limit: pageSize });
    for (const { row, line, reasons } of rows) {
      if (columns === undefined) {
        columns = Object.keys(row);
        yield [...columns, 'line', 'reasons'];
      }
      const cells = columns.map((column) => String(row[column] ?? ''));
      yield [...cells, String(line), reasons.map(({ message }) => message).join(' ')];
      after = line;
    }
    if (rows.length < pageSize) return;
  }
}
