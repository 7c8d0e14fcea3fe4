import { weekdays, type TimeRange, type WorkingCalendar } from '../../shared/index.ts';

export const officeHours: readonly TimeRange[] = [{ start: 9 * 60, end: 18 * 60 }];

export const officeHoursTitle = { en: 'Office hours', 'zh-CN': '标准工作时间' };

/** Monday to Friday from nine to six, for organizations that say nothing else. */
export function defaultCalendar(zone: string): WorkingCalendar {
  return { zone, hours: Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, officeHours])) };
}
