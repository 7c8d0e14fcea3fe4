import { weekdays, type TimeRange, type WorkingCalendar } from '../../../shared/index.ts';
import { idShown, valueChange, type Shown } from '../aspects/value.ts';
import { listChange } from '../aspects/list.ts';
import type { Difference } from '../difference.ts';
import type { Aspect, Part } from '../part.ts';
import { same, sentence, words, type Words } from '../words.ts';

const dayNames: { readonly [day in (typeof weekdays)[number]]: Words } = {
  monday: words('Monday', '周一'),
  tuesday: words('Tuesday', '周二'),
  wednesday: words('Wednesday', '周三'),
  thursday: words('Thursday', '周四'),
  friday: words('Friday', '周五'),
  saturday: words('Saturday', '周六'),
  sunday: words('Sunday', '周日'),
};

/** When people work: zone, hours of the week, holidays and days with hours of their own. */
export function calendarChange(
  part: Part,
  before: WorkingCalendar,
  after: WorkingCalendar,
): Difference[] {
  const aspect = aspectsOf(part);
  return [
    ...valueChange(
      aspect('zone', words('time zone', '时区')),
      idShown(before.zone),
      idShown(after.zone),
    ),
    ...weekChanges(part, before, after),
    ...listChange(
      aspect('holidays', words('holidays', '节假日')),
      before.holidays ?? [],
      after.holidays ?? [],
    ),
    ...extraDayChanges(part, before.extraDays ?? {}, after.extraDays ?? {}),
  ];
}

function aspectsOf(part: Part) {
  return (key: string, label: Words): Aspect => ({ part, key, label, impact: 'running cases' });
}

/** Days that change alike are told together. */
function weekChanges(part: Part, before: WorkingCalendar, after: WorkingCalendar): Difference[] {
  const alike = new Map<string, (typeof weekdays)[number][]>();
  for (const day of weekdays) {
    const key = `${written(before.hours[day])} → ${written(after.hours[day])}`;
    alike.set(key, [...(alike.get(key) ?? []), day]);
  }
  return [...alike.values()].flatMap((days) => {
    const [first = 'monday'] = days;
    const shown = {
      en: days.map((day) => dayNames[day].en).join(', '),
      'zh-CN': days.map((day) => dayNames[day]['zh-CN']).join('、'),
    };
    const label = sentence('working hours on {days}', '{days}工作时间', { days: shown });
    return valueChange(
      aspectsOf(part)(`hours/${first}`, label),
      hoursShown(before.hours[first]),
      hoursShown(after.hours[first]),
    );
  });
}

type Days = NonNullable<WorkingCalendar['extraDays']>;

function extraDayChanges(part: Part, before: Days, after: Days): Difference[] {
  const aspect = aspectsOf(part);
  const kept = Object.keys(before).filter((date) => after[date] !== undefined);
  return [
    ...listChange(
      aspect('extra days', words('days with hours of their own', '特殊工作日')),
      Object.keys(before),
      Object.keys(after),
    ),
    ...kept.flatMap((date) =>
      valueChange(
        aspect(
          `extra days/${date}`,
          sentence('working hours on {date}', '{date}的工作时间', { date: same(date) }),
        ),
        hoursShown(before[date]),
        hoursShown(after[date]),
      ),
    ),
  ];
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const written = (ranges: readonly TimeRange[] = []) =>
  ranges.map(({ start, end }) => `${clock(start)}-${clock(end)}`).join(', ');

function hoursShown(ranges: readonly TimeRange[] | undefined): Shown {
  const text = written(ranges);
  return { json: text, words: text === '' ? words('none', '无') : same(text) };
}
