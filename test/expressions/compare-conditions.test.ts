import { describe, expect, it } from 'vitest';
import { compareConditions } from '../../src/expressions/index.ts';

const kind = (before: string, after: string) => compareConditions(before, after).kind;

describe('two conditions are compared by what they let through', () => {
  it.each([
    ['a part is added', 'case.a', 'case.a && case.b'],
    ['a lower bound is raised', 'case.score >= 60', 'case.score >= 70'],
    ['a bound no longer includes its limit', 'case.score >= 60', 'case.score > 60'],
    ['an upper bound is lowered', 'case.rate < 0.30', 'case.rate < 0.2'],
    ['a bound is written from the other side', '60 <= case.score', 'case.score >= 70'],
    ['a list loses an item', 'case.s in ["a", "b"]', 'case.s in ["a"]'],
    ['a list comes down to one value', 'case.s in ["a", "b"]', 'case.s == "b"'],
    ['an excluded list grows', '!(case.s in ["a"])', '!(case.s in ["a", "b"])'],
    ['an alternative goes', 'case.a || case.b', 'case.a'],
    ['one alternative is tightened', 'case.a || case.n > 1', 'case.a || case.n > 2'],
    ['a bound gives way to a value within it', 'case.n > 5', 'case.n == 7'],
    ['anything becomes something', 'true', 'case.a'],
    ['something becomes nothing', 'case.a', 'false'],
    ['an inequality becomes an equation', 'case.s != "a"', 'case.s == "b"'],
    ['negative limits are numbers, too', 'case.n > -2', 'case.n > -1'],
  ])('tightened: %s', (_, before, after) => {
    expect(kind(before, after)).toBe('tightened');
    expect(kind(after, before)).toBe('loosened');
  });

  it.each([
    ['case.a&&case.b', '(case.b) && case.a'],
    ['case.n > 5', '5 < case.n'],
    ['case.n >= 0.50', 'case.n >= 0.5'],
    ['case.s == "a" || case.s == "b"', 'case.s in ["a", "b"]'],
    ['has(case.n) && case.n > 5', 'case.n > 5'],
    ['case.a == case.b', 'case.b == case.a'],
  ])('the same: %s and %s', (before, after) => {
    expect(kind(before, after)).toBe('same');
  });

  it.each([
    ['other fields', 'case.a > 1', 'case.b > 1'],
    ['other directions', 'case.a > 1', 'case.a < 1'],
    ['a part exchanged for another', 'case.a && case.b', 'case.a && case.c'],
    ['one bound tighter, the other wider', 'case.n > 1 && case.n < 9', 'case.n > 2 && case.n < 10'],
    ['an absent field is neither above nor below', '!(case.n > 5)', 'case.n <= 5'],
    ['texts are not ordered', 'case.s > "a"', 'case.s > "b"'],
    ['formulas are not compared', 'f(case.n) > g(1)', 'f(case.n) > g(2)'],
  ])('cannot be told: %s', (_, before, after) => {
    expect(kind(before, after)).toBe('changed');
    expect(kind(after, before)).toBe('changed');
  });

  it('names the parts that came and went', () => {
    expect(compareConditions('has(case.n) && case.n >= 60', 'has(case.n) && case.n >= 70')).toEqual(
      {
        kind: 'tightened',
        added: ['case.n >= 70'],
        removed: ['case.n >= 60'],
      },
    );
  });

  it('claims nothing about conditions too large to compare', () => {
    const any = (from: number) =>
      Array.from({ length: 200 }, (_, n) => `case.f${from + n} > ${n}`).join(' || ');
    expect(kind(any(0), any(100))).toBe('changed');
  });
});
