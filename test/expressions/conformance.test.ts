import { describe, expect, it } from 'vitest';
import { toStored, type ValueType } from '../../src/expressions/index.ts';
import cases from './conformance.json' with { type: 'json' };
import { bindings, compiled, context } from './world.ts';

function named(type: ValueType): string {
  if (type.kind === 'list') return `list ${named(type.of)}`;
  return type.kind === 'money' && type.currency ? `money ${type.currency}` : type.kind;
}

describe('the expression language', () => {
  it.each(cases)('$source is $result', ({ source, type, result }) => {
    const expression = compiled(source);
    const value = expression.evaluate(bindings, context);

    expect(named(expression.type)).toBe(type);
    expect(toStored(value, expression.type)).toEqual(result);
  });
});
