import type { Problem, Result } from '../shared/index.ts';
import { formatOf } from './model/output-format.ts';
import { templateFolder, type TemplateFiles } from './syntax/template-files.ts';

/**
 * What keeps these files from being read: no Handlebars, or hardly; Word files that cannot, or should not, be opened; pictures
 * that cannot be shown.
 */
export function readProblems(files: TemplateFiles, paths: readonly string[]): readonly Problem[] {
  return paths.flatMap((path) => {
    const read = readAs(path, files);
    return !read || read.ok ? [] : [read.error];
  });
}

function readAs(path: string, files: TemplateFiles): Result<unknown, Problem> | undefined {
  const format = formatOf(path);
  if (format === undefined) return files.picture(path.slice(templateFolder.length));
  return format === 'docx' ? files.word(path) : files.program(path);
}
