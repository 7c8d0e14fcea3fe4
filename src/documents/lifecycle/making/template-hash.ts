import { createHash } from 'node:crypto';
import {
  templatesIn,
  type DocumentDefinition,
  type ReleaseFile,
} from '../../../definitions/index.ts';
import { canonicalJson, type Locale } from '../../../shared/index.ts';

/**
 * SHA-256 (hexadecimal) of the files of templates, partials and layouts from which a document is made in a
 * language, with their paths.
 */
export function templateHash(
  definition: DocumentDefinition,
  language: Locale,
  files: readonly ReleaseFile[],
): string {
  const templates = [...templatesIn(definition, language).values()];
  const paths = new Set(templates.flatMap((template) => template.files));
  const used = files.filter(({ path }) => paths.has(path));
  const ordered = used.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return createHash('sha256').update(canonicalJson(ordered)).digest('hex');
}
