import type { PassingFigure } from '../definitions/index.ts';
import type { OffersHad } from '../engine/index.ts';
import { Decimal, type LocalizedText } from '../shared/index.ts';
import type { PassingFigures } from './ports.ts';
import { hoursOf } from './columns/passing.ts';
import type { ResultColumn } from './result.ts';

/** One figure of handoffs: its words, and how it follows from what the store counted. */
export interface PassingMeasure {
  readonly title: LocalizedText;
  readonly definition: LocalizedText;
  readonly format: ResultColumn['format'];
  readonly of: (row: PassingFigures) => string | null;
  readonly total: (rows: readonly PassingFigures[]) => string | null;
  /** Which of the offers lead to the cases behind it. */
  readonly behind: Partial<OffersHad>;
  readonly currency?: string;
}

type Count = (row: PassingFigures) => number;

/** A count that adds up over handoffs. */
export function counted(
  title: LocalizedText,
  definition: LocalizedText,
  count: Count,
  behind: PassingMeasure['behind'],
): PassingMeasure {
  return {
    behind,
    title,
    definition,
    format: 'integer',
    of: (row) => String(count(row)),
    total: (rows) => String(sum(rows, count)),
  };
}

function divided(
  words: Pick<PassingMeasure, 'title' | 'definition' | 'behind'>,
  format: ResultColumn['format'],
  of: Count,
  to: Count,
): PassingMeasure {
  return {
    ...words,
    format,
    of: (row) => ratio(of(row), to(row)),
    total: (rows) => ratio(sum(rows, of), sum(rows, to)),
  };
}

function timed(
  words: Pick<PassingMeasure, 'title' | 'definition' | 'behind'>,
  time: (row: PassingFigures) => number | undefined,
): PassingMeasure {
  return {
    ...words,
    format: 'number',
    of: (row) => hoursOf(time(row)),
    total: () => null,
  };
}

/** What was sent back later had been accepted first. */
const taken: Count = ({ accepted, returned }) => accepted + returned;
const answered: Count = (row) => taken(row) + row.rejected + row.expired;

/** Every figure of handoffs that is one number. */
export const passingMeasures: { readonly [figure in PassingFigure]: PassingMeasure } = {
  offers: counted(
    { en: 'Offers', 'zh-CN': '提交次数' },
    { en: 'Offers made in the period', 'zh-CN': '期间内提交的交接' },
    ({ offers }) => offers,
    {},
  ),
  accepted: counted(
    { en: 'Accepted and kept', 'zh-CN': '已接收' },
    { en: 'Offers that were accepted and not sent back', 'zh-CN': '被接收且未再退回的交接' },
    ({ accepted }) => accepted,
    { statuses: ['accepted'] },
  ),
  'acceptance rate': divided(
    {
      behind: { statuses: ['accepted', 'returned'] },
      title: { en: 'Acceptance rate', 'zh-CN': '接收率' },
      definition: {
        en: 'Accepted, also if returned later ÷ (these + rejected + expired)',
        'zh-CN': '已接收（含后来退回）÷（已接收 + 已拒绝 + 已过期）',
      },
    },
    'percent',
    taken,
    answered,
  ),
  rejected: counted(
    { en: 'Rejected', 'zh-CN': '已拒绝' },
    { en: 'Offers that the receiver rejected', 'zh-CN': '被接收方拒绝的交接' },
    ({ rejected }) => rejected,
    { statuses: ['rejected'] },
  ),
  returned: counted(
    { en: 'Returned', 'zh-CN': '已退回' },
    { en: 'Sent back after they had been accepted', 'zh-CN': '接收之后又退回的交接' },
    ({ returned }) => returned,
    { statuses: ['returned'] },
  ),
  expired: counted(
    { en: 'Expired', 'zh-CN': '已过期' },
    { en: 'Offers that nobody answered in time', 'zh-CN': '无人按时答复的交接' },
    ({ expired }) => expired,
    { statuses: ['expired'] },
  ),
  withdrawn: counted(
    { en: 'Withdrawn', 'zh-CN': '已撤回' },
    { en: 'Offers that the giver took back', 'zh-CN': '交出方撤回的交接' },
    ({ withdrawn }) => withdrawn,
    { statuses: ['withdrawn'] },
  ),
  open: counted(
    { en: 'Open', 'zh-CN': '待接收' },
    { en: 'Offers that await their answer', 'zh-CN': '等待答复的交接' },
    ({ open }) => open,
    { statuses: ['open'] },
  ),
  'first time right': divided(
    {
      behind: { rightFirstTime: true },
      title: { en: 'First time right', 'zh-CN': '一次通过率' },
      definition: {
        en: 'Cases accepted in their first round and never sent back ÷ cases',
        'zh-CN': '首轮即被接收且从未退回的事项 ÷ 事项',
      },
    },
    'percent',
    ({ firstTimeRight }) => firstTimeRight,
    ({ cases }) => cases,
  ),
  rounds: divided(
    {
      behind: {},
      title: { en: 'Offers for each case', 'zh-CN': '每个事项的提交次数' },
      definition: { en: 'Offers ÷ cases', 'zh-CN': '提交次数 ÷ 事项' },
    },
    'number',
    ({ offers }) => offers,
    ({ cases }) => cases,
  ),
  breached: counted(
    { en: 'Overdue', 'zh-CN': '超时' },
    {
      en: 'Offers answered after their time, or not at all',
      'zh-CN': '超过时限才答复或无人答复的交接',
    },
    ({ breached }) => breached,
    { breached: true },
  ),
  'giver time': timed(
    {
      behind: { timed: 'giver' },
      title: { en: 'Hours with the giver', 'zh-CN': '交出方用时（小时）' },
      definition: {
        en: 'Median working hours from when the giver had the case until the offer',
        'zh-CN': '交出方从持有事项到提交交接的工作小时数（中位数）',
      },
    },
    ({ giverTime }) => giverTime.median,
  ),
  'receiver time': timed(
    {
      behind: { timed: 'receiver' },
      title: { en: 'Hours to answer', 'zh-CN': '接收方用时（小时）' },
      definition: {
        en: 'Median working hours of the receiver from the offer to its answer',
        'zh-CN': '接收方从收到到答复的工作小时数（中位数）',
      },
    },
    ({ receiverTime }) => receiverTime.median,
  ),
};

function sum(rows: readonly PassingFigures[], count: Count): number {
  return rows.reduce((all, row) => all + count(row), 0);
}

function ratio(of: number, to: number): string | null {
  return to === 0 ? null : new Decimal(of).div(to).toDecimalPlaces(6).toFixed();
}
