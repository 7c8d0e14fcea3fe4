import type { TextTemplate } from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { Site } from '../load/site.ts';
import type { LocalizedTemplate } from '../model/index.ts';
import { templateAt, type Scope } from './expressions.ts';

/** The language of a text that is the same in every language: undetermined (BCP 47). */
const anyLanguage = 'und';

/** A text with placeholders, by language; undefined where none is written. */
export function localizedTemplateAt(
  site: Site,
  raw: LocalizedText | undefined,
  scope: Scope,
): LocalizedTemplate | undefined {
  if (raw === undefined) return undefined;
  const texts: readonly (readonly [string, string, Site])[] =
    typeof raw === 'string'
      ? [[anyLanguage, raw, site]]
      : Object.entries(raw).map(([language, text]) => [language, text, site.at(language)]);
  const compiled = texts.flatMap(([language, text, at]): [string, TextTemplate][] => {
    const template = templateAt(at, text, scope);
    return template ? [[language, template]] : [];
  });
  return new Map(compiled);
}
