import { BatonError, type Problem, type Result } from '../shared/index.ts';
import { readProblems } from './read-problems.ts';
import type { OutputFormat } from './model/output-format.ts';
import type { Template } from './model/template.ts';
import type { TemplateFiles } from './syntax/template-files.ts';

/**
 * A template of a release that was accepted when it was published. It is read when it is first needed: a start does
 * not wait for it. Where this version of Baton no longer accepts it, what needs it raises its problems.
 */
export function acceptedTemplate(
  of: { readonly path: string; readonly format: OutputFormat },
  files: TemplateFiles,
  compile: () => Result<Template, readonly Problem[]>,
): Template {
  let compiled: Template | undefined;
  const own = (): Template => (compiled ??= soundOf(compile(), of.path, files));
  return {
    ...of,
    get reads() {
      return own().reads;
    },
    get files() {
      return own().files;
    },
    gather: (bindings, context) => own().gather(bindings, context),
    render: (data, settings) => own().render(data, settings),
  } as Template;
}

function soundOf(
  compiled: Result<Template, readonly Problem[]>,
  path: string,
  files: TemplateFiles,
): Template {
  const unread = readProblems(files, compiled.ok ? compiled.value.files : [path]);
  if (compiled.ok && unread.length === 0) return compiled.value;
  const problems = compiled.ok ? unread : [...unread, ...compiled.error];
  throw new BatonError(problems as readonly [Problem, ...Problem[]]);
}
