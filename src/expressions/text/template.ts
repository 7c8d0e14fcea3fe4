import {
  errorEntry,
  fail,
  ok,
  type Locale,
  type Place,
  type Problem,
  type Result,
} from '../../shared/index.ts';
import { check } from '../check/check.ts';
import { asValueType, typeName } from '../check/checked-type.ts';
import { placeOf } from '../check/place.ts';
import { defaultBudget, type Bindings } from '../compile.ts';
import type { Node } from '../check/node.ts';
import { evaluationError, type FailedExpression } from '../evaluation-error.ts';
import type { ExpressionContext, ReadPath, TypeEnvironment, ValueType } from '../types.ts';
import type { Value } from '../values/value.ts';
import { renderValue, type RenderOptions } from './render-value.ts';
import { splitTemplate, type TemplatePart } from './split.ts';

/** A text with placeholders: `{{case.company.name}} · {{case.total}}`. */
export interface TextTemplate {
  readonly source: string;
  readonly reads: readonly ReadPath[];
  /**
   * The text for a reader. A placeholder that is a plain member path shows nothing where it is empty.
   * Moments are shown in the time zone, UTC by default. Raises `BatonError` with code
   * `expression-failed`.
   */
  render(bindings: Bindings, context: ExpressionContext, locale: Locale, zone?: string): string;
}

export interface TemplateOptions {
  readonly environment: TypeEnvironment;
  /** Where the first character of the text stands. */
  readonly place?: Place;
}

/** One part that is filled when the text is rendered. */
type Fill = (bindings: Bindings, context: ExpressionContext, options: RenderOptions) => string;

interface Placeholder {
  readonly fill: Fill;
  readonly reads: readonly ReadPath[];
}

/** Parses a text with `{{ expression }}` placeholders and type-checks each of them. */
export function parseTextTemplate(
  text: string,
  options: TemplateOptions,
): Result<TextTemplate, readonly Problem[]> {
  const parts = splitTemplate(text);
  if (!parts.ok) {
    const params = { open: '{{' };
    return fail([
      { code: 'placeholder-unclosed', params, ...placeOf(text, parts.error, options.place) },
    ]);
  }
  const compiled = parts.value.map((part) => compilePart(text, part, options));
  const problems = compiled.flatMap((part) => (part.ok ? [] : part.error));
  if (problems.length > 0) return fail(problems);
  return ok(
    templateOf(
      text,
      compiled.flatMap((part) => (part.ok ? [part.value] : [])),
    ),
  );
}

function templateOf(source: string, parts: readonly Placeholder[]): TextTemplate {
  return {
    source,
    reads: parts.flatMap((part) => part.reads),
    render: (bindings, context, locale, zone = 'UTC') =>
      parts.map(({ fill }) => fill(bindings, context, { locale, zone })).join(''),
  };
}

function compilePart(
  text: string,
  part: TemplatePart,
  options: TemplateOptions,
): Result<Placeholder, readonly Problem[]> {
  if (part.kind === 'text') return ok({ fill: () => part.text, reads: [] });
  const { source } = part;
  const { environment } = options;
  const place = placeOf(text, part.offset, options.place);
  const checked = check(source, { environment, place, lenient: true });
  if (!checked.ok) return fail(checked.error.map((problem) => asPlaceholder(source, problem)));
  const { node, reads } = checked.value;
  const type = asValueType(node.type);
  if (!type || type.kind === 'object') {
    const params = { expected: typeName({ kind: 'text' }), actual: typeName(node.type) };
    return fail([{ code: 'expression-type', params, ...place }]);
  }
  if (node.cost > defaultBudget) {
    const params = { cost: node.cost, budget: defaultBudget };
    return fail([{ code: 'expression-too-costly', params, ...place }]);
  }
  return ok({ reads, fill: filling(node, type, { source, reads, place }) });
}

/** Shows the value; nothing where it is a path that is empty. */
function filling(node: Node, type: ValueType, about: FailedExpression): Fill {
  const read = node.path?.maybe ?? node.run;
  return (bindings, context, options) => {
    try {
      const value = read({ bindings, context, locals: [] }) as Value | undefined;
      return value === undefined ? '' : renderValue(value, type, options);
    } catch (error) {
      throw evaluationError(about, error, bindings);
    }
  };
}

/** An unknown name in a placeholder is told as such. */
function asPlaceholder(source: string, problem: Problem): Problem {
  const unknown =
    problem.code === 'expression-unknown-name' || problem.code === 'expression-unknown-member';
  if (!unknown) return problem;
  const hint = problem.hint ?? errorEntry(problem.code).hint;
  return {
    ...problem,
    code: 'placeholder-unknown',
    params: { ...problem.params, name: source },
    ...(hint === undefined ? {} : { hint }),
  };
}
