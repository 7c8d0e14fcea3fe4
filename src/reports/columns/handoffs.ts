import type { Funnel, HandoffFigure, ReportColumn } from '../../definitions/index.ts';
import { Decimal, localize, type LocalizedText } from '../../shared/index.ts';
import type { HandoffHealthRow, HandoffReportStore } from '../ports.ts';
import { hoursOf, periodOf } from './passing.ts';
import type { PreparedReport } from '../prepare-report.ts';
import type { ResultColumn } from '../result.ts';
import type { ColumnResult, Values } from './column-result.ts';

export type HandoffColumn = Extract<ReportColumn, { kind: 'handoffs' }>;

/**
 * The health of each handoff: for each figure a column (`id.figure`), and for `reasons` one for each reason
 * that a handoff of the funnel knows. Totals are of the offers of all handoffs, where they add up.
 */
export async function readHandoffs(
  column: HandoffColumn,
  { report, where, parameters }: PreparedReport,
  store: HandoffReportStore,
  funnels: ReadonlyMap<string, Funnel>,
): Promise<ColumnResult> {
  const { handoffs, offered } = column;
  const funnel = funnels.get(report.from.slice('case:'.length));
  const figures = figuresOf(column, funnel);
  const rows = await store.handoffHealth({
    collection: report.from,
    where,
    handoffs,
    ...periodOf(parameters, offered),
  });
  return {
    columns: figures.map((figure) => describe(column, figure)),
    groups: rows.map((row) => ({ keys: [row.handoff], values: valuesOf(figures, row) })),
    absent: figures.map(() => null),
    totals: figures.map(({ total }) => total(rows)),
  };
}

interface Figure {
  readonly id: string;
  readonly title: LocalizedText;
  readonly definition: LocalizedText;
  readonly format: ResultColumn['format'];
  readonly of: (row: HandoffHealthRow) => string | null;
  readonly total: (rows: readonly HandoffHealthRow[]) => string | null;
}

type Count = (row: HandoffHealthRow) => number;

function counted(
  title: LocalizedText,
  definition: LocalizedText,
  count: Count,
): Omit<Figure, 'id'> {
  return {
    title,
    definition,
    format: 'integer',
    of: (row) => String(count(row)),
    total: (rows) => String(sum(rows, count)),
  };
}

function divided(
  words: Pick<Figure, 'title' | 'definition'>,
  format: ResultColumn['format'],
  of: Count,
  to: Count,
): Omit<Figure, 'id'> {
  return {
    ...words,
    format,
    of: (row) => ratio(of(row), to(row)),
    total: (rows) => ratio(sum(rows, of), sum(rows, to)),
  };
}

function timed(
  words: Pick<Figure, 'title' | 'definition'>,
  time: (row: HandoffHealthRow) => number | undefined,
): Omit<Figure, 'id'> {
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

const known: { readonly [figure in Exclude<HandoffFigure, 'reasons'>]: Omit<Figure, 'id'> } = {
  offers: counted(
    { en: 'Offers', 'zh-CN': '提交次数' },
    { en: 'Offers made in the period', 'zh-CN': '期间内提交的交接' },
    ({ offers }) => offers,
  ),
  accepted: counted(
    { en: 'Accepted and kept', 'zh-CN': '已接收' },
    { en: 'Offers that were accepted and not sent back', 'zh-CN': '被接收且未再退回的交接' },
    ({ accepted }) => accepted,
  ),
  'acceptance rate': divided(
    {
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
  ),
  returned: counted(
    { en: 'Returned', 'zh-CN': '已退回' },
    { en: 'Sent back after they had been accepted', 'zh-CN': '接收之后又退回的交接' },
    ({ returned }) => returned,
  ),
  expired: counted(
    { en: 'Expired', 'zh-CN': '已过期' },
    { en: 'Offers that nobody answered in time', 'zh-CN': '无人按时答复的交接' },
    ({ expired }) => expired,
  ),
  withdrawn: counted(
    { en: 'Withdrawn', 'zh-CN': '已撤回' },
    { en: 'Offers that the giver took back', 'zh-CN': '交出方撤回的交接' },
    ({ withdrawn }) => withdrawn,
  ),
  open: counted(
    { en: 'Open', 'zh-CN': '待接收' },
    { en: 'Offers that await their answer', 'zh-CN': '等待答复的交接' },
    ({ open }) => open,
  ),
  'first time right': divided(
    {
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
  ),
  'giver time': timed(
    {
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
      title: { en: 'Hours to answer', 'zh-CN': '接收方用时（小时）' },
      definition: {
        en: 'Median working hours of the receiver from the offer to its answer',
        'zh-CN': '接收方从收到到答复的工作小时数（中位数）',
      },
    },
    ({ receiverTime }) => receiverTime.median,
  ),
};

function figuresOf({ figures, handoffs }: HandoffColumn, funnel: Funnel | undefined) {
  return figures.flatMap((figure): readonly Figure[] => {
    if (figure === 'reasons') return reasonFigures(handoffs, funnel);
    return [{ id: figure.replaceAll(' ', '-'), ...known[figure] }];
  });
}

/** One column for each reason, whichever of the handoffs has it. */
function reasonFigures(handoffs: readonly string[], funnel: Funnel | undefined): readonly Figure[] {
  const titles = new Map<string, LocalizedText>();
  for (const id of handoffs) {
    const handoff = funnel?.handoffs.get(id);
    for (const rule of [handoff?.reject, handoff?.return])
      for (const [reason, title] of rule?.reasons ?? []) titles.set(reason, title);
  }
  return [...titles].map(([reason, title]) => ({
    id: `reason.${reason}`,
    ...counted(title, reasonDefinition(title), ({ reasons }) => {
      return reasons.find((one) => one.reason === reason)?.count ?? 0;
    }),
  }));
}

function reasonDefinition(title: LocalizedText): LocalizedText {
  return {
    en: `Rejected or returned for “${localize(title, 'en')}”`,
    'zh-CN': `因“${localize(title, 'zh-CN')}”被拒绝或退回`,
  };
}

function describe({ id }: HandoffColumn, figure: Figure): ResultColumn {
  const { definition, format } = figure;
  return {
    id: `${id}.${figure.id}`,
    title: figure.title,
    definition,
    format,
  };
}

function valuesOf(figures: readonly Figure[], row: HandoffHealthRow): Values {
  return figures.map(({ of }) => of(row));
}

function sum(rows: readonly HandoffHealthRow[], count: Count): number {
  return rows.reduce((all, row) => all + count(row), 0);
}

function ratio(of: number, to: number): string | null {
  return to === 0 ? null : new Decimal(of).div(to).toDecimalPlaces(6).toFixed();
}
