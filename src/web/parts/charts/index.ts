export { Delta } from './delta.tsx';
export type { Cell, GridColumn, OnDrill } from './grid.ts';
export { BigNumber } from './number.tsx';
export { ReportChart, type ReportChartProps } from './report-chart.tsx';
export type { FigureResult, ReportResult, ResultColumn, Shape } from './result.ts';
export { FlowDiagram } from './sankey.tsx';
export { useValueText } from './values.ts';
