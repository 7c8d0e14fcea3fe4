import { writeCsv, writeXlsx, type Table } from '../../reports/index.ts';
import { download, type Reply } from '../core/reply.ts';

export const tableMediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A table as a file to download; a CSV begins with a byte order mark, by which Excel knows UTF-8. */
export async function tableFile(
  table: Table,
  name: string,
  format: 'csv' | 'xlsx',
): Promise<Reply> {
  const file = { name: `${name}.${format}`, mediaType: tableMediaTypes[format] };
  if (format === 'csv') return download(writeCsv(table, { bom: true }), file);
  const bytes = await writeXlsx(table);
  return download(once(bytes), { ...file, size: bytes.length });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
