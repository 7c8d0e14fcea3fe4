import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterQuiet, nextDigest } from '../../src/collaboration/delivery/hours.ts';
import { DAY, HOUR, MINUTE, toLocal, type WorkingCalendar } from '../../src/shared/index.ts';

const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe'];
const day = [{ start: 540, end: 1080 }];
const office: WorkingCalendar = {
  zone: 'Asia/Shanghai',
  hours: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
};

describe('quiet hours', () => {
  it('over midnight end in the morning of the reader', () => {
    const night = [{ from: '20:00', to: '08:00' }];
    const evening = Date.UTC(2026, 0, 5, 14);
    expect(afterQuiet(night, 'Asia/Shanghai', evening)).toBe(Date.UTC(2026, 0, 6, 0));
    expect(afterQuiet(night, 'Asia/Shanghai', Date.UTC(2026, 0, 6, 0))).toBe(Date.UTC(2026, 0, 6));
    expect(afterQuiet(night, 'UTC', evening)).toBe(evening);
  });

  it('of the channel and of the person count both', () => {
    const both = [
      { from: '20:00', to: '08:00' },
      { from: '07:30', to: '10:00' },
    ];
    expect(afterQuiet(both, 'UTC', Date.UTC(2026, 0, 5, 21))).toBe(Date.UTC(2026, 0, 6, 10));
  });

  it('never hold for longer than a day, nor let anything out in between, in any zone', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => {
      const text = (part: number): string => String(part).padStart(2, '0');
      return `${text(Math.floor(minutes / 60))}:${text(minutes % 60)}`;
    });
    const at = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2026, 11, 31) });
    fc.assert(
      fc.property(time, time, at, fc.constantFrom(...zones), (from, to, moment, zone) => {
        const due = afterQuiet([{ from, to }], zone, moment);
        expect(due).toBeGreaterThanOrEqual(moment);
        expect(due - moment).toBeLessThanOrEqual(DAY + 2 * HOUR);
        expect(isQuiet(from, to, toLocal(zone, due))).toBe(false);
      }),
    );
  });
});

function isQuiet(from: string, to: string, local: number): boolean {
  const minutes = Math.floor((local % DAY) / MINUTE);
  const [start = 0, end = 0] = [from, to].map((text) => {
    const [hours = 0, rest = 0] = text.split(':').map(Number);
    return hours * 60 + rest;
  });
  return start <= end ? start <= minutes && minutes < end : minutes >= start || minutes < end;
}

describe('digests', () => {
  const digest = { at: ['16:30', '09:00'], days: 'working days' } as const;

  it('go out at the next of their times', () => {
    const noon = Date.UTC(2026, 0, 5, 4);
    expect(nextDigest(digest, 'Asia/Shanghai', office, noon)).toBe(Date.UTC(2026, 0, 5, 8, 30));
  });

  it('wait for the next working day, over holidays too', () => {
    const friday = Date.UTC(2026, 0, 9, 12);
    expect(nextDigest(digest, 'Asia/Shanghai', office, friday)).toBe(Date.UTC(2026, 0, 12, 1));
    const holiday = Date.UTC(2026, 8, 30, 12);
    expect(nextDigest(digest, 'Asia/Shanghai', office, holiday)).toBe(Date.UTC(2026, 9, 8, 1));
    const daily = { ...digest, days: 'every day' } as const;
    expect(nextDigest(daily, 'Asia/Shanghai', office, friday)).toBe(Date.UTC(2026, 0, 10, 1));
  });
});
