import { Buffer } from 'node:buffer';
import { BatonError } from '../../shared/index.ts';
import type { FileRow, ImportFile } from './import-file.ts';
import { unpackedSize } from './unpacked-size.ts';

/**
 * Reads the rows of an Excel workbook's first sheet, the heading among them, in one chunk. Dates become
 * ISO 8601 texts. Raises `import-file-malformed` and `import-file-too-large`.
 */
export async function* readXlsx(
  file: ImportFile,
): AsyncGenerator<{ readonly rows: readonly FileRow[]; readonly read: number }> {
  const bytes: Uint8Array[] = [];
  for await (const piece of file.open()) bytes.push(piece);
  const sheet = await sheetOf(file, Buffer.concat(bytes));
  const width = sheet[0]?.length ?? 0;
  const rows = sheet.flatMap((cells, index): FileRow[] => {
    if (cells.every((cell) => cell === null)) return [];
    const texts = Array.from({ length: width }, (_, at) => textOf(cells[at] ?? null));
    return [{ line: index + 1, cells: texts }];
  });
  yield { rows, read: 1 };
}

/** A workbook is read into memory as a whole. */
const largestUnpacked = 300_000_000;

function tooLarge({ name }: ImportFile): BatonError {
  const params = { limit: `${largestUnpacked / 1_000_000} MB` };
  return new BatonError({ code: 'import-file-too-large', params, file: name });
}

type SheetCell = string | number | boolean | Date | null;

async function sheetOf(
  file: ImportFile,
  bytes: Buffer,
): Promise<readonly (readonly SheetCell[])[]> {
  if ((unpackedSize(bytes) ?? 0) > largestUnpacked) throw tooLarge(file);
  // A large module that few imports need.
  const { readSheet } = await import('read-excel-file/node');
  try {
    return (await readSheet(bytes)) as readonly (readonly SheetCell[])[];
  } catch (error) {
    const params = { detail: error instanceof Error ? error.message : String(error) };
    throw new BatonError(
      { code: 'import-file-malformed', params, file: file.name },
      { cause: error },
    );
  }
}

/** Excel's dates carry no zone; the reader gives them as if they were UTC. */
function textOf(cell: SheetCell): string {
  if (!(cell instanceof Date)) return cell === null ? '' : String(cell);
  const text = cell.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}
