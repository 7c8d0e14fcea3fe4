import { compileExpression, toStored, type Expression } from '../../expressions/index.ts';
import { BatonError, type Json, type JsonObject } from '../../shared/index.ts';
import type { FieldRules, ShippedRules } from '../model.ts';

/** How a field stands while the form is filled. */
export interface LiveState {
  /** Undefined where only the server can say. */
  readonly shown?: boolean;
  readonly required?: boolean;
  readonly computed?: Json;
  /** Options offered now, where they hang on other fields. */
  readonly options?: readonly string[];
}

/** Works out, from the values now in the form, how each field with rules stands. */
export type LiveForm = (values: JsonObject) => { readonly [field: string]: LiveState };

/**
 * Compiles the rules that came with a form, once; the expressions are those that the server judges by. A
 * rule that can't be worked out yet, because a value it reads is missing, leaves its state undefined.
 */
export function liveForm(rules: ShippedRules, root: 'case' | 'record'): LiveForm {
  const compiled = Object.entries(rules.fields).map(
    ([field, sources]) => [field, compileRules(sources, rules)] as const,
  );
  const context = {
    lookup: (type: string, id: string) => rules.records[type]?.[id],
    related: () => [],
  };
  return (values) => {
    const bindings = { ...rules.roots, [root]: values };
    const evaluate = (expression: Expression | undefined): Json | undefined => {
      if (expression === undefined) return undefined;
      try {
        const value = expression.evaluateIfFilled(bindings, context);
        return value === undefined ? undefined : toStored(value, expression.type);
      } catch (error) {
        if (error instanceof BatonError) return undefined;
        throw error;
      }
    };
    return Object.fromEntries(compiled.map(([field, rule]) => [field, stateOf(rule, evaluate)]));
  };
}

interface CompiledRules {
  readonly visible?: Expression | undefined;
  readonly required?: Expression | undefined;
  readonly computed?: Expression | undefined;
  readonly options: readonly (readonly [option: string, when: Expression | undefined])[];
}

function compileRules(sources: FieldRules, rules: ShippedRules): CompiledRules {
  const { environment } = rules;
  const compile = (source: string | undefined, mayLack = false): Expression | undefined => {
    if (source === undefined) return undefined;
    const result = compileExpression(source, { environment, mayLack });
    return result.ok ? result.value : undefined;
  };
  return {
    visible: compile(sources.visible),
    required: compile(sources.required),
    computed: compile(sources.computed, true),
    options: Object.entries(sources.options ?? {}).map(
      ([id, when]) => [id, compile(when)] as const,
    ),
  };
}

function stateOf(
  rules: CompiledRules,
  evaluate: (expression: Expression | undefined) => Json | undefined,
): LiveState {
  const shown = evaluate(rules.visible);
  const required = evaluate(rules.required);
  const computed = evaluate(rules.computed);
  const offered = rules.options.filter(([, when]) => evaluate(when) !== false).map(([id]) => id);
  return {
    ...(shown === undefined ? {} : { shown: shown === true }),
    ...(required === undefined ? {} : { required: required === true }),
    ...(computed === undefined ? {} : { computed }),
    ...(rules.options.length === 0 ? {} : { options: offered }),
  };
}
