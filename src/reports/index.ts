export { drillDown, type Cell, type CellQuery } from './drill-down.ts';
export { writeCsv, type CsvOptions } from './output/csv.ts';
export { tableOf, type Table, type TableCell } from './output/table.ts';
export { writeXlsx } from './output/xlsx.ts';
export type * from './ports.ts';
export type { Reader } from './prepare-report.ts';
export type { ReportResult, ResultColumn, ResultRow, ValueFormat } from './result.ts';
export { runReport, type ReportContext } from './run-report.ts';
