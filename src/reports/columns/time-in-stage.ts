import type { ReportColumn } from '../../definitions/index.ts';
import { DAY, Decimal, localize } from '../../shared/index.ts';
import { bilingual, isChinese } from '../definition-text.ts';
import type { GroupKey, ReportStore, StageTimeRow } from '../ports.ts';
import type { PreparedReport } from '../prepare-report.ts';
import type { ResultColumn } from '../result.ts';
import type { ColumnResult, Values } from './column-result.ts';
import { headed, type StageTitle } from './funnel.ts';

export type StageTimeColumn = Extract<ReportColumn, { kind: 'time in stage' }>;

/** Time in stage: for each stage (`id.stage`) the days that finished visits took. */
export async function readStageTimes(
  column: StageTimeColumn,
  groupBy: readonly GroupKey[],
  { report, where }: PreparedReport,
  store: ReportStore,
  titleOf: StageTitle,
): Promise<ColumnResult> {
  const { stages, statistic } = column;
  const query = { collection: report.from, where, stages, statistic };
  const totals = await store.stageTimes({ ...query, groupBy: [] });
  const rows = groupBy.length === 0 ? totals : await store.stageTimes({ ...query, groupBy });
  return {
    columns: stages.map((stage) => describe(column, stage, titleOf)),
    groups: rows.map((row) => ({ keys: row.keys, values: daysOf(row) })),
    absent: stages.map(() => null),
    totals: totals[0] === undefined ? stages.map(() => null) : daysOf(totals[0]),
  };
}

function daysOf({ times }: StageTimeRow): Values {
  return times.map(({ milliseconds }) =>
    milliseconds === null ? null : new Decimal(milliseconds).div(DAY).toDecimalPlaces(6).toFixed(),
  );
}

const statisticWords = {
  average: { en: 'Average', 'zh-CN': '平均' },
  median: { en: 'Median', 'zh-CN': '中位数' },
  p90: { en: '90th percentile (nearest rank)', 'zh-CN': '第 90 百分位数（最近秩法）' },
};

function describe(
  { id, title, statistic }: StageTimeColumn,
  stage: string,
  titleOf: StageTitle,
): ResultColumn {
  const inLocale = (locale: string): string => localize(titleOf(stage), locale);
  return {
    id: `${id}.${stage}`,
    origin: { id, kind: 'time in stage', title, label: titleOf(stage) },
    title: bilingual((locale) => headed(title, titleOf(stage), locale)),
    definition: bilingual((locale) => {
      const statisticText = localize(statisticWords[statistic], locale);
      return isChinese(locale)
        ? `已结束的“${inLocale(locale)}”停留天数：${statisticText}`
        : `${statisticText} of the days that finished visits to “${inLocale(locale)}” took`;
    }),
    format: 'days',
  };
}
