import {
  templatesIn,
  type DocumentDefinition,
  type DocumentOf,
  type Organization,
} from '../../definitions/index.ts';
import type { Bindings, ExpressionContext } from '../../expressions/index.ts';
import {
  dateIn,
  localize,
  toIso,
  type Instant,
  type JsonObject,
  type Locale,
} from '../../shared/index.ts';
import { courseIn, type CaseCourse } from './case-course.ts';

/** All that a document is made from, as plain JSON: kept with it, so that it can be made again. */
export interface DocumentData {
  readonly language: Locale;
  /** IANA time zone of its moments. */
  readonly zone: string;
  readonly title: string;
  /** Name of the file, without its ending. */
  readonly fileName: string;
  /** What each template reads, by what it writes. */
  readonly parts: { readonly [format: string]: JsonObject };
  /** What it takes to give it its number: title and file name with `numberMark` in its place, and the department. */
  readonly numbered?: {
    readonly title: string;
    readonly fileName: string;
    readonly department?: string;
  };
}

/** That somebody accepted a document: by which name, when, and the SHA-256 of the file. */
export interface Accepted {
  readonly name: string;
  readonly email?: string;
  readonly at: Instant;
  readonly hash: string;
}

/** What a document is about, and on what occasion it is made. */
export interface DocumentOccasion {
  /** The case or record as it is stored, or the statement of a payout. */
  readonly row: JsonObject;
  readonly actor: JsonObject;
  readonly now: Instant;
  readonly organization: Pick<Organization, 'id' | 'title' | 'zone' | 'currency' | 'languages'>;
  /** Who owns the row, where somebody does. */
  readonly owner?: { readonly name: string; readonly email: string };
  /** Its number; a draft has none. */
  readonly number?: string;
  /** Of a case: how it has come here, and what is open. */
  readonly course?: CaseCourse;
  /** Who has accepted it. */
  readonly acceptances?: readonly Accepted[];
  /** The language that was chosen instead of the one that the definition gives. */
  readonly language?: Locale;
}

/**
 * Takes out of the row and what it refers to (fetched before, by `DocumentDefinition.reads`) what the
 * document shows. Raises `template-data-missing` where a referenced record is gone, and
 * `expression-failed`.
 */
export function gatherDocument(
  definition: DocumentDefinition,
  occasion: DocumentOccasion,
  context: ExpressionContext,
): DocumentData {
  const language = occasion.language ?? languageOf(definition, occasion, context);
  const bindings = bindingsOf(definition, occasion, language);
  const { zone } = occasion.organization;
  const title = localize(definition.title, language);
  const named = [title, occasion.number].filter(Boolean).join(' ');
  const written = fileNameOf(definition, bindings, context, language, zone);
  const parts = [...templatesIn(definition, language)].map(
    ([format, template]) => [format, template.gather(bindings, context)] as const,
  );
  const fileName = safeFileName(written ?? named);
  return { language, zone, title: named, fileName, parts: Object.fromEntries(parts) };
}

/** The language of a document: that of the definition where it gives one, else the organization's first. */
export function languageOf(
  { language, of }: DocumentDefinition,
  { row, actor, now, organization }: DocumentOccasion,
  context: ExpressionContext,
): Locale {
  const usual = organization.languages?.[0] ?? 'en';
  if (language === undefined) return usual;
  if (typeof language === 'string') return language;
  const given = language.evaluateIfFilled({ [rootOf(of)]: row, actor, now }, context);
  return typeof given === 'string' && isLanguage(given) ? given : usual;
}

/** A tag that formats of dates and numbers take (BCP 47). */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const roots = { case: 'case', record: 'record', payout: 'statement' } as const;

/** The root by which templates name what the document is about. */
const rootOf = (of: DocumentOf) => roots[of.slice(0, of.indexOf(':')) as keyof typeof roots];

/** What the expressions and templates of a document read, by their roots. */
export function bindingsOf(
  { of, title }: DocumentDefinition,
  { row, actor, now, organization, owner, number, course, acceptances = [] }: DocumentOccasion,
  language: Locale,
): Bindings {
  const { id, currency, zone } = organization;
  return {
    [rootOf(of)]: row,
    actor,
    now,
    document: {
      title: localize(title, language),
      language,
      date: dateIn(now, zone),
      acceptances: acceptances.map(({ at, ...one }) => ({ ...one, at: toIso(at) })),
      ...(number === undefined ? {} : { number }),
    },
    organization: { id, currency, title: localize(organization.title, language) },
    ...(owner ? { owner } : {}),
    ...courseIn(course, language),
  };
}

function fileNameOf(
  { fileName }: DocumentDefinition,
  bindings: Bindings,
  context: ExpressionContext,
  language: Locale,
  zone: string,
): string | undefined {
  if (!fileName) return undefined;
  const chosen = localize(
    Object.fromEntries([...fileName.keys()].map((tag) => [tag, tag])),
    language,
  );
  return fileName.get(chosen)?.render(bindings, context, language, zone);
}

/** Most bytes of a name: file systems take 255, and its number and ending come to it. */
const mostBytes = 180;

/**
 * A name that every file system takes: none of its characters has a meaning of its own, or orders in which direction
 * the others are read, by which a name would seem to end otherwise.
 */
function safeFileName(name: string): string {
  const plain = name
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u001F<>:"/\\|?*\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g, ' ')
    .replaceAll(/\s+/g, ' ');
  const short = atMost(mostBytes, plain.trim()).replaceAll(/^\.+|[. ]+$/g, '');
  return short === '' ? 'document' : short;
}

/** As many whole characters as so many bytes of UTF-8 hold. */
function atMost(bytes: number, text: string): string {
  let left = bytes;
  let short = '';
  for (const one of text) {
    left -= Buffer.byteLength(one);
    if (left < 0) break;
    short += one;
  }
  return short;
}
