export { drillDown, type Cell, type CellQuery } from './drill-down.ts';
export { writeCsv, type CsvOptions } from './output/csv.ts';
export { tableOf, type Table, type TableCell } from './output/table.ts';
export { writeXlsx } from './output/xlsx.ts';
export type { LogEvent, LogTrace } from './event-log/event-log.ts';
export { readXes } from './event-log/read-xes.ts';
export {
  summarizeLog,
  type HandoffsOfWork,
  type LogQuestion,
  type LogSummary,
} from './event-log/summarize-log.ts';
export type * from './ports.ts';
export type { Reader } from './prepare-report.ts';
export type { ReportResult, ResultColumn, ResultRow, ValueFormat } from './result.ts';
export { readFigure, type FigureParts, type FigureQuestion } from './read-figure.ts';
export { runReport, type ReportContext } from './run-report.ts';
