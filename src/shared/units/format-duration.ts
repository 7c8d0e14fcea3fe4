import type { Locale } from '../text.ts';
import type { Duration, DurationUnit } from './duration.ts';

const chinese: { readonly [unit in DurationUnit]: string } = {
  second: '秒',
  minute: '分钟',
  hour: '小时',
  day: '天',
  week: '周',
  month: '个月',
  quarter: '个季度',
  year: '年',
};
const chineseWorking: { readonly [unit in DurationUnit]?: string } = {
  minute: '个工作分钟',
  hour: '个工作小时',
  day: '个工作日',
};

/** A duration as people read it: `2 working days`, `2 个工作日`. `parseDuration` reads it back. */
export function formatDuration({ amount, unit, working }: Duration, locale: Locale): string {
  if (locale.split('-')[0] === 'zh')
    return `${amount} ${(working && chineseWorking[unit]) || chinese[unit]}`;
  return `${amount} ${working ? 'working ' : ''}${unit}${amount === 1 ? '' : 's'}`;
}
