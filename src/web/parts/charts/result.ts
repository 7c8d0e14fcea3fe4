import type { paths } from '../../api/index.ts';

type Posted<P extends keyof paths> = paths[P] extends {
  post: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

/** The figures of a report as the API gives them. */
export type ReportResult = Posted<'/reports/{report}/run'>;
export type ResultColumn = ReportResult['measures'][number];
/** The figure of a metric, with the period before where that was asked for. */
export type FigureResult = Posted<'/metrics/{metric}/figure'>;

/** How a value is shown: `format` of a column, with its currency. */
export type Shape = Pick<ResultColumn, 'format' | 'currency'>;
