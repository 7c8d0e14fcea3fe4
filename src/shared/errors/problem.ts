import type { Json } from '../json.ts';
import { localize, type Locale, type LocalizedText } from '../text.ts';
import { errorEntry, type ErrorCode } from './catalogue.ts';

/** Where in a definition, a file of rows or a request the fault is. Lines and columns count from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** A JSON pointer (RFC 6901) into the document. */
  readonly path?: string;
}

/** What a message may be filled with. A localised text is shown in the reader's language. */
export type ProblemParams = { readonly [name: string]: Json | LocalizedText };

/** One fault, without language: a code, what fills its message, and its place. */
export interface Problem extends Place {
  readonly code: ErrorCode;
  readonly params?: ProblemParams;
  /** A hint of its own instead of the catalogue's, such as “did you mean `amount`?”. */
  readonly hint?: LocalizedText;
  /** Where in a file without lines, such as “paragraph 12 of the body”; shown after the message. */
  readonly where?: LocalizedText;
}

/** A problem as a person reads it. */
export interface RenderedProblem extends Place {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string;
}

/** Puts a problem into the reader's language. */
export function renderProblem(problem: Problem, locale: Locale): RenderedProblem {
  const { code, params = {}, hint, where, ...place } = problem;
  const entry = errorEntry(code);
  const hintText = hint ?? entry.hint;
  return {
    ...place,
    code,
    message: fill(localize(entry.message, locale), params, locale) + placed(where, locale),
    ...(hintText === undefined ? {} : { hint: fill(localize(hintText, locale), params, locale) }),
  };
}

function placed(where: LocalizedText | undefined, locale: Locale): string {
  if (where === undefined) return '';
  const words = localize(where, locale);
  return locale.startsWith('zh') ? `（${words}）` : ` (${words})`;
}

function fill(template: string, params: ProblemParams, locale: Locale): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : show(value, locale);
  });
}

function show(value: Json | LocalizedText, locale: Locale): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const comma = locale.startsWith('zh') ? '、' : ', ';
    return value.map((item) => show(item, locale)).join(comma);
  }
  if (value !== null && typeof value === 'object') return localize(value as LocalizedText, locale);
  return String(value);
}
