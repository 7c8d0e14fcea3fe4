import { describe, expect, it } from 'vitest';
import { dateText, fromIso, momentText } from '../../../src/shared/index.ts';

const afternoon = fromIso('2026-11-24T06:00:00Z') as number;

describe('a moment in words', () => {
  it.each([
    ['en', '24 Nov 2026, 14:00', '24 Nov 2026'],
    ['zh-CN', '2026年11月24日 14:00', '2026年11月24日'],
  ])('has the day first and 24 hours (%s)', (locale, moment, day) => {
    expect(momentText(afternoon, locale, 'Asia/Shanghai')).toBe(moment);
    expect(dateText('2026-11-24', locale)).toBe(day);
  });

  it('is told in the zone of its reader', () => {
    expect(momentText(afternoon, 'en', 'America/New_York')).toBe('24 Nov 2026, 01:00');
  });
});
