import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, parseNumberPattern, seriesOf } from '../../src/shared/index.ts';

function pattern(source: string) {
  const parsed = parseNumberPattern(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const occasion = { date: '2026-03-02', department: 'sales' };

describe('how numbers are written', () => {
  it.each([
    ['Q-{year}-{0000}', 7, 'Q-2026-0007', 'Q-2026-{0000}'],
    ['{year}{month}{day}-{00}', 7, '20260302-07', '20260302-{00}'],
    ['{department}/{0}', 123, 'sales/123', 'sales/{0}'],
    ['合同{year}年{000}号', 12345, '合同2026年12345号', '合同2026年{000}号'],
  ])('%s', (source, count, number, series) => {
    expect(formatNumber(pattern(source), occasion, count)).toBe(number);
    expect(seriesOf(pattern(source), occasion)).toBe(series);
  });

  it.each([
    ['Q-{year}', { missing: '{0000}' }],
    ['{00}-{00}', { missing: '{0000}' }],
    ['{month}-{00}', { missing: '{year}' }],
    ['{year}-{day}-{00}', { missing: '{month}' }],
    ['{yaer}-{00}', { unknown: '{yaer}' }],
    ['Q-{year-{00}', { unknown: '{year-{00}' }],
    ['Q}-{00}', { unknown: 'Q}-' }],
  ])('%s is refused', (source, error) => {
    expect(parseNumberPattern(source)).toEqual({ ok: false, error });
  });

  it('starts again with each year and department', () => {
    const one = pattern('{department}-{year}-{00}');
    const series = [
      occasion,
      { ...occasion, date: '2027-01-01' },
      { ...occasion, department: 'legal' },
      { ...occasion, date: '2026-12-31' },
    ].map((each) => seriesOf(one, each));
    expect(new Set(series).size).toBe(3);
  });

  it('gives no number twice within a series, nor in two series of other years', () => {
    const one = pattern('Q-{year}-{000}');
    const pair = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 5000 }));
    fc.assert(
      fc.property(pair, pair, ([year, count], [other, more]) => {
        const [a, b] = [
          formatNumber(one, { date: `${year}-01-01` }, count),
          formatNumber(one, { date: `${other}-01-01` }, more),
        ];
        expect(a === b).toBe(year === other && count === more);
      }),
    );
  });
});
