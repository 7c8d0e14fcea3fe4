import type { LogSummary } from '../../app.ts';
import { DAY, HOUR } from '../../shared/index.ts';
import type { Shell } from '../shell.ts';
import { formatTable } from '../terminal/table.ts';
import { say, type Terminal } from '../terminal/terminal.ts';
import { wholeApp } from '../whole-app.ts';

export interface LogOptions {
  /** The attribute of the events that names who works. */
  readonly party: string;
}

/** Ways told one by one. */
const mostWays = 10;

/** `baton log`: how work was really passed on, from an event log of any system; needs no store. */
export async function logCommand(shell: Shell, file: string, options: LogOptions): Promise<void> {
  const { terminal } = shell;
  const { readLog } = await wholeApp();
  const summary = await readLog(shell.path(file), { ...options, ways: mostWays });
  terminal.out(terminal.json ? JSON.stringify(summary) : textOf(summary, terminal));
}

function textOf(summary: LogSummary, terminal: Terminal): string {
  const words = (en: string, zh: string): string => say(terminal, en, zh);
  const { duration, handoffs } = summary;
  const time = (days: { times(n: number): { toNumber(): number } }): string =>
    timeOf(days.times(DAY).toNumber(), terminal);
  const facts: readonly (readonly [string, string])[] = [
    [words('Cases', '案例'), String(summary.cases)],
    [words('Events', '事件'), String(summary.events)],
    [words('Variants', '路径变体'), String(summary.variants)],
    [words('Time of a case, median', '案例用时（中位数）'), time(duration.median)],
    [words('Time of a case, mean', '案例用时（平均）'), time(duration.mean)],
    [words('Time of a case, longest', '案例用时（最长）'), time(duration.max)],
    [words('Handoffs', '交接'), String(handoffs.total)],
    [words('Cases with a handoff', '有交接的案例'), String(handoffs.casesWithHandoff)],
  ];
  const rows = handoffs.pairs.map(({ from, to, count }) => [from, to, String(count)]);
  const headings = [words('From', '交出方'), words('To', '接收方'), words('Handoffs', '交接次数')];
  return [
    formatTable([words('Figure', '指标'), words('Value', '数值')], facts),
    '',
    formatTable(headings, rows),
    '',
    formatTable(
      [words('Cases', '案例'), words('Median', '中位数'), words('Way', '路径')],
      summary.ways.map(({ cases, median, activities }) => [
        String(cases),
        time(median),
        wayOf(activities),
      ]),
    ),
  ].join('\n');
}

function timeOf(milliseconds: number, terminal: Terminal): string {
  const days = Math.floor(milliseconds / DAY);
  const hours = Math.round((milliseconds % DAY) / HOUR);
  return say(terminal, `${days} d ${hours} h`, `${days} 天 ${hours} 小时`);
}

/** Steps of a way that fit on a line or two. */
const mostSteps = 8;

function wayOf(activities: readonly string[]): string {
  const told =
    activities.length > mostSteps ? [...activities.slice(0, mostSteps), '…'] : activities;
  return told.join(' → ');
}
