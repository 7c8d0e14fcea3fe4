import { localize, type LocalizedText } from '../../shared/index.ts';

/**
 * What is kept once for everybody, in every language where it still is what the definition says, such as the title of
 * a meeting; as it was written where somebody has changed it.
 */
export function inWords(defined: LocalizedText | undefined, kept: string): LocalizedText {
  if (defined === undefined || typeof defined === 'string') return kept;
  return Object.values(defined).includes(kept) ? defined : kept;
}

/** The same for one reader. */
export function saidTo(locale: string, defined: LocalizedText | undefined, kept: string): string {
  return localize(inWords(defined, kept), locale);
}
