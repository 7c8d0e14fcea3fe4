import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';

function agrees(written: string, own: string | null) {
  return compare('figure', { written }, own)[0]?.agrees;
}

describe('a figure of the reference', () => {
  test('that is whole agrees with the same number only', () => {
    expect(agrees('57.0', '57')).toBe(true);
    expect(agrees('57.0', '57.04')).toBe(false);
  });

  test('that is a fraction agrees to the digits it is written with', () => {
    expect(agrees('0.631501', '0.631500521532')).toBe(true);
    expect(agrees('0.631501', '0.6315')).toBe(false);
  });

  test('does not agree where one side has none', () => {
    expect(agrees('1', null)).toBe(false);
    expect(compare('figure', undefined, '1')[0]?.agrees).toBe(false);
    expect(compare('by', { a: { written: '1' } }, { a: '1', b: '2' })).toEqual([
      { figure: 'by.a', expected: '1', own: '1', agrees: true },
      { figure: 'by.b', expected: null, own: '2', agrees: false },
    ]);
  });
});
