import type { Expression, ReadPath, TypeEnvironment } from '../../expressions/index.ts';
import type { LocalizedText, Place, Problem, ProblemParams } from '../../shared/index.ts';
import type { TemplateEnvironment } from '../model/environment.ts';
import type { OutputFormat } from '../model/output-format.ts';
import type { AttachedFile } from '../model/template.ts';
import type { Parts } from './parts.ts';
import type { Scope } from './scope.ts';
import type { Typed } from './typed.ts';
import { placeOf, type Program } from '../syntax/parse.ts';
import type { TemplateFiles } from '../syntax/template-files.ts';
import { inPlace } from './in-place.ts';

type Located = { readonly loc: hbs.AST.SourceLocation };

/** Most calls of partials that one template may come to, those of its partials included. */
export const mostPartials = 500;

/** What the parts of the checker share while one template is checked. */
export class Checker {
  readonly environment: TemplateEnvironment;
  /** The types with what they refer to in place, as the data of a template is. */
  readonly types: TypeEnvironment;
  readonly format: OutputFormat;
  readonly files: TemplateFiles;
  readonly problems: Problem[] = [];
  readonly formulas: Expression[] = [];
  /** The programs of partials, by the name that each call got. */
  readonly partials = new Map<string, Program>();
  /** Pictures of the workspace that it shows, by name. */
  readonly pictures = new Map<string, AttachedFile>();
  readonly usedFiles = new Set<string>();
  readonly #reads = new Map<string, ReadPath>();
  /** The files that are being checked, one within the other. */
  within: readonly string[] = [];
  readonly #parts: Parts;
  #serial = 0;

  constructor(
    environment: TemplateEnvironment,
    format: OutputFormat,
    files: TemplateFiles,
    parts: (checker: Checker) => Parts,
  ) {
    this.#parts = parts(this);
    this.environment = environment;
    this.types = { ...environment.types, objects: inPlace(environment.types.objects) };
    this.format = format;
    this.files = files;
  }

  /** Checks an argument: a path, a literal or a call. */
  argument(expression: hbs.AST.Expression, scope: Scope): Typed {
    return this.#parts.argument(expression, scope);
  }

  /** Checks what stands in a block or file. */
  body(program: Program | undefined, scope: Scope): void {
    this.#parts.body(program, scope);
  }

  get reads(): readonly ReadPath[] {
    return [...this.#reads.values()];
  }

  /** A number that nothing else of this template has. */
  serial(): number {
    return ++this.#serial;
  }

  /** Checks a file within those that are being checked. */
  entering(path: string, check: () => void): void {
    const before = this.within;
    this.within = [...before, path];
    check();
    this.within = before;
  }

  recordRead(path: ReadPath | undefined): void {
    if (path) this.#reads.set(path.join('.'), path);
  }

  report(
    code: Problem['code'],
    at: Located,
    params: ProblemParams = {},
    hint?: LocalizedText | undefined,
  ): void {
    this.problems.push({ code, ...this.placeOf(at), params, ...(hint ? { hint } : {}) });
  }

  placeOf(at: Located): Place {
    return placeOf(at.loc.source, at);
  }
}
