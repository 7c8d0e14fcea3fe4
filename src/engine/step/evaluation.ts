import type { Expression, Value } from '../../expressions/index.ts';
import { BatonError, type Json, type JsonObject, type LocalizedText } from '../../shared/index.ts';
import type { ConditionEvaluator } from '../fields/index.ts';
import type { FactContext } from '../facts/index.ts';
import type { Because } from '../model/index.ts';
import { Refused } from './refused.ts';

/** Evaluates the rules of one step over the row as it stands, and keeps why each came out as it did. */
export class Evaluation {
  readonly bindings: { [root: string]: unknown };
  readonly facts: FactContext;
  readonly because: Because[] = [];

  constructor(bindings: { [root: string]: unknown }, facts: FactContext) {
    this.bindings = bindings;
    this.facts = facts;
  }

  /** The value of an expression. Raises `Refused` with `expression-failed`; that is never false. */
  value(expression: Expression, rule: string, more?: { readonly row: JsonObject }): Value {
    return this.#guarded(expression, rule, () =>
      expression.evaluate(this.#bindingsWith(expression, more), this.facts),
    );
  }

  /** The same, or undefined where a field that the expression takes is empty. */
  valueIfFilled(
    expression: Expression,
    rule: string,
    more?: { readonly row: JsonObject },
  ): Value | undefined {
    return this.#guarded(expression, rule, () =>
      expression.evaluateIfFilled(this.#bindingsWith(expression, more), this.facts),
    );
  }

  #guarded<T>(expression: Expression, rule: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof BatonError)) throw error;
      this.because.push(this.#reason(expression, rule, false));
      throw new Refused(error.problems);
    }
  }

  /** Decides conditions without keeping why: whether a field applies is no reason of a decision. */
  readonly quiet: ConditionEvaluator = {
    holds: (expression, rule) => this.value(expression, rule) === true,
  };

  /** Whether a condition holds; kept as a reason of the decision. */
  holds(expression: Expression, rule: string, text?: LocalizedText): boolean {
    const holds = this.value(expression, rule) === true;
    this.because.push({
      ...this.#reason(expression, rule, holds),
      ...(text !== undefined && { text }),
    });
    return holds;
  }

  #bindingsWith(expression: Expression, more: { readonly row: JsonObject } | undefined) {
    this.#bindNamed(expression);
    return more ? { ...this.bindings, ...more } : this.bindings;
  }

  #bindNamed(expression: Expression): void {
    for (const [root] of expression.reads) {
      if (root === undefined || root in this.bindings) continue;
      const value = this.facts.named(root);
      if (value !== undefined) this.bindings[root] = value;
    }
  }

  #reason(expression: Expression, rule: string, holds: boolean): Because {
    return { rule, expression: expression.source, inputs: this.#inputs(expression), holds };
  }

  #inputs(expression: Expression): { readonly [path: string]: Json } {
    const inputs: { [path: string]: Json } = {};
    for (const path of expression.reads) {
      let value: unknown = this.bindings;
      let depth = 0;
      while (depth < path.length && isPlainObject(value)) value = value[path[depth++] ?? ''];
      if (value !== undefined) inputs[path.slice(0, depth).join('.')] = summary(value);
    }
    return inputs;
  }
}

function isPlainObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const SHOWN_ITEMS = 20;

/** A table of a thousand rows has no place in a reason: of lists of objects the length is kept. */
function summary(value: unknown): Json {
  if (Array.isArray(value)) {
    return value.length > SHOWN_ITEMS || value.some(isPlainObject)
      ? `[${value.length}]`
      : (value as Json[]);
  }
  return isPlainObject(value) && !('currency' in value) ? '{…}' : (value as Json);
}
