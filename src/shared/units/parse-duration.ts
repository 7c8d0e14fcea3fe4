import type { Problem } from '../errors/problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { durationUnits, type Duration, type DurationUnit } from './duration.ts';

const english = /^(\d+(?:\.\d+)?) ?(working )?([a-z]+?)(s?)$/;
const chinese = /^(\d+(?:\.\d+)?)个?(工作)?个?(秒钟|秒|分钟|小时|日|天|周|星期|月|季度|年)$/;

const chineseUnits: { readonly [word: string]: DurationUnit } = {
  秒: 'second',
  秒钟: 'second',
  分钟: 'minute',
  小时: 'hour',
  日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  季度: 'quarter',
  年: 'year',
};
const working = new Set<DurationUnit>(['minute', 'hour', 'day']);
const divisible = new Set<DurationUnit>(['second', 'minute', 'hour']);
const LARGEST = 9_999;

/**
 * Reads `2 working days`, `1.5 hours`, `90 minutes`, `12 months`, `2 个工作日`, `4 工作小时`. The amount
 * is at most 9999, whole for days and longer; working are minutes, hours and days only.
 */
export function parseDuration(text: string): Result<Duration, Problem> {
  const found = fromEnglish(text) ?? fromChinese(text);
  return found && sound(found)
    ? ok(found)
    : fail({ code: 'invalid-duration', params: { value: text } });
}

function fromEnglish(text: string): Duration | undefined {
  const match = english.exec(text.trim().toLowerCase().replace(/\s+/g, ' '));
  const unit = durationUnits.find((name) => name === match?.[3]);
  if (!match || !unit) return undefined;
  return { amount: Number(match[1]), unit, working: match[2] !== undefined };
}

function fromChinese(text: string): Duration | undefined {
  const match = chinese.exec(text.replace(/\s+/g, ''));
  const unit = chineseUnits[match?.[3] ?? ''];
  if (!match || !unit) return undefined;
  return { amount: Number(match[1]), unit, working: match[2] !== undefined };
}

function sound({ amount, unit, working: byCalendar }: Duration): boolean {
  return (
    amount <= LARGEST &&
    (Number.isInteger(amount) || divisible.has(unit)) &&
    (!byCalendar || working.has(unit))
  );
}
