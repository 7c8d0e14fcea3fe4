import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileExpression, rangeOf, type NumberRange } from '../../src/expressions/index.ts';
import { Decimal } from '../../src/shared/index.ts';

const d = (value: number) => new Decimal(value);

/** `x` lies between 0 and 10, `y` is at least -2, of `z` nothing is known; items of `l` are at least 1. */
const known: { readonly [path: string]: NumberRange } = {
  'case.x': { least: d(0), most: d(10) },
  'case.y': { least: d(-2) },
  'case.l.[].n': { least: d(1) },
};
const member = (path: readonly string[]) => known[path.join('.')] ?? {};

describe('between what a number lies', () => {
  it.each([
    ['case.x * 0.05', '0', '0.5'],
    ['1.0 - case.x / 10.0', '0', '1'],
    ['max(case.z, 0.0)', '0', undefined],
    ['min(case.x, case.y)', '-2', '10'],
    ['case.x + case.y', '-2', undefined],
    ['-case.x', '-10', '0'],
    ['case.x > 5.0 ? case.x : -1.0', '-1', '10'],
    ['case.z * case.x', undefined, undefined],
    ['case.x / 4.0', '0', '2.5'],
    ['4.0 / case.x', '0', undefined],
    ['abs(case.z)', '0', undefined],
    ['round(case.x, 2)', '0', undefined],
    ['default(case.x, 2.0)', '0', '10'],
    ['sum(case.l.map(i, i.n * 2.0))', '0', undefined],
    ['sum(case.l.filter(i, i.n > 3.0).map(i, i.n))', '0', undefined],
    ['max(case.l.map(i, i.n))', '1', undefined],
    ['sum([case.x, case.y])', undefined, undefined],
  ])('%s', (source, least, most) => {
    const range = rangeOf(source, member);
    expect([range.least?.toFixed(), range.most?.toFixed()]).toEqual([least, most]);
  });

  it('is never narrower than what the expression gives', () => {
    const environment = {
      objects: {
        case: {
          name: 'case',
          members: {
            x: { type: { kind: 'decimal' }, optional: false },
            y: { type: { kind: 'decimal' }, optional: false },
          },
        },
      },
      roots: { case: { type: { kind: 'object', name: 'case' }, optional: false } },
    } as const;
    const leaf = fc.constantFrom('case.x', 'case.y', '0.5', '3.0', '(-2.0)');
    const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, leaf, tie('node')),
      node: fc
        .tuple(
          fc.constantFrom(
            'a + b',
            'a - b',
            'a * b',
            'max(a, b)',
            'min(a, b)',
            'abs(a)',
            'a > b ? a : b',
          ),
          tie('tree'),
          tie('tree'),
        )
        .map(([form, a, b]) => `(${form.replaceAll(/\b[ab]\b/g, (one) => (one === 'a' ? a : b))})`),
    }));
    const context = { lookup: () => undefined, related: () => [] };
    fc.assert(
      fc.property(
        tree,
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: -2, max: 20 }),
        (source, x, y) => {
          const compiled = compileExpression(source, { environment });
          if (!compiled.ok) return;
          const value = compiled.value.evaluate({ case: { x, y } }, context) as Decimal;
          const { least, most } = rangeOf(source, member);
          expect(least?.gt(value) ?? false).toBe(false);
          expect(most?.lt(value) ?? false).toBe(false);
        },
      ),
    );
  });
});
