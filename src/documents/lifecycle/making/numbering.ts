import type { DocumentDefinition } from '../../../definitions/index.ts';
import type { NumberRequest } from '../../../engine/index.ts';
import { dateIn, type JsonObject, type PlainDate } from '../../../shared/index.ts';
import type { StoredDocument } from '../../model/index.ts';
import type { DocumentData } from '../../render/document-data.ts';

/** Stands in a title or a file name where the number goes; no text of an admin holds it. */
export const numberMark = '\u{E000}';

/** The date that a document bears: the day it was approved, else asked for. Every attempt has the same. */
function dateOf({ approvals, requested, data }: StoredDocument): PlainDate {
  const approved = approvals.findLast(({ as }) => as === 'approved')?.at;
  return dateIn(approved ?? requested, data.zone);
}

/**
 * The number that a document takes when it is released; undefined where it has none. Documents of the same
 * pattern share its series, so that no two bear the same number. Each round of attempts has a key of its own:
 * what an earlier one gives back late is not taken from a later one.
 */
export function numberRequest(
  document: StoredDocument,
  { number: pattern }: Pick<DocumentDefinition, 'number'>,
  round: number,
): NumberRequest | undefined {
  if (!pattern) return undefined;
  const department = document.data.numbered?.department;
  const occasion = { date: dateOf(document), department };
  return { of: 'document', pattern, occasion, key: `${document.id}/${round}` };
}

/** The snapshot with what it gets on release: date and number. */
export function dataOnRelease(document: StoredDocument, number: string | undefined): DocumentData {
  const date = dateOf(document);
  const data = mapDocument(document.data, (own) => ('date' in own ? { ...own, date } : own));
  return number === undefined ? data : withNumber(data, number);
}

/** The snapshot with a number, in title and file name, too. */
export function withNumber(data: DocumentData, number: string): DocumentData {
  const { title, fileName } = data.numbered ?? data;
  return {
    ...mapDocument(data, (own) => ({ ...own, number })),
    title: title.replaceAll(numberMark, number),
    fileName: fileName.replaceAll(numberMark, number).replaceAll(/[<>:"/\\|?*]+/g, ' '),
  };
}

/** Changes what templates are told of the document itself; one that does not speak of it is told nothing. */
export function mapDocument(
  data: DocumentData,
  change: (own: JsonObject) => JsonObject,
): DocumentData {
  const parts = Object.entries(data.parts).map(([format, part]) => {
    const own = part['document'] as JsonObject | undefined;
    return [format, own ? { ...part, document: change(own) } : part] as const;
  });
  return { ...data, parts: Object.fromEntries(parts) };
}
