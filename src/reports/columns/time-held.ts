import type { HoldingFigure, ReportColumn } from '../../definitions/index.ts';
import type { Json, LocalizedText } from '../../shared/index.ts';
import type { HandoffReportStore, PartyTimeRow } from '../ports.ts';
import type { PreparedReport } from '../prepare-report.ts';
import type { ColumnResult } from './column-result.ts';
import { hoursOf, periodOf } from './passing.ts';

export type HoldingColumn = Extract<ReportColumn, { kind: 'time held' }>;

export const holdingKinds: { readonly [figure in HoldingFigure]: PartyTimeRow['kind'] } = {
  working: 'work',
  answering: 'offer',
  waiting: 'waiting',
};

const words: {
  readonly [figure in HoldingFigure]: {
    readonly title: LocalizedText;
    readonly definition: LocalizedText;
  };
} = {
  working: {
    title: { en: 'Hours of work', 'zh-CN': '处理（小时）' },
    definition: {
      en: 'Working hours for which the party held cases to work on them, where that is over',
      'zh-CN': '该方持有并处理事项的工作小时数（已结束的持有）',
    },
  },
  answering: {
    title: { en: 'Hours to answer', 'zh-CN': '待接收（小时）' },
    definition: {
      en: 'Working hours for which offers awaited the party’s answer',
      'zh-CN': '交接等待该方答复的工作小时数',
    },
  },
  waiting: {
    title: { en: 'Hours of waiting', 'zh-CN': '等待外部（小时）' },
    definition: {
      en: 'Working hours for which the party waited for somebody outside',
      'zh-CN': '该方等待外部的工作小时数',
    },
  },
};

/** For each department (nobody’s last) the working time for which it held cases, by what for. */
export async function readHoldings(
  { id, title, figures, began }: HoldingColumn,
  { report, where, parameters }: PreparedReport,
  store: HandoffReportStore,
): Promise<ColumnResult> {
  const period = periodOf(parameters, began);
  const rows = await store.partyTimes({ collection: report.from, where, ...period });
  const parties = Map.groupBy(rows, ({ department }): Json => department ?? null);
  const valuesOf = (found: readonly PartyTimeRow[]) =>
    figures.map((figure) => {
      const ofKind = found.filter(({ kind }) => kind === holdingKinds[figure]);
      return hoursOf(ofKind.reduce((sum, { workingTime }) => sum + workingTime, 0));
    });
  return {
    columns: figures.map((figure) => ({
      id: `${id}.${figure}`,
      ...words[figure],
      origin: { id, kind: 'time held', title, label: words[figure].title, figure },
      format: 'number',
    })),
    groups: [...parties].map(([party, found]) => ({ keys: [party], values: valuesOf(found) })),
    absent: figures.map(() => null),
    totals: valuesOf(rows),
  };
}
