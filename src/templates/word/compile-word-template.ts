import { fail, ok, type Problem, type Result } from '../../shared/index.ts';
import { checkedProgram, type CheckedProgram } from '../checked-program.ts';
import type { TemplateEnvironment } from '../model/environment.ts';
import type { FileTemplate } from '../model/template.ts';
import { parseTemplate } from '../syntax/parse.ts';
import type { TemplateFiles } from '../syntax/template-files.ts';
import { packParts } from '../files/pack.ts';
import { filledParts, openTemplate, withHead } from './fill.ts';
import { programText, readFilling } from './marks.ts';
import type { WordParts } from './package.ts';
import { bracesProblems, blockProblems, inWord } from './problems.ts';
import { wordReading } from './word-reading.ts';
import { unsupportedTags } from './unsupported.ts';

/**
 * Checks a Word template and makes it ready. docxtemplater finds the tags, whatever Word has done to them,
 * and repeats rows and paragraphs; Handlebars says what stands in them, checked as in any other template.
 */
export function compileWordTemplate(
  path: string,
  files: TemplateFiles,
  environment: TemplateEnvironment,
): Result<FileTemplate, readonly Problem[]> {
  const parts = files.word(path);
  if (!parts.ok) return fail([]);
  const { tags, errors, isSound } = wordReading(parts.value);
  const first = [...bracesProblems(errors, path), ...unsupportedTags(tags, path)];
  if (first.length > 0) return fail(first);
  const program = parseTemplate(path, programText(tags));
  if (!program.ok) return fail([inWord(program.error, tags)]);
  const of = { path, format: 'docx' } as const;
  const checked = checkedProgram(of, program.value, files, environment);
  const problems = checked.problems.map((problem) => inWord(problem, tags));
  const blocks = blockProblems(errors, tags, path);
  if (problems.length + blocks.length > 0) return fail([...problems, ...blocks]);
  if (!files.accepted && !isSound()) return fail([{ code: 'template-word-broken', file: path }]);
  return ok(templateOf(path, parts.value, checked));
}

function templateOf(path: string, parts: WordParts, checked: CheckedProgram): FileTemplate {
  const { reads, files, gather, write } = checked;
  return {
    path,
    format: 'docx',
    reads,
    files,
    gather,
    async render(data, settings) {
      const filled = filledParts(openTemplate(parts), readFilling(write(data, settings)));
      const { title, locale } = settings;
      const head = { language: locale, ...(title === undefined ? {} : { title }) };
      return packParts(withHead(filled, head));
    },
  };
}
