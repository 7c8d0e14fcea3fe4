import type { LocalizedText, Problem } from '../../shared/index.ts';
import type { DocxtemplaterError } from './fill.ts';
import type { Tag } from './tag.ts';

/** Most characters that are shown of the text around a tag. */
const mostShown = 60;

/**
 * A problem of the program in place: the line of the program is the number of a tag, and tells the
 * paragraph. `line` of the result is that paragraph.
 */
export function inWord(given: Problem, tags: readonly Tag[]): Problem {
  const { column: _column, ...problem } = given;
  const tag = tags[(problem.line ?? 0) - 1];
  if (!tag) return problem;
  const params = problem.params === undefined ? {} : { params: readable(problem.params) };
  return { ...problem, ...params, line: Math.max(1, tag.paragraph), where: whereOf(tag) };
}

/** Marks between the tags are no part of what an author wrote. */
function readable(params: NonNullable<Problem['params']>): NonNullable<Problem['params']> {
  // oxlint-disable-next-line no-control-regex
  const marks = /\\u001[c-f]|[\u001C-\u001F\u000A]/g;
  return JSON.parse(JSON.stringify(params).replaceAll(marks, ' ')) as typeof params;
}

/** “paragraph 12 of the body: … {{case.total}} …”. */
function whereOf({ part, paragraph, around, text }: Tag): LocalizedText {
  const { en, 'zh-CN': chinese } = nameOf(part);
  const near = excerpt(around, `{{${text}}}`);
  return {
    en: paragraph === 0 ? `${en}: “${near}”` : `paragraph ${paragraph} of ${en}: “${near}”`,
    'zh-CN': paragraph === 0 ? `${chinese}：“${near}”` : `${chinese}第 ${paragraph} 段：“${near}”`,
  };
}

function excerpt(text: string, around: string): string {
  if (text.length <= mostShown) return text;
  const at = Math.max(0, text.indexOf(around));
  const from = Math.max(0, at - Math.max(0, Math.floor((mostShown - around.length) / 2)));
  const shown = text.slice(from, from + mostShown);
  return `${from > 0 ? '…' : ''}${shown}${from + mostShown < text.length ? '…' : ''}`;
}

const names: readonly (readonly [RegExp, { readonly en: string; readonly 'zh-CN': string }])[] = [
  [/\/document\d*\.xml$/, { en: 'the body', 'zh-CN': '正文' }],
  [/\/header\d*\.xml$/, { en: 'a header', 'zh-CN': '页眉' }],
  [/\/footer\d*\.xml$/, { en: 'a footer', 'zh-CN': '页脚' }],
  [/\/(foot|end)notes\.xml$/, { en: 'the notes', 'zh-CN': '脚注' }],
  [/^docProps\//, { en: 'the properties of the file', 'zh-CN': '文档属性' }],
];

const nameOf = (part: string) =>
  names.find(([form]) => form.test(part))?.[1] ?? { en: part, 'zh-CN': part };

const braces = /_tag$|delimiter/;

/** Braces that do not match, by docxtemplater’s reading; nothing else is known where they do not. */
export function bracesProblems(
  errors: readonly DocxtemplaterError[],
  path: string,
): readonly Problem[] {
  const problems = errors
    .filter(({ properties }) => properties === undefined || braces.test(properties.id ?? ''))
    .map((error) => bracesProblem(error, path));
  const raw = problems.filter(({ code }) => code === 'template-raw');
  return raw.length > 0 ? raw : problems;
}

function bracesProblem({ properties, message }: DocxtemplaterError, path: string): Problem {
  const near = (properties?.context ?? properties?.xtag ?? message).slice(0, mostShown);
  const where = properties?.file === undefined ? {} : { where: nameOf(properties.file) };
  // Two of three braces are read as a tag that begins with the third.
  if (/^\{(?!\{)|^\{{3}/.test(near)) return { code: 'template-raw', file: path, ...where };
  return { code: 'template-word-braces', file: path, params: { near }, ...where };
}

/** Blocks that begin and end where they cannot be repeated as one. */
export function blockProblems(
  errors: readonly DocxtemplaterError[],
  tags: readonly Tag[],
  path: string,
): readonly Problem[] {
  return errors.map(({ properties, message }) => {
    const [number] = /\d+/.exec(properties?.xtag ?? message) ?? ['0'];
    const tag = tags[Number(number) - 1];
    const params = { block: tag ? `{{${tag.text}}}` : path };
    return inWord({ code: 'template-word-block', file: path, line: Number(number), params }, tags);
  });
}
