import { fail, ok, type Problem, type Result } from '../shared/index.ts';
import { checkedProgram } from './checked-program.ts';
import type { TemplateEnvironment } from './model/environment.ts';
import { formatOf, type TextFormat } from './model/output-format.ts';
import type { Template } from './model/template.ts';
import type { TemplateFiles } from './syntax/template-files.ts';
import { compileWordTemplate } from './word/compile-word-template.ts';

/**
 * Checks a template, with its partials and layouts, against the types of its data, and compiles it. All
 * its problems are given at once, each with file, line and column (of a Word template, its paragraph); a
 * file that cannot be read is not among them (see `syntaxProblems`) and leaves nothing.
 */
export function compileTemplate(
  path: string,
  files: TemplateFiles,
  environment: TemplateEnvironment,
): Result<Template, readonly Problem[]> {
  const format = formatOf(path) ?? 'html';
  if (format === 'docx') return compileWordTemplate(path, files, environment);
  const parsed = files.program(path);
  if (!parsed.ok) return fail([]);
  const of = { path, format: format as TextFormat };
  const { problems, ...checked } = checkedProgram(of, parsed.value, files, environment);
  return problems.length > 0 ? fail(problems) : ok({ ...of, ...checked });
}

/** Files that are not Handlebars, or hardly; Word files that cannot be opened, or should not be. */
export function syntaxProblems(files: TemplateFiles): readonly Problem[] {
  return files.paths.flatMap((path) => {
    const read = formatOf(path) === 'docx' ? files.word(path) : files.program(path);
    return read.ok ? [] : [read.error];
  });
}
