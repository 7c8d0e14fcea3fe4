import { CsvError, parse, type Options, type Parser } from 'csv-parse';
import type { TransformOptions } from 'node:stream';
import { BatonError } from '../../shared/index.ts';
import { decodeText } from './decode-text.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import type { FileRow, ImportFile } from './import-file.ts';
import type { Encoding } from './survey-file.ts';

const chunkSize = 2000;
const longestHeading = 100_000;
/** Longer only where a quotation is never closed. */
const longestRecord = 4_000_000;
/** More than a piece of text holds, so that writing it waits for nobody. */
const mostWaiting = 1_000_000;

/**
 * Reads the records of a CSV file (RFC 4180, whatever its encoding and delimiter), the heading among
 * them, in chunks. Raises `import-file-encoding` and `import-file-malformed`.
 */
export async function* readCsv(
  file: ImportFile,
  encoding: Encoding,
): AsyncGenerator<{ readonly rows: readonly FileRow[]; readonly read: number }> {
  const progress = { bytes: 0 };
  const texts = decodeText(file, encoding, progress);
  const beginning = await headingOf(texts);
  const options: Options & TransformOptions = {
    delimiter: detectDelimiter(beginning),
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: longestRecord,
    readableHighWaterMark: mostWaiting,
  };
  const parser = parse(options);
  let rows: FileRow[] = [];
  let line = 1;
  try {
    for await (const records of recordsOf(parser, andThen(beginning, texts))) {
      for (const cells of records) {
        if (cells.length > 1 || cells[0] !== '') rows.push({ line, cells });
        line += 1 + lineBreaks(cells);
      }
      if (rows.length < chunkSize) continue;
      yield { rows, read: progress.bytes / Math.max(file.size, 1) };
      rows = [];
    }
  } catch (error) {
    throw malformed(error, file, line);
  }
  yield { rows, read: 1 };
}

type Record = readonly string[];

/** The records of each piece of text together: waiting for each by itself costs as much as parsing it. */
async function* recordsOf(
  parser: Parser,
  texts: AsyncIterable<string>,
): AsyncGenerator<readonly Record[]> {
  // What goes wrong reaches whoever writes.
  parser.on('error', () => undefined);
  const settle = (work: (done: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => work((error) => (error ? reject(error) : resolve())));
  for await (const text of texts) {
    await settle((done) => void parser.write(text, done));
    yield taken(parser);
  }
  await settle((done) => void parser.end(done));
  yield taken(parser);
}

function taken(parser: Parser): readonly Record[] {
  const records: Record[] = [];
  for (let next: unknown = parser.read(); next !== null; next = parser.read())
    records.push(next as Record);
  return records;
}

/** Text enough to hold the heading. */
async function headingOf(texts: AsyncGenerator<string, void>): Promise<string> {
  let beginning = '';
  while (!beginning.includes('\n') && beginning.length < longestHeading) {
    const { done, value } = await texts.next();
    if (done) break;
    beginning += value;
  }
  return beginning;
}

async function* andThen(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** Line breaks within the cells of a record. */
function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes('\n')) count += cell.split('\n').length - 1;
  return count;
}

/** Faults of a place; the others are those of a record that is never closed, and begins there. */
const faultsOfPlace: readonly string[] = ['CSV_INVALID_CLOSING_QUOTE', 'INVALID_OPENING_QUOTE'];

function malformed(error: unknown, file: ImportFile, begun: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = faultsOfPlace.includes(error.code) ? Number(error['lines']) : begun;
  const params = { detail: error.message };
  return new BatonError(
    { code: 'import-file-malformed', params, file: file.name, line },
    { cause: error },
  );
}
