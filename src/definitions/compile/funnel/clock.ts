import { formatDuration, parseDuration, type Duration } from '../../../shared/index.ts';
import type { RawClock } from '../../kinds/stage.ts';
import type { Site } from '../../load/site.ts';
import type { ClockRule } from '../../model/index.ts';

/** Reads a length of time that is not nothing. */
export function durationAt(site: Site, text: string): Duration | undefined {
  const parsed = parseDuration(text);
  if (parsed.ok && parsed.value.amount > 0) return parsed.value;
  site.report('invalid-duration', { params: { value: text } });
  return undefined;
}

/** The time limit of a stage; the warning must come before its end. */
export function clockAt(site: Site, raw: RawClock): ClockRule | undefined {
  const within = durationAt(site.at('within'), raw.within);
  const warn =
    raw.warn === undefined
      ? undefined
      : durationAt(site.at('warn'), raw.warn.replace(/\s*(before|前|之前)\s*$/, ''));
  if (!within) return undefined;
  if (warn && roughHours(warn) >= roughHours(within)) {
    const params = { warn: formatDuration(warn, 'en'), within: formatDuration(within, 'en') };
    site.at('warn').report('warn-too-early', { params });
  }
  return { within, ...(warn ? { warn } : {}), escalate: [] };
}

const hours = {
  second: 1 / 3600,
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  month: 720,
  quarter: 2160,
  year: 8640,
};
/** Hours of a working day, for comparing only. */
const workingDay = 8;

function roughHours({ amount, unit, working }: Duration): number {
  return amount * (working && unit === 'day' ? workingDay : hours[unit]);
}
