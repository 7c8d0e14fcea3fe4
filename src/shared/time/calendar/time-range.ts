import type { Problem } from '../../errors/problem.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { TimeRange } from './calendar.ts';

/** Reads `09:00-18:00`; an end not after the start is on the next day. `24:00` is the end of the day. */
export function parseTimeRange(text: string): Result<TimeRange, Problem> {
  const match = /^\s*(\d{1,2}:\d\d)\s*[-–—~～至]\s*(\d{1,2}:\d\d)\s*$/.exec(text);
  const start = minutes(match?.[1]);
  const end = minutes(match?.[2]);
  if (start === undefined || end === undefined || start === 1440 || start === end)
    return fail({ code: 'invalid-time-range', params: { value: text } });
  return ok({ start, end: end > start ? end : end + 1440 });
}

function minutes(text = ''): number | undefined {
  const [hour = NaN, minute = NaN] = text.split(':').map(Number);
  const total = hour * 60 + minute;
  return minute < 60 && total <= 1440 ? total : undefined;
}
