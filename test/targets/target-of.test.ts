import { describe, expect, it } from 'vitest';
import { targetOf } from '../../src/targets/index.ts';

const quarter = { from: '2026-01-01', until: '2026-03-31' };
const target = (from: string, until: string, amount: string) => ({ from, until, amount });

describe('what somebody is to reach in a period', () => {
  it('is the sum of what is set within it', () => {
    const months = [
      target('2026-01-01', '2026-01-31', '100'),
      target('2026-02-01', '2026-02-28', '150'),
      target('2026-04-01', '2026-04-30', '999'),
    ];
    expect(targetOf(months, quarter)?.toFixed()).toBe('250');
  });

  it('is its part of what is set around it: by months, or by days where they are no whole months', () => {
    const year = target('2026-01-01', '2026-12-31', '240000');
    expect(targetOf([year], quarter)?.toFixed()).toBe('60000');
    const half = target('2026-01-01', '2026-06-30', '100000');
    expect(targetOf([year, half], quarter)?.toFixed()).toBe('50000');
    const week = { from: '2026-01-05', until: '2026-01-11' };
    const odd = target('2026-01-01', '2026-01-10', '10');
    const days = target('2026-01-01', '2026-01-14', '28');
    expect(targetOf([odd, days], week)?.toFixed()).toBe('14');
  });

  it('is not known where nothing is set for it', () => {
    expect(targetOf([target('2025-01-01', '2025-12-31', '5')], quarter)).toBeUndefined();
  });
});
