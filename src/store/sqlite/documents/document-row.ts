import { awaitsMaker, mayExpire, type StoredDocument } from '../../../documents/ports.ts';
import { json, type Row } from '../database/rows.ts';

/** The columns beside `document` and `data` that change with a document. */
export function columnsOf(document: StoredDocument) {
  const { status, due, keepUntil } = document;
  return {
    status,
    available: awaitsMaker(document) ? due : null,
    keepUntil: mayExpire(document) ? (keepUntil ?? null) : null,
  };
}

export function writeDocument({ data, ...rest }: StoredDocument): {
  readonly document: string;
  readonly data: string;
} {
  return { document: JSON.stringify(rest), data: JSON.stringify(data) };
}

export function readDocument(row: Row): StoredDocument {
  return {
    ...readWithoutData(row),
    data: json<StoredDocument['data']>(row, 'data'),
  };
}

export function readWithoutData(row: Row): Omit<StoredDocument, 'data'> {
  return json<Omit<StoredDocument, 'data'>>(row, 'document');
}
