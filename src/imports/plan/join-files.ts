import { BatonError, type Problem } from '../../shared/index.ts';
import type { ImportDefinition } from '../../definitions/index.ts';
import type { ImportFile } from '../read/import-file.ts';
import { openRows } from '../read/open-rows.ts';
import type { FileSurvey } from '../read/survey-file.ts';
import type { JoinedFile } from './joined-row.ts';

/** The files of one import: the first, and those joined to it by name. */
export interface ImportFiles {
  readonly first: ImportFile;
  readonly joined: { readonly [name: string]: ImportFile };
}

/** What is wrong with the choice of files: one that is missing, or one too many. */
export function checkFiles(definition: ImportDefinition, files: ImportFiles): readonly Problem[] {
  const wanted = definition.join.map(({ file }) => file);
  const given = Object.keys(files.joined);
  return [
    ...wanted
      .filter((file) => !given.includes(file))
      .map((file): Problem => ({
        code: 'import-file-missing',
        params: { import: definition.id, file },
      })),
    ...given
      .filter((file) => !wanted.includes(file))
      .map((file): Problem => ({
        code: 'import-file-unexpected',
        params: { import: definition.id, file, known: wanted.join(', ') || '–' },
      })),
  ];
}

/**
 * Reads a file that is joined into memory. Raises `import-column-missing`, `import-join-repeated` and what
 * reading the file raises.
 */
export async function readJoinedFile(
  { file: name, on, equals }: ImportDefinition['join'][number],
  file: ImportFile,
  survey: FileSurvey,
): Promise<JoinedFile> {
  const source = await openRows(file, survey.encoding);
  const at = source.columns.indexOf(equals);
  if (at < 0)
    throw new BatonError({
      code: 'import-column-missing',
      params: { column: equals, known: source.columns },
      file: file.name,
    });
  const rows = new Map<string, readonly string[]>();
  for await (const chunk of source.chunks)
    for (const { line, cells } of chunk.rows) {
      const value = cells[at]?.trim() ?? '';
      if (rows.has(value))
        throw new BatonError({
          code: 'import-join-repeated',
          params: { value, column: equals },
          file: file.name,
          line,
        });
      if (value !== '') rows.set(value, cells);
    }
  return { name, columns: source.columns, rows, on };
}
