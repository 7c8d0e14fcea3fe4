import type { ReportColumn, ReportDimension } from '../../definitions/index.ts';
import {
  Decimal,
  localize,
  moveBucket,
  startOfDate,
  type Instant,
  type LocalizedText,
} from '../../shared/index.ts';
import { bilingual, isChinese } from '../definition-text.ts';
import type { ReportStore } from '../ports.ts';
import type { PreparedReport } from '../prepare-report.ts';
import type { ResultColumn } from '../result.ts';
import type { ColumnResult } from './column-result.ts';

export type CohortColumn = Extract<ReportColumn, { kind: 'cohort' }>;
type CohortRow = Awaited<ReturnType<ReportStore['cohorts']>>[number];
type CohortUnit = 'week' | 'month' | 'quarter';

/**
 * Cohorts by period of entry: how many cases were opened in it (`id.size`), and which share of them had been
 * in the stage by the end of that period, of the next, … (`id.1`, `id.2`, …). A share of a period that
 * has not begun is null; its total counts the cohorts alone for which the period is over.
 */
export async function readCohorts(
  column: CohortColumn,
  dimension: ReportDimension,
  { report, where, zone: ownZone }: PreparedReport,
  store: ReportStore,
  now: Instant,
): Promise<ColumnResult> {
  const { reached, periods } = column;
  const zone = dimension.zone ?? ownZone;
  const bucket = cohortUnit(dimension);
  const query = { collection: report.from, where, bucket, zone, reached, periods };
  const rows = await store.cohorts(query);
  const begins = (row: CohortRow, index: number): Instant =>
    moveBucket(startOfDate(row.start, zone), bucket, index, zone);
  const indexes = Array.from({ length: periods }, (_, index) => index);
  const share = (over: readonly CohortRow[], index: number): string | null => {
    const size = over.reduce((sum, row) => sum + row.size, 0);
    const count = over.reduce((sum, row) => sum + (row.reached[index] ?? 0), 0);
    return size === 0 ? null : new Decimal(count).div(size).toDecimalPlaces(12).toFixed();
  };
  return {
    columns: describe(column, bucket),
    groups: rows.map((row) => ({
      keys: [row.start],
      values: [
        String(row.size),
        ...indexes.map((index) => (begins(row, index) > now ? null : share([row], index))),
      ],
    })),
    absent: ['0', ...indexes.map(() => null)],
    totals: [
      String(rows.reduce((sum, row) => sum + row.size, 0)),
      ...indexes.map((index) =>
        share(
          rows.filter((row) => begins(row, index + 1) <= now),
          index,
        ),
      ),
    ],
  };
}

/** The unit of a cohort report's only dimension, which publishing has checked. */
export function cohortUnit({ bucket }: ReportDimension): CohortUnit {
  return bucket === 'week' || bucket === 'quarter' ? bucket : 'month';
}

const unitWords: {
  readonly [unit in CohortUnit]: { readonly en: string; readonly 'zh-CN': string };
} = {
  week: { en: 'week', 'zh-CN': '周' },
  month: { en: 'month', 'zh-CN': '个月' },
  quarter: { en: 'quarter', 'zh-CN': '个季度' },
};

function describe({ id, title, periods }: CohortColumn, unit: CohortUnit): ResultColumn[] {
  const words = unitWords[unit];
  const cases: LocalizedText = { en: 'Cases', 'zh-CN': '事项数' };
  const size: ResultColumn = {
    id: `${id}.size`,
    title: cases,
    origin: { id, kind: 'cohort', title, label: cases, figure: 'size' },
    definition: { en: 'Cases opened in the period', 'zh-CN': '该期间开始的事项' },
    format: 'integer',
  };
  const shares = Array.from({ length: periods }, (_, index): ResultColumn => {
    const number = index + 1;
    const heading: LocalizedText = {
      en: `${words.en} ${number}`,
      'zh-CN': `第 ${number} ${words['zh-CN']}`,
    };
    return {
      id: `${id}.${number}`,
      title: heading,
      origin: { id, kind: 'cohort', title, label: heading, figure: 'share' },
      definition: bilingual((locale) =>
        isChinese(locale)
          ? `${localize(title, locale)}：截至${localize(heading, locale)}末的比例`
          : `${localize(title, locale)}: share by the end of ${localize(heading, locale)}`,
      ),
      format: 'percent',
    };
  });
  return [size, ...shares];
}
