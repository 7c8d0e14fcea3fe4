import { weekdays, type TimeRange, type WorkingCalendar } from '../../../shared/index.ts';
import type { NamedCalendar } from '../../model/index.ts';
import { textChange } from '../aspects/text.ts';
import { idShown, valueChange, type Shown } from '../aspects/value.ts';
import { listChange } from '../aspects/list.ts';
import type { Difference } from '../difference.ts';
import type { Aspect, Part } from '../part.ts';
import { listed, same, sentence, words, type Words } from '../words.ts';

const dayNames: { readonly [day in (typeof weekdays)[number]]: Words } = {
  monday: words('Monday', '周一'),
  tuesday: words('Tuesday', '周二'),
  wednesday: words('Wednesday', '周三'),
  thursday: words('Thursday', '周四'),
  friday: words('Friday', '周五'),
  saturday: words('Saturday', '周六'),
  sunday: words('Sunday', '周日'),
};

/** When people work: name, zone, hours of the week, holidays and days with hours of their own. */
export function calendarChange(
  part: Part,
  before: NamedCalendar,
  after: NamedCalendar,
): Difference[] {
  const aspect = aspectsOf(part);
  return [
    ...textChange(
      { part, key: 'title', label: words('title', '名称'), impact: 'words only' },
      before.title,
      after.title,
    ),
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
    ...extraDayChanges(part, before, after),
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
    const label = sentence('working hours of {name} on {days}', '{name}{days}的工作时间', {
      days: daysShown(days),
    });
    return valueChange(
      aspectsOf(part)(`hours/${first}`, label),
      hoursShown(before.hours[first]),
      hoursShown(after.hours[first]),
    );
  });
}

/** Three days or more in a row are a span: Monday to Friday. */
function daysShown(days: readonly (typeof weekdays)[number][]): Words {
  const [first = 'monday', last = first] = [days[0], days.at(-1)];
  const span = weekdays.indexOf(last) - weekdays.indexOf(first) + 1;
  if (days.length < 3 || span > days.length) return listed(days.map((day) => dayNames[day]));
  return sentence('{first} to {last}', '{first}至{last}', {
    first: dayNames[first],
    last: dayNames[last],
  });
}

function extraDayChanges(
  part: Part,
  before: WorkingCalendar,
  after: WorkingCalendar,
): Difference[] {
  const aspect = aspectsOf(part);
  const { extraDays: was = {} } = before;
  const { extraDays: is = {} } = after;
  const kept = Object.keys(was).filter((date) => is[date] !== undefined);
  const own = kept.filter((date) => !followsWeek(date, before, after));
  return [
    ...listChange(
      aspect('extra days', words('days of {name} with hours of their own', '{name}的特殊工作日')),
      Object.keys(was),
      Object.keys(is),
    ),
    ...own.flatMap((date) =>
      valueChange(
        aspect(
          `extra days/${date}`,
          sentence('working hours of {name} on {date}', '{name}{date}的工作时间', {
            date: same(date),
          }),
        ),
        hoursShown(was[date]),
        hoursShown(is[date]),
      ),
    ),
  ];
}

/** Whether a date only does what the hours of a day of the week do, from which it took them. */
function followsWeek(date: string, before: WorkingCalendar, after: WorkingCalendar): boolean {
  const hoursOn = ({ extraDays }: WorkingCalendar) => written(extraDays?.[date]);
  return weekdays.some(
    (day) =>
      written(before.hours[day]) === hoursOn(before) &&
      written(after.hours[day]) === hoursOn(after),
  );
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const written = (ranges: readonly TimeRange[] = []) =>
  ranges.map(({ start, end }) => `${clock(start)}-${clock(end)}`).join(', ');

function hoursShown(ranges: readonly TimeRange[] | undefined): Shown {
  const text = written(ranges);
  return { json: text, words: text === '' ? words('none', '无') : same(text) };
}
