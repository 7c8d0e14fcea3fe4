import type { ReportColumn } from '../../definitions/index.ts';
import { Decimal, localize, type Locale, type LocalizedText } from '../../shared/index.ts';
import { bilingual, isChinese } from '../definition-text.ts';
import type { FunnelRow, GroupKey, ReportStore } from '../ports.ts';
import type { PreparedReport } from '../prepare-report.ts';
import type { ResultColumn } from '../result.ts';
import type { ColumnResult, Values } from './column-result.ts';

export type FunnelColumn = Extract<ReportColumn, { kind: 'funnel' }>;
export type StageTitle = (stage: string) => LocalizedText;

/**
 * Funnel conversion: for each stage how many cases passed it (`id.stage`), their share of the first
 * stage's (`id.stage.rate`) and, where stages are passed in order, how many were lost since the stage
 * before (`id.stage.dropped`).
 */
export async function readFunnel(
  column: FunnelColumn,
  groupBy: readonly GroupKey[],
  { report, where }: PreparedReport,
  store: ReportStore,
  titleOf: StageTitle,
): Promise<ColumnResult> {
  const { stages, reading } = column;
  const query = { collection: report.from, where, stages, reading };
  const totals = await store.countFunnel({ ...query, groupBy: [] });
  const rows = groupBy.length === 0 ? totals : await store.countFunnel({ ...query, groupBy });
  const none: FunnelRow = { keys: [], counts: stages.map(() => 0) };
  return {
    columns: stages.flatMap((stage, index) => describe(column, stage, index, titleOf(stage))),
    groups: rows.map((row) => ({ keys: row.keys, values: valuesOf(row, column) })),
    absent: valuesOf(none, column),
    totals: valuesOf(totals[0] ?? none, column),
  };
}

function valuesOf({ counts }: FunnelRow, { stages, reading }: FunnelColumn): Values {
  const first = counts[0] ?? 0;
  return stages.flatMap((_, index) => {
    const count = counts[index] ?? 0;
    if (index === 0) return [String(count)];
    const rate = first === 0 ? null : new Decimal(count).div(first).toDecimalPlaces(12).toFixed();
    const dropped = String((counts[index - 1] ?? 0) - count);
    return reading === 'in order' ? [String(count), rate, dropped] : [String(count), rate];
  });
}

function describe(
  { id, reading, title: reads }: FunnelColumn,
  stage: string,
  index: number,
  title: LocalizedText,
): ResultColumn[] {
  const named = (suffix: LocalizedText): LocalizedText =>
    bilingual((locale) => headed(reads, title, locale) + localize(suffix, locale));
  const origin = { id, kind: 'funnel', title: reads, label: title } as const;
  const count: ResultColumn = {
    id: `${id}.${stage}`,
    title: named(''),
    origin: { ...origin, figure: 'count' },
    definition: readingWords(reading, title),
    format: 'integer',
  };
  const rate: ResultColumn = {
    id: `${id}.${stage}.rate`,
    title: named({ en: ' (rate)', 'zh-CN': '（转化率）' }),
    origin: { ...origin, figure: 'rate' },
    definition: { en: 'Share of the first stage’s cases', 'zh-CN': '占首个阶段事项的比例' },
    format: 'percent',
  };
  const dropped: ResultColumn = {
    id: `${id}.${stage}.dropped`,
    title: named({ en: ' (dropped)', 'zh-CN': '（流失）' }),
    origin: { ...origin, figure: 'dropped' },
    definition: { en: 'Cases lost since the stage before', 'zh-CN': '自上一阶段起流失的事项数' },
    format: 'integer',
  };
  if (index === 0) return [count];
  return reading === 'in order' ? [count, rate, dropped] : [count, rate];
}

/** The column's own title before the stage's, since a report may show both readings side by side. */
export function headed(column: LocalizedText, stage: LocalizedText, locale: Locale): string {
  const colon = isChinese(locale) ? '：' : ': ';
  return `${localize(column, locale)}${colon}${localize(stage, locale)}`;
}

function readingWords(reading: FunnelColumn['reading'], title: LocalizedText): LocalizedText {
  return bilingual((locale) => {
    const stage = localize(title, locale);
    if (reading === 'at all')
      return isChinese(locale) ? `曾经到达“${stage}”的事项` : `Cases that ever reached “${stage}”`;
    return isChinese(locale)
      ? `依次通过各阶段直至“${stage}”的事项`
      : `Cases that passed every stage in order up to “${stage}”`;
  });
}
