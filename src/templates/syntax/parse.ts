import Handlebars from 'handlebars';
import {
  fail,
  ok,
  type LocalizedText,
  type Place,
  type Problem,
  type Result,
} from '../../shared/index.ts';

export type Program = hbs.AST.Program;

/** Parses a Handlebars template; the place of a syntax error is where reading stopped. */
export function parseTemplate(path: string, text: string): Result<Program, Problem> {
  const stray = text.search(/[\uFFFD\0]/);
  if (stray >= 0) return fail({ code: 'bad-encoding', ...placeOfOffset(path, text, stray) });
  try {
    return ok(Handlebars.parseWithoutProcessing(text, { srcName: path }));
  } catch (error) {
    return fail(syntaxProblem(path, error as HandlebarsError));
  }
}

/** Where a node of a template stands. */
export function placeOf(path: string, { loc }: { readonly loc: hbs.AST.SourceLocation }): Place {
  return { file: path, line: loc.start.line, column: loc.start.column + 1 };
}

function placeOfOffset(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Handlebars tells the place of some faults in properties, of others only in its message. */
interface HandlebarsError extends Error {
  readonly lineNumber?: number;
  readonly column?: number;
}

const parserMessage = /^Parse error on line (\d+):\n(.*)\n(-*)\^\n(.*)$/s;

function syntaxProblem(file: string, error: HandlebarsError): Problem {
  const { lineNumber, column, message } = error;
  const code = 'template-syntax';
  if (lineNumber !== undefined) {
    const detail = message.replace(/ - \d+:\d+$/, '');
    return { code, file, line: lineNumber, column: (column ?? 0) + 1, params: { detail } };
  }
  const [, line = '1', excerpt = '', , expected = message] = parserMessage.exec(message) ?? [];
  const params = { detail: detailOf(expected, excerpt.trim().slice(-40)) };
  return { code, file, line: Number(line), column: 1, params };
}

/** What the parser expected, in words. */
function detailOf(expected: string, near: string): LocalizedText {
  const [, got] = /^Expecting .*, got '(?:OPEN_)?([A-Z_]+)'$/.exec(expected) ?? [];
  if (got === 'EOF')
    return {
      en: `a tag or block is not closed (“${near}”)`,
      'zh-CN': `标签或块未闭合（“${near}”）`,
    };
  if (got === undefined) return expected;
  return { en: `this does not belong here: “${near}”`, 'zh-CN': `此处不应出现：“${near}”` };
}
