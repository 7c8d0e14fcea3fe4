import { dateIn, type Instant } from '../../shared/index.ts';
import { dateFormat, timeFormat, type DateStyle } from '../render/formats.ts';
import type { ShowingHelper } from './helper.ts';

/** `{{date case.signed style="long"}}`: a day; of a moment, its day in the zone of the document. */
export const date: ShowingHelper = {
  name: 'date',
  description: {
    en: 'A day, in the order and words of the language. `time="yes"` adds the time of a moment, `only` shows nothing else.',
    'zh-CN': '按语言习惯显示日期；`time="yes"` 同时显示时刻，`only` 只显示时刻。',
  },
  example: '{{date document.date style="long"}}',
  takes: ['date', 'instant'],
  settings: {
    style: { oneOf: ['full', 'long', 'medium', 'short', 'month', 'year', 'iso'] },
    time: { oneOf: ['yes', 'no', 'only'] },
  },
  show({ argument: { value, type }, settings, run }) {
    const { locale, zone } = run.settings;
    const isDay = type.kind === 'date';
    const { style = 'medium', time } = settings;
    if (style === 'iso') return isDay ? (value as string) : dateIn(value as Instant, zone);
    const moment = isDay ? new Date(`${value as string}T00:00:00Z`) : new Date(value as Instant);
    if (time === 'only' && !isDay) return timeFormat(locale, zone).format(moment);
    const timed = !isDay && time === 'yes';
    return dateFormat(locale, isDay ? 'UTC' : zone, style as DateStyle, timed).format(moment);
  },
};
