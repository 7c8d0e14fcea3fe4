import {
  compileCondition,
  compileExpression,
  parseTextTemplate,
  type Expression,
  type ReadPath,
  type RowRule,
  type TextTemplate,
  type TypeEnvironment,
  type ValueType,
} from '../../expressions/index.ts';
import type { Place, Problem, Result } from '../../shared/index.ts';
import type { Site } from '../load/site.ts';
import type { ExpressionUse } from '../trace/trace.ts';

/** What an expression is compiled against. */
export interface Scope {
  readonly environment: TypeEnvironment;
  /** Members whose own declaration is wrong: what names one of them is not checked. */
  readonly broken: ReadonlySet<string>;
  /** A formula may take what may be empty; while it is, there is no value. */
  readonly mayLack?: boolean;
}

export type RawExpression = string | number | boolean;

const bool: ValueType = { kind: 'bool' };

/** Compiles an expression; its problems are reported at the exact character. */
export function expressionAt(
  site: Site,
  raw: RawExpression,
  scope: Scope,
  expects?: ValueType | readonly ValueType[],
): Expression | undefined {
  const { source, offset } = sourceOf(raw);
  note(site, { kind: 'expression', source, offset }, scope, expects);
  return compileAt(site, source, offset, scope, (place) =>
    compileExpression(source, {
      environment: scope.environment,
      place,
      ...(scope.mayLack ? { mayLack: true } : {}),
      ...(expects === undefined ? {} : { expects }),
    }),
  );
}

/** The members that may be empty and leave the formula without a value; none where it is wrong. */
export function lacksOf(raw: RawExpression, { environment }: Scope): readonly ReadPath[] {
  const compiled = compileExpression(sourceOf(raw).source, { environment, mayLack: true });
  return compiled.ok ? compiled.value.lacks : [];
}

/** Compiles an expression that holds or does not. */
export function conditionAt(
  site: Site,
  raw: RawExpression | undefined,
  scope: Scope,
): Expression | undefined {
  return raw === undefined ? undefined : expressionAt(site, raw, scope, bool);
}

/** Compiles a rule that the stores execute on each row. */
export function rowRuleAt(
  site: Site,
  raw: RawExpression,
  scope: Scope,
  row: 'case' | 'record',
): RowRule | undefined {
  const { source, offset } = sourceOf(raw);
  note(site, { kind: 'rule', source, offset }, scope, bool);
  return compileAt(site, source, offset, scope, (place) =>
    compileCondition(source, { environment: scope.environment, row, place }),
  );
}

/** Compiles a text with placeholders. */
export function templateAt(site: Site, text: string, scope: Scope): TextTemplate | undefined {
  note(site, { kind: 'template', source: text, offset: 0 }, scope);
  return compileAt(site, text, 0, scope, (place) =>
    parseTextTemplate(text, { environment: scope.environment, place }),
  );
}

/** True where what was written is an expression: a text that begins with `=`. */
export function isFormula(raw: unknown): raw is string {
  return typeof raw === 'string' && raw.startsWith('=');
}

function sourceOf(raw: RawExpression): { source: string; offset: number } {
  const text = String(raw);
  const offset = /^=(?!=)\s*/.exec(text)?.[0].length ?? 0;
  return { source: text.slice(offset), offset };
}

function note(
  site: Site,
  use: Pick<ExpressionUse, 'kind' | 'source' | 'offset'>,
  { environment, mayLack = false }: Scope,
  expects: ValueType | readonly ValueType[] = [],
): void {
  const types = 'kind' in expects ? [expects] : expects;
  site.noteExpression({ ...use, environment, mayLack, expects: types });
}

function compileAt<T>(
  site: Site,
  source: string,
  offset: number,
  { broken }: Scope,
  compile: (place: Place) => Result<T, readonly Problem[]>,
): T | undefined {
  if (namesAny(source, broken)) return undefined;
  const start = site.placeInText(offset);
  const result = compile(start);
  if (result.ok) return result.value;
  for (const problem of result.error)
    site.pass({ ...problem, ...site.placeInText(offset + offsetOf(problem, start, source)) });
  return undefined;
}

function namesAny(source: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  return (source.match(/[A-Za-z_]\w*/g) ?? []).some((word) => names.has(word));
}

/** Which character of the expression a problem is about, undoing the reckoning from `start`. */
function offsetOf(problem: Problem, start: Place, source: string): number {
  const lines = (problem.line ?? 1) - (start.line ?? 1);
  const column = problem.column ?? 1;
  if (lines === 0) return column - (start.column ?? 1);
  const before = source.split('\n').slice(0, lines);
  return before.reduce((sum, line) => sum + line.length + 1, 0) + column - 1;
}
