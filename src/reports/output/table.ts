import { localize, type Locale } from '../../shared/index.ts';
import type { ReportResult, ResultColumn, ValueFormat } from '../result.ts';

/** A cell of an export: a text as somebody wrote it, or a number as a decimal text. */
export type TableCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly format: ValueFormat }
  /** A day, `YYYY-MM-DD`, or a moment as a clock on the wall shows it, `YYYY-MM-DD HH:MM:SS`. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'empty' };

/** Rows and columns to write to a file, in one language. */
export interface Table {
  readonly title: string;
  readonly heading: readonly string[];
  readonly rows: Iterable<readonly TableCell[]> | AsyncIterable<readonly TableCell[]>;
}

/** A report's result as a table, its totals last. */
export function tableOf(result: ReportResult, locale: Locale): Table {
  const { dimensions, measures } = result;
  const figures = (values: readonly (string | null)[]): TableCell[] =>
    measures.map((column, index) => figureCell(column, values[index] ?? null));
  const rows = result.rows.map((row): TableCell[] => [
    ...row.labels.map((label): TableCell => ({ kind: 'text', text: localize(label, locale) })),
    ...figures(row.values),
  ]);
  const total = localize({ en: 'Total', 'zh-CN': '合计' }, locale);
  const totals: TableCell[] = [
    ...dimensions.map((_, index): TableCell => ({ kind: 'text', text: index === 0 ? total : '' })),
    ...figures(result.totals),
  ];
  return {
    title: localize(result.title, locale),
    heading: [...dimensions, ...measures].map(({ title }) => localize(title, locale)),
    rows: dimensions.length === 0 ? [totals] : [...rows, totals],
  };
}

function figureCell({ format }: ResultColumn, value: string | null): TableCell {
  return value === null ? { kind: 'empty' } : { kind: 'number', text: value, format };
}
