import { fail, ok, type Problem, type Result } from '../shared/index.ts';
import { acceptedTemplate } from './accepted-template.ts';
import { checkedProgram } from './checked-program.ts';
import type { TemplateEnvironment } from './model/environment.ts';
import { formatOf, type OutputFormat, type TextFormat } from './model/output-format.ts';
import type { Template } from './model/template.ts';
import { readProblems } from './read-problems.ts';
import { templateFolder, type TemplateFiles } from './syntax/template-files.ts';
import { compileWordTemplate } from './word/compile-word-template.ts';

/**
 * Checks a template, with its partials and layouts, against the types of its data, and compiles it. All
 * its problems are given at once, each with file, line and column (of a Word template, its paragraph); a
 * file that cannot be read is not among them (see `syntaxProblems`) and leaves nothing. One of files that
 * were accepted is checked when it is first needed.
 */
export function compileTemplate(
  path: string,
  files: TemplateFiles,
  environment: TemplateEnvironment,
): Result<Template, readonly Problem[]> {
  const of = { path, format: formatOf(path) ?? 'html' };
  const compile = () => compileNow(of, files, environment);
  return files.accepted ? ok(acceptedTemplate(of, files, compile)) : compile();
}

function compileNow(
  { path, format }: { readonly path: string; readonly format: OutputFormat },
  files: TemplateFiles,
  environment: TemplateEnvironment,
): Result<Template, readonly Problem[]> {
  if (format === 'docx') return compileWordTemplate(path, files, environment);
  const parsed = files.program(path);
  if (!parsed.ok) return fail([]);
  const of = { path, format: format as TextFormat };
  const { problems, write, ...checked } = checkedProgram(of, parsed.value, files, environment);
  if (problems.length > 0) return fail(problems);
  return ok({ ...of, ...checked, render: (data, settings) => write(data, settings).text });
}

/**
 * Files that are not Handlebars, or hardly; Word files that cannot be opened, or should not be; pictures
 * that cannot be shown.
 */
export function syntaxProblems(files: TemplateFiles): readonly Problem[] {
  if (files.accepted) return [];
  const pictures = files.pictures.map((name) => `${templateFolder}${name}`);
  return readProblems(files, [...files.paths, ...pictures]);
}
