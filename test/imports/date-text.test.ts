import { describe, expect, test } from 'vitest';
import { dateReader } from '../../src/imports/plan/date-text.ts';

describe('a date of a file', () => {
  test.each([
    ['DD/MM/YYYY', 'date', '1/3/2017', '2017-03-01'],
    ['MM.DD.YYYY', 'date', '03.01.2017', '2017-03-01'],
    ['YYYY年MM月DD日', 'date', '2017年3月1日', '2017-03-01'],
    ['YYYY-MM-DD HH:mm:ss', 'date', '2018-03-06 19:38:55', '2018-03-06'],
    ['YYYY-MM-DD HH:mm:ss', 'instant', '2018-03-06 19:38:55', '2018-03-06 19:38:55'],
    ['date', 'instant', '2017-03-01', '2017-03-01 00:00:00'],
    ['date-time', 'date', '2018-03-06 19:38:55', '2018-03-06'],
  ] as const)('written as %s is read for a %s', (as, kind, text, expected) => {
    expect(dateReader(as, kind)(text)).toBe(expected);
  });

  test('that does not exist, or is written otherwise, is not read', () => {
    const read = dateReader('DD/MM/YYYY', 'date');
    expect(read('31/02/2017')).toBeUndefined();
    expect(read('2017-02-01')).toBeUndefined();
  });
});
