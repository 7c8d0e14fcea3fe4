import { describe, expect, it } from 'vitest';
import { evaluated, problemsOf } from './world.ts';

const codesOf = (source: string) => problemsOf(source).map((told) => told.split(/[ :]/)[1]);

describe('a hostile expression', () => {
  it.each([
    'constructor',
    '__proto__.x',
    'prototype',
    'case.constructor',
    'case.__proto__',
    'case["__proto__"]',
    'case["constructor"]["prototype"]',
    'case.toString',
    'case.hasOwnProperty("x")',
    'case.lines.map(l, l.constructor)',
    'toString()',
    'valueOf(case)',
    'case.name.constructor',
    'google.protobuf',
    'cel.bind(x, 1, x)',
    'process.exit(1)',
    'globalThis',
    'case[case.name]',
    'dyn(case)',
    'type(case)',
    'case == case.lines',
  ])('%s is refused', (source) => {
    expect(problemsOf(source)).not.toEqual([]);
  });

  it('that is very long is refused at once', () => {
    expect(codesOf('1 + '.repeat(2000) + '1')).toEqual(['expression-too-complex']);
    expect(codesOf(`"${'x'.repeat(5000)}"`)).toEqual(['expression-too-complex']);
  });

  it('that nests deeply is refused', () => {
    expect(codesOf('('.repeat(200) + '1' + ')'.repeat(200))).toEqual(['expression-too-complex']);
    expect(codesOf('['.repeat(200) + ']'.repeat(200))).toEqual(['expression-too-complex']);
    expect(codesOf('!'.repeat(3000) + 'true')).toEqual(['expression-too-complex']);
    expect(codesOf('case' + '.company'.repeat(200))).toEqual(['expression-too-complex']);
  });

  it('finishes with a pattern that makes a backtracking engine hang', () => {
    const name = `${'a'.repeat(50_000)}!`;

    expect(evaluated('case.name.matches("^(a+)+$")', { name })).toBe(false);
    expect(evaluated('case.name.matches("^(a|aa)*b")', { name })).toBe(false);
    expect(
      evaluated(
        'case.name.matches(case.note == "" ? "" : "(.*)*x$")'.replace('case.note == ""', 'false'),
        { name },
      ),
    ).toBe(false);
  });
});
