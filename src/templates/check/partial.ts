import type { OutputFormat } from '../model/output-format.ts';
import type { Program } from '../syntax/parse.ts';
import { templateFolder } from '../syntax/template-files.ts';
import { checkFilled } from './filled.ts';
import { mostPartials, type Checker } from './checker.ts';
import type { Content, Frame, Scope } from './scope.ts';
import { pairsOf } from './settings.ts';
import { hintFor } from './suggest.ts';
import { kindName, kindNames } from './type-names.ts';
import type { Typed } from './typed.ts';

type Partial = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;

const contentName = '@partial-block';

/**
 * `{{> parts/address case.company}}`: another template at this place. Each call is checked, and compiled,
 * with the types of what it is given.
 */
export function checkPartial(
  partial: hbs.AST.PartialStatement,
  scope: Scope,
  checker: Checker,
): void {
  const name = partialName(partial, checker);
  if (name !== contentName) return callPartial(partial, name, scope, checker);
  if (scope.content) scope.content.use(scope, partial.loc);
  else checker.report('template-no-content', partial);
}

/** `{{#> layouts/letter title="…"}}…{{/layouts/letter}}`: a layout around a body. */
export function checkPartialBlock(
  partial: hbs.AST.PartialBlockStatement,
  scope: Scope,
  checker: Checker,
): void {
  const name = partialName(partial, checker);
  let used = 0;
  const use: Content['use'] = (inner, loc) => {
    used += 1;
    if (used > 1) return checker.report('template-content-twice', { loc });
    const { content: _, ...around } = scope;
    const { frame, present } = inner;
    const shown = { ...around, frame, present: scope.present.union(present), loops: 0 };
    checker.body(partial.program, scope.content ? { ...shown, content: scope.content } : shown);
  };
  callPartial(partial, name, { ...scope, content: { use } }, checker);
  if (used === 0 && name !== undefined && checker.files.has(pathOf(name, checker)))
    checker.report('template-content-unused', partial, { name });
}

function partialName({ name }: Partial, checker: Checker): string | undefined {
  if (name.type === 'PathExpression') return (name as hbs.AST.PathExpression).original;
  checker.report('template-unsupported', name, { what: '{{> (…)}}' });
  return undefined;
}

/** Word templates and workbooks have no parts: none has such a name. */
const endings: { readonly [format in OutputFormat]: string } = {
  html: '.hbs',
  markdown: '.md.hbs',
  text: '.txt.hbs',
  docx: '.part.docx',
  xlsx: '.part.xlsx',
};

/** `parts/address` in an HTML template is `templates/parts/address.hbs`. */
function pathOf(name: string, { format }: Checker): string {
  return `${templateFolder}${name}${endings[format]}`;
}

function callPartial(
  partial: Partial,
  name: string | undefined,
  scope: Scope,
  checker: Checker,
): void {
  if (name === undefined) return;
  const path = pathOf(name, checker);
  if (!checker.files.has(path)) return reportUnknown(partial, name, checker);
  if (checker.within.includes(path)) {
    const cycle = [...checker.within.slice(checker.within.indexOf(path)), path];
    return checker.report('template-partial-cycle', partial.name, { cycle: cycle.join(' → ') });
  }
  if (checker.partials.size >= mostPartials) {
    if (checker.partials.size === mostPartials) checker.partials.set('', emptyProgram(partial));
    else return;
    return checker.report('template-too-large', partial.name, { limit: mostPartials });
  }
  checker.usedFiles.add(path);
  const parsed = checker.files.program(path);
  if (!parsed.ok) return;
  const program = structuredClone(parsed.value);
  const own = `${name}#${checker.serial()}`;
  checker.partials.set(own, program);
  const inner = partialScope(partial, scope, checker);
  checker.entering(path, () => checker.body(program, inner));
  partial.name = namedPath(own, partial.name.loc);
}

const emptyProgram = ({ loc }: Partial): Program =>
  ({ type: 'Program', body: [], blockParams: [], loc }) as unknown as Program;

function namedPath(original: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  const path = { type: 'PathExpression', data: false, depth: 0, parts: [original], original, loc };
  return path as hbs.AST.PathExpression;
}

/** What a partial can name: its context, and what it was given by name. */
function partialScope(partial: Partial, scope: Scope, checker: Checker): Scope {
  const [param] = partial.params;
  const given = new Map<string, Typed>();
  for (const { key, value } of pairsOf(partial)) {
    const typed = checker.argument(value, scope);
    checker.recordRead(typed.read);
    given.set(key, typed);
  }
  const base = param ? contextOf(param, scope, checker) : scope.frame;
  const names = new Map([...base.names, ...given]);
  const keepsItem = base.self && (names.size === 0 || base.self.type.kind === 'object');
  const frame: Frame = { ...(keepsItem && base.self ? { self: base.self } : {}), names };
  const { present, content } = scope;
  const inner = { frame, locals: new Map<string, Typed>(), present, loops: 0 };
  return content ? { ...inner, content } : inner;
}

function contextOf(param: hbs.AST.Expression, scope: Scope, checker: Checker): Frame {
  const self = checker.argument(param, scope);
  checker.recordRead(self.read);
  const { kind } = self.type;
  if (kind === 'object' || kind === 'unknown') checkFilled(self, param, scope, checker);
  else {
    const params = { name: '>', expected: kindNames(['object']), actual: kindName(kind) };
    checker.report('template-argument-type', param, params);
  }
  return { self, names: new Map() };
}

function reportUnknown(partial: Partial, name: string, checker: Checker): void {
  const ending = pathOf('', checker).slice(templateFolder.length);
  const known = checker.files.paths
    .filter((path) => path.endsWith(ending) && pathOf(plain(path, ending), checker) === path)
    .map((path) => plain(path, ending));
  checker.report('template-unknown-partial', partial.name, { name }, hintFor(name, known));
}

const plain = (path: string, ending: string) => path.slice(templateFolder.length, -ending.length);
