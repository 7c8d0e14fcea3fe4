import type { Static } from 'typebox';
import type { Difference } from '../../definitions/index.ts';
import { localize, type Locale } from '../../shared/index.ts';
import type { ChangeSchema } from '../schemas/drafting.ts';

/** One change of definitions as it is answered. */
export function changeJson(
  { kind, subject, definition, words, impact }: Difference,
  locale: Locale,
): Static<typeof ChangeSchema> {
  const { kind: what, id } = subject;
  const text = localize(words, locale);
  return { kind, what, id, definition: { ...definition }, text, ...(impact && { impact }) };
}
