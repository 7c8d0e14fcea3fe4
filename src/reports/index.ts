export { drillDown, type Cell, type CellQuery } from './drill-down.ts';
export { writeCsv, type CsvOptions } from './output/csv.ts';
export { tableOf, type Table, type TableCell } from './output/table.ts';
export { writeXlsx } from './output/xlsx.ts';
export type { LogEvent, LogTrace } from './event-log/event-log.ts';
export { readXes } from './event-log/read-xes.ts';
export { unpackLog } from './event-log/unpack-log.ts';
export {
  writeXes,
  xesText,
  type XesAttributes,
  type XesTrace,
  type XesValue,
} from './event-log/write-xes.ts';
export {
  summarizeLog,
  type HandoffsOfWork,
  type LogQuestion,
  type LogSummary,
  type LogWay,
} from './event-log/summarize-log.ts';
export type * from './ports.ts';
export type { Reader } from './prepare-report.ts';
export type { ColumnOrigin, ReportResult, ResultColumn, ResultRow, ValueFormat } from './result.ts';
export { previousParameters, previousPeriod, type EarlierPeriod } from './previous-period.ts';
export { readFigure, type FigureParts, type FigureQuestion } from './read-figure.ts';
export { readSeenFigure, rowsBehindFigure, type SeenQuestion } from './read-seen-figure.ts';
export { collectionOf, metricDefinition } from './definition-text.ts';
export { runReport, type ReportContext } from './run-report.ts';
export {
  changeMethod,
  healthFigures,
  rateOf,
  readChanges,
  readHealth,
  readSatisfaction,
  scopeOf,
  scopesOf,
  wilson,
  type Bottlenecks,
  type Change,
  type Deviation,
  type HealthFigure,
  type HealthQuestion,
  type HealthReader,
  type JudgedWay,
  type Measured,
  type PairHealth,
  type PairInFunnel,
  type PeriodHealth,
  type Satisfaction,
  type Scope,
  type Share,
  type WaysWent,
} from './health/index.ts';
export {
  readSimplification,
  simplificationMethods,
  type Simplification,
  type SimplificationParts,
} from './simplify/index.ts';
