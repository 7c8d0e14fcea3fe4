import { BatonError } from '../../shared/index.ts';
import type { FileRow, ImportFile, RowSource } from './import-file.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Encoding } from './survey-file.ts';

type Chunk = { readonly rows: readonly FileRow[]; readonly read: number };

/**
 * Opens a CSV or XLSX file and reads its heading. Raises `import-file-empty`, `import-heading-repeated`
 * and what reading the file raises.
 */
export async function openRows(file: ImportFile, encoding: Encoding): Promise<RowSource> {
  const chunks = /\.xlsx$/i.test(file.name) ? readXlsx(file) : readCsv(file, encoding);
  const first = await chunks.next();
  const [heading, ...rows] = first.done ? [] : first.value.rows;
  if (heading === undefined) throw new BatonError({ code: 'import-file-empty', file: file.name });
  const columns = heading.cells.map((name) => name.trim());
  const repeated = columns.find((name, at) => name !== '' && columns.indexOf(name) !== at);
  if (repeated !== undefined)
    throw new BatonError({
      code: 'import-heading-repeated',
      params: { column: repeated },
      file: file.name,
      line: heading.line,
    });
  const read = first.done ? 1 : first.value.read;
  return { columns, chunks: chunksFrom({ rows, read }, chunks) };
}

async function* chunksFrom(first: Chunk, rest: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  yield first;
  yield* rest;
}
