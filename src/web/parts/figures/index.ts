export { NumberView } from './number-view.tsx';
export { ParameterBar } from './parameter-bar.tsx';
export { PeriodField } from './period-field.tsx';
export {
  useReport,
  type Metric,
  type Parameter,
  type Parameters,
  type ReportData,
} from './queries.ts';
export { ReportView } from './report-view.tsx';
export { useParameters } from './use-parameters.ts';
