import { fail, ok, type Problem, type Result } from '../shared/index.ts';
import { checkArgument } from './check/argument.ts';
import { Checker } from './check/checker.ts';
import type { Parts } from './check/parts.ts';
import { rootOf } from './check/path.ts';
import type { Scope } from './check/scope.ts';
import { checkProgram } from './check/statements.ts';
import { gather } from './data/gather.ts';
import { planOf } from './data/plan.ts';
import type { TemplateEnvironment } from './model/environment.ts';
import { formatOf } from './model/output-format.ts';
import type { Template } from './model/template.ts';
import { Run } from './render/run.ts';
import { compileProgram } from './render/runtime.ts';
import { viewOfRoots } from './render/view.ts';
import type { Program } from './syntax/parse.ts';
import type { TemplateFiles } from './syntax/template-files.ts';

/**
 * Checks a template, with its partials and layouts, against the types of its data, and compiles it. All
 * its problems are given at once, each with file, line and column; a file that cannot be read is not among
 * them (see `syntaxProblems`) and leaves nothing.
 */
export function compileTemplate(
  path: string,
  files: TemplateFiles,
  environment: TemplateEnvironment,
): Result<Template, readonly Problem[]> {
  const parsed = files.program(path);
  if (!parsed.ok) return fail([]);
  const checker = new Checker(environment, formatOf(path) ?? 'html', files, parts);
  const program = structuredClone(parsed.value);
  checker.entering(path, () => checkProgram(program, outset(checker), checker));
  if (checker.problems.length > 0) return fail(once(checker.problems));
  return ok(templateOf(path, program, checker));
}

const parts = (checker: Checker): Parts => ({
  argument: (expression, scope) => checkArgument(expression, scope, checker),
  body: (program, scope) => checkProgram(program, scope, checker),
});

/** Files that are not Handlebars, or hardly. */
export function syntaxProblems(files: TemplateFiles): readonly Problem[] {
  return files.paths.flatMap((path) => {
    const parsed = files.program(path);
    return parsed.ok ? [] : [parsed.error];
  });
}

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

function templateOf(path: string, program: Program, checker: Checker): Template {
  const { reads, formulas, environment, format } = checker;
  const roots = planOf(reads, environment.types, environment.display);
  const compiled = compileProgram(program);
  const partials = Object.fromEntries(
    [...checker.partials].map(([name, partial]) => [name, compileProgram(partial)]),
  );
  return {
    path,
    format,
    reads,
    files: [path, ...checker.usedFiles],
    gather: (bindings, context) => gather(roots, bindings, context),
    render(data, settings) {
      const run = new Run({ path, format }, formulas, data, settings);
      const output = compiled(viewOfRoots(roots, run), { data: { run }, partials });
      run.measure(output.length);
      return output;
    },
  };
}
