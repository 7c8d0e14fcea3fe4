import type { StoredDocument } from '../../../documents/ports.ts';
import type { Readers } from '../readers/readers.ts';
import { likePattern } from '../rows/search.ts';

/** Looks through the numbers of all documents, beside the requests. */
export async function documentsNumbered(
  readers: Readers,
  part: string,
  limit: number,
): Promise<readonly Omit<StoredDocument, 'data'>[]> {
  const rows = await readers.run({
    sql: `SELECT document FROM documents WHERE document ->> '$.number' LIKE ? ESCAPE '\\'
          ORDER BY requested DESC, id DESC LIMIT ?`,
    values: [likePattern(part), limit],
  });
  return rows.map(([text]) => JSON.parse(String(text)) as Omit<StoredDocument, 'data'>);
}
