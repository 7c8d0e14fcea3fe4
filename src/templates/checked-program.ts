import type { Bindings, ExpressionContext, ReadPath } from '../expressions/index.ts';
import type { JsonObject, Problem } from '../shared/index.ts';
import { checkArgument } from './check/argument.ts';
import { Checker } from './check/checker.ts';
import type { Parts } from './check/parts.ts';
import { rootOf } from './check/path.ts';
import type { Scope } from './check/scope.ts';
import { checkProgram } from './check/statements.ts';
import { gather } from './data/gather.ts';
import { planOf } from './data/plan.ts';
import type { TemplateEnvironment } from './model/environment.ts';
import type { OutputFormat } from './model/output-format.ts';
import type { RenderSettings } from './model/template.ts';
import type { Picture } from './pictures/picture.ts';
import { Run } from './render/run.ts';
import { compileProgram } from './render/runtime.ts';
import { viewOfRoots } from './render/view.ts';
import type { Program } from './syntax/parse.ts';
import type { TemplateFiles } from './syntax/template-files.ts';

/** A Handlebars program, checked against the types of its data; sound where it has no problems. */
export interface CheckedProgram {
  readonly problems: readonly Problem[];
  readonly reads: readonly ReadPath[];
  /** Paths of the files whose text went into it. */
  readonly files: readonly string[];
  gather(bindings: Bindings, context: ExpressionContext): JsonObject;
  write(data: JsonObject, settings: RenderSettings): Written;
}

/** What a program wrote: a text, and pictures for which marks stand in it (`pictureMark`). */
export interface Written {
  readonly text: string;
  readonly pictures: readonly Picture[];
}

/** Which program it is: its file, and what it writes. */
export interface ProgramOf {
  readonly path: string;
  readonly format: OutputFormat;
}

/** Checks a program, with its partials and layouts; what it is compiled to is made when it is rendered. */
export function checkedProgram(
  of: ProgramOf,
  parsed: Program,
  files: TemplateFiles,
  environment: TemplateEnvironment,
): CheckedProgram {
  const checker = new Checker(environment, of.format, files, parts);
  const program = structuredClone(parsed);
  checker.entering(of.path, () => checkProgram(program, outset(checker), checker));
  const roots = planOf(checker.reads, environment.types, environment.display);
  return {
    problems: once(checker.problems),
    reads: checker.reads,
    files: [of.path, ...checker.usedFiles],
    gather: (bindings, context) => gather(roots, bindings, context),
    write: writing(of, program, checker, roots),
  };
}

const parts = (checker: Checker): Parts => ({
  argument: (expression, scope) => checkArgument(expression, scope, checker),
  body: (program, scope) => checkProgram(program, scope, checker),
});

/** At the outset a template can name the roots. */
function outset(checker: Checker): Scope {
  const names = Object.keys(checker.types.roots).flatMap((name) => {
    const root = rootOf(name, checker);
    return root ? [[name, root] as const] : [];
  });
  const frame = { names: new Map(names) };
  return { frame, locals: new Map(), present: new Set(), loops: 0 };
}

/** A partial that is called twice has its problems once. */
function once(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function writing(
  of: ProgramOf,
  program: Program,
  { formulas, partials: used, pictures }: Checker,
  roots: Parameters<typeof viewOfRoots>[0],
): CheckedProgram['write'] {
  const compiled = compileProgram(program);
  const partials = Object.fromEntries(
    [...used].map(([name, partial]) => [name, compileProgram(partial)]),
  );
  return (data, settings) => {
    const run = new Run({ ...of, pictures }, formulas, data, settings);
    const text = compiled(viewOfRoots(roots, run), { data: { run }, partials });
    run.measure(text.length);
    return { text, pictures: run.placed };
  };
}
