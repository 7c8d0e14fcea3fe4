import type { DocumentDefinition } from '../../../definitions/index.ts';
import type { NumberRequest } from '../../../engine/index.ts';
import { dateIn, type JsonObject, type PlainDate } from '../../../shared/index.ts';
import type { StoredDocument } from '../../model/index.ts';
import type { DocumentData } from '../../render/document-data.ts';

/** Stands in a title or a file name where the number goes; no text of an admin holds it. */
export const numberMark = '\u{E000}';

/** The date that a document bears: the day it was approved, else asked for. Every attempt has the same. */
export function dateOf({ approvals, requested, data }: StoredDocument): PlainDate {
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
  const { data } = document;
  const parts = Object.entries(data.parts).map(
    ([format, part]) => [format, released(part, dateOf(document), number)] as const,
  );
  const named = number === undefined ? {} : namedBy(data, number);
  return { ...data, ...named, parts: Object.fromEntries(parts) };
}

function namedBy({ numbered, title, fileName }: DocumentData, number: string) {
  const withNumber = (text: string) => text.replaceAll(numberMark, number);
  return {
    title: withNumber(numbered?.title ?? title),
    fileName: withNumber(numbered?.fileName ?? fileName).replaceAll(/[<>:"/\\|?*]+/g, ' '),
  };
}

/** A template that does not speak of the document is not given anything of it. */
function released(part: JsonObject, date: string, number: string | undefined): JsonObject {
  const own = part['document'] as JsonObject | undefined;
  if (!own) return part;
  const document = {
    ...own,
    ...('date' in own && { date }),
    ...(number !== undefined && { number }),
  };
  return { ...part, document };
}
