import { momentText, type Instant, type LocalizedText } from '../../shared/index.ts';
import { inEach, say, type Explanation, type ExplanationPoint } from './explanation.ts';

const words = {
  due: { en: 'It is due on {due}.', 'zh-CN': '截止时间为 {due}。' },
  overdue: { en: 'It was due on {due} and is late.', 'zh-CN': '应于 {due} 前完成，现已超时。' },
  late: { en: 'Its deadline has passed.', 'zh-CN': '已超过时限。' },
  stopped: { en: 'It stands still with {left} left.', 'zh-CN': '计时已暂停，剩余 {left}。' },
  noDeadline: { en: 'It has no deadline now.', 'zh-CN': '目前没有时限。' },
  began: { en: 'It began on {began}.', 'zh-CN': '计时始于 {began}。' },
  rule: { en: 'It may take {within}.', 'zh-CN': '规定用时为 {within}。' },
  until: { en: 'A field of the case says until when.', 'zh-CN': '截止时间由事项的字段给出。' },
  calendar: {
    en: 'Only working time of the calendar “{calendar}” ({zone}) counts.',
    'zh-CN': '仅计算日历“{calendar}”（{zone}）中的工作时间。',
  },
  used: { en: '{used} of it have passed so far.', 'zh-CN': '到目前为止已用 {used}。' },
  paused: {
    en: 'Clocks stand still since {since}: waiting for {who}.',
    'zh-CN': '自 {since} 起暂停计时：等待{who}。',
  },
  next: { en: 'It is escalated on {next}.', 'zh-CN': '将于 {next} 升级处理。' },
};

/** What is known of a clock. Lengths are working milliseconds. */
export interface ClockFacts {
  readonly began?: Instant;
  readonly within?: LocalizedText;
  readonly byExpression: boolean;
  readonly calendar: { readonly title: LocalizedText; readonly zone: string };
  readonly used?: number;
  readonly due?: Instant;
  readonly left?: number;
  readonly isLate: boolean;
  readonly next?: Instant;
  readonly paused?: { readonly since: Instant; readonly waitingFor: string };
}

/** Why something is due when it is: when it began, by which calendar, what has passed, and what is left. */
export function explainClock(facts: ClockFacts, now: Instant, zone: string): Explanation {
  const at = (moment: Instant) => inEach((locale) => momentText(moment, locale, zone));
  const { began, within, byExpression, calendar, used, next, paused } = facts;
  const points: readonly (LocalizedText | undefined)[] = [
    began === undefined ? undefined : say(words.began, { began: at(began) }),
    within === undefined ? undefined : say(words.rule, { within }),
    byExpression ? say(words.until) : undefined,
    say(words.calendar, { calendar: calendar.title, zone: calendar.zone }),
    used === undefined ? undefined : say(words.used, { used: lengthText(used) }),
    paused && say(words.paused, { since: at(paused.since), who: paused.waitingFor }),
    next === undefined ? undefined : say(words.next, { next: at(next) }),
  ];
  return {
    summary: summaryOf(facts, now, at),
    points: points.flatMap((text): ExplanationPoint[] => (text === undefined ? [] : [{ text }])),
  };
}

function summaryOf(
  { due, left, isLate }: ClockFacts,
  now: Instant,
  at: (moment: Instant) => LocalizedText,
): LocalizedText {
  if (left !== undefined) return say(words.stopped, { left: lengthText(left) });
  if (due !== undefined) return say(due < now ? words.overdue : words.due, { due: at(due) });
  return say(isLate ? words.late : words.noDeadline);
}

/** A length of working time in hours and minutes. */
function lengthText(milliseconds: number): LocalizedText {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return {
    en: hours > 0 ? `${hours} h ${rest} min` : `${rest} min`,
    'zh-CN': hours > 0 ? `${hours} 小时 ${rest} 分钟` : `${rest} 分钟`,
  };
}
