import { localize, type JsonObject, type Locale } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';

/** The whole tree in words, a line for each reason, indented by two spaces under what it explains. */
export function tellBecause(reason: Because, locale: Locale): string {
  return linesOf(reason, locale, '').join('\n');
}

function linesOf({ says, from }: Because, locale: Locale, indent: string): readonly string[] {
  const below = from.flatMap((one) => linesOf(one, locale, `${indent}  `));
  return [`${indent}${localize(says, locale)}`, ...below];
}

/** The whole tree as JSON, in the words of one language. */
export function becauseJson(reason: Because, locale: Locale): JsonObject {
  const { says, from, ...details } = reason;
  return {
    says: localize(says, locale),
    ...details,
    from: from.map((one) => becauseJson(one, locale)),
  };
}
