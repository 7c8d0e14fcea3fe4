import { Environment } from '@marcbachmann/cel-js';
import { describe, expect, it } from 'vitest';
import { evaluated, problemsOf } from './world.ts';

/**
 * What was measured of cel-js 8.0.0, each beside what Baton does instead. Where a newer cel-js mends a
 * fault, its half of the test fails and can go.
 */
describe('a known fault of cel-js', () => {
  const cel = new Environment({ unlistedVariablesAreDyn: true });

  it('all() of an inline empty list throws there; it is true here', () => {
    const cel = new Environment();

    expect(() => cel.evaluate('[].all(x, x > 1)')).toThrow(/overlaps/);
    expect(evaluated('[].all(x, x == 1)')).toBe(true);
  });

  it('fractions are doubles there; they are exact here', () => {
    expect(cel.evaluate('0.1 + 0.2 == 0.3')).toBe(false);
    expect(evaluated('0.1 + 0.2 == 0.3')).toBe(true);
  });

  it('division of doubles by zero gives infinity there; it is an error here', () => {
    expect(cel.evaluate('1.0 / 0.0')).toBe(Infinity);
    expect(problemsOf('1.0 / 0.0')).toEqual(['1 division-by-zero: This always divides by zero.']);
  });

  it('an error is hidden by the other side of && there; it is raised here', () => {
    expect(cel.evaluate('1 / 0 > 0 && false')).toBe(false);
    expect(() => evaluated('1 / (case.score - 70) > 0 && false')).toThrow(/division by zero/);
  });

  it('a timestamp as a type of a field crashes there; moments are fields here', () => {
    expect(() =>
      new Environment().registerType('Row', { fields: { opened: 'timestamp' } } as never),
    ).toThrow(/reading 'convert'/);
    expect(evaluated('case.opened < now')).toBe(true);
  });

  it('null beside text does not type-check there; it is told what to write here', () => {
    const typed = new Environment().registerVariable('x', 'string');

    expect(typed.check('x == null').valid).toBe(false);
    expect(problemsOf('case.name == null')).toEqual([
      '14 expression-unsupported: Expressions have no `null`: an empty field is absent, ask `has(…)`.',
    ]);
  });
});

describe('plain CEL', () => {
  const cel = new Environment();

  it.each([
    '1 + 2 * 3 - 4',
    '(1 + 2) * -3',
    '7 % 3 == 1',
    '!(1 < 2) || 3 >= 3',
    'true ? "a" : "b"',
    '"a" + "b" == "ab" && "b" in ["a", "b"]',
    '[1, 2, 3].filter(x, x > 1).map(x, x * x)',
    '[1, 2, 3].exists(x, [2].all(y, x == y))',
    '[1, 2, 2].exists_one(x, x == 2)',
    '[[1], [2, 3]].map(l, l.size())',
    '"\\u4e2d\\n\\t\\"" + r"\\n" + \'q\'',
    '"hello".startsWith("he") && "hello".contains("ell") && "hello".endsWith("lo")',
    '[1, 2][1] == 2',
    '0x1F + 1 // comment',
  ])('%s means here what it means there', (source) => {
    const plain = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(plain) : typeof value === 'bigint' ? Number(value) : value;

    expect(evaluated(source)).toEqual(plain(cel.evaluate(source)));
  });
});
