import { describe, expect, it } from 'vitest';
import { compileExpression, type Expression } from '../../src/expressions/index.ts';
import type { JsonObject } from '../../src/shared/index.ts';
import { bindings, context, described, environment, theCase } from './world.ts';

function formula(source: string): Expression {
  const result = compileExpression(source, { environment, mayLack: true });
  if (result.ok) return result.value;
  throw new Error(described(result.error).join('; '));
}

const value = (source: string, changes: JsonObject = {}) =>
  formula(source).evaluateIfFilled({ ...bindings, case: { ...theCase, ...changes } }, context);

const lacks = (source: string) => formula(source).lacks.map((path) => path.join('.'));

describe('a formula whose inputs may be empty', () => {
  it('has no value while one is, and says which it takes', () => {
    expect(lacks('case.due + case.score')).toEqual(['case.due']);
    expect(value('case.due + case.score')).toBeUndefined();
    expect(value('case.due + case.score', { due: '2026-01-01' })).toBe('2026-03-12');
  });

  it('names every member on the way', () => {
    expect(lacks('case.partner.phone + "!"')).toEqual(['case.partner', 'case.partner.phone']);
  });

  it('takes nothing that it asks about itself', () => {
    expect(lacks('has(case.due) ? case.due : case.signed')).toEqual([]);
    expect(lacks('default(case.due, case.signed)')).toEqual([]);
  });

  it('has a value where the branch that applies has its inputs', () => {
    const source = 'case.urgent ? case.signed : case.due';
    expect(value(source)).toBe('2026-01-31');
    expect(value(source, { urgent: false })).toBeUndefined();
  });

  it('leaves out of a map the items without a value', () => {
    const source = 'case.lines.map(l, l.remark + "!").join(",")';
    expect(lacks(source)).toEqual([]);
    expect(value(source)).toBe('fragile!');
  });

  it('must still get an answer from every item that it asks', () => {
    const problems = compileExpression('case.lines.exists(l, l.remark == "fragile")', {
      environment,
      mayLack: true,
    });
    expect(problems).toMatchObject({ ok: false, error: [{ code: 'expression-may-be-empty' }] });
  });

  it('fails as ever where something else goes wrong', () => {
    expect(() => value('case.score / (case.score - 70)')).toThrow(/division by zero/);
  });
});

describe('a list that is not stored', () => {
  const absent = { tags: undefined, followers: undefined, lines: undefined } as never;

  it.each([
    ['case.tags.size() + case.followers.size() + case.lines.size()', 0],
    ['"vip" in case.tags || case.lines.exists(l, l.quantity > 0)', false],
    ['case.company.tags.size() + case.company.branches.size() + case.company.keepers.size()', 0],
    ['case.lines.all(l, l.product.tags.size() > 0)', true],
    ['case.company.branches.map(b, b.quantity).sum()', 0],
    ['has(case.company.tags)', true],
  ])('is an empty one, on the case and on what it refers to: %s', (source, result) => {
    expect(value(source, absent)).toEqual(result);
  });
});
