import { describe, expect, test } from 'vitest';
import { previousParameters, previousPeriod } from '../../src/reports/index.ts';
import { parsePeriod, toIso, type PeriodContext } from '../../src/shared/index.ts';

const zone = 'Asia/Shanghai';
const at = (text: string): number => Date.parse(`${text}+08:00`);
const context: PeriodContext = { now: at('2026-05-11T06:00:00'), zone };

function before(text: string): string {
  const period = parsePeriod(text, context);
  if (!period.ok) throw new TypeError(text);
  const { period: found, toDate } = previousPeriod(period.value, context);
  const local = (moment: number) => toIso(moment + 8 * 3_600_000).slice(0, 16);
  return `${local(found.start)} – ${local(found.end)}${toDate ? ' to date' : ''}`;
}

describe('the period before another', () => {
  test('is as many whole months, quarters and years, however long they are', () => {
    expect(before('2026-03')).toBe('2026-02-01T00:00 – 2026-03-01T00:00');
    expect(before('2026-Q1')).toBe('2025-10-01T00:00 – 2026-01-01T00:00');
    expect(before('2025')).toBe('2024-01-01T00:00 – 2025-01-01T00:00');
    expect(before('last 12 months')).toBe('2024-05-01T00:00 – 2025-05-01T00:00');
    expect(before('2026-03-30 to 2026-04-02')).toBe('2026-03-26T00:00 – 2026-03-30T00:00');
  });

  test('goes as far as the present one has come, where that goes on', () => {
    expect(before('this month')).toBe('2026-04-01T00:00 – 2026-04-11T06:00 to date');
    expect(before('this quarter')).toBe('2026-01-01T00:00 – 2026-02-10T06:00 to date');
  });

  test('takes the place of the first period that a report asks for', () => {
    const ask = new Map(
      ['region', 'period'].map((id) => [
        id,
        { id, title: id, kind: id === 'period' ? 'period' : 'field' } as const,
      ]),
    );
    const parameters = {
      region: 'north',
      period: { from: '2026-02-28T16:00:00.000Z', to: '2026-03-31T16:00:00.000Z' },
    };
    expect(previousParameters({ ask }, parameters, context)?.parameters).toEqual({
      region: 'north',
      period: { from: '2026-01-31T16:00:00.000Z', to: '2026-02-28T16:00:00.000Z' },
    });
    expect(previousParameters({ ask: new Map() }, {}, context)).toBeUndefined();
  });
});
