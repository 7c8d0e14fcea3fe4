import type { Draft } from '../compile/draft.ts';
import type { RawOrganization } from '../kinds/organization.ts';
import type { KindDocument } from '../kinds/document.ts';

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** Where the organization names its languages, each text that is given by language is given in all of them. */
export function checkLanguages({ documents }: Draft): void {
  const [organization] = documents.get('Organization')?.values() ?? [];
  const languages = (organization?.value as RawOrganization | undefined)?.languages ?? [];
  if (languages.length === 0) return;
  for (const kind of documents.values())
    for (const document of kind.values()) if (document) checkDocument(document, languages);
}

function checkDocument({ value, site }: KindDocument, languages: readonly string[]): void {
  const visit = (part: unknown, at: typeof site): void => {
    if (typeof part !== 'object' || part === null) return;
    const entries = Object.entries(part);
    if (!Array.isArray(part) && isText(entries)) {
      const missing = languages.filter((language) => !Object.hasOwn(part, language));
      if (missing.length > 0) at.report('text-lacks-language', { params: { languages: missing } });
      return;
    }
    for (const [key, inner] of entries)
      visit(inner, at.at(Array.isArray(part) ? Number(key) : key));
  };
  visit(value, site);
}

/** A text by language: every key is a language, and English or Chinese is among them. */
function isText(entries: readonly (readonly [string, unknown])[]): boolean {
  return (
    entries.length > 0 &&
    entries.every(([key, value]) => languageTag.test(key) && typeof value === 'string') &&
    entries.some(([key]) => key === 'en' || key === 'zh-CN' || key === 'zh')
  );
}
