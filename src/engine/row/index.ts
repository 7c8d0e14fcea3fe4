export { caseRow, rowBeforeName } from './case-row.ts';
export { loadRows, type RowsById } from './load-rows.ts';
export { recordRow, type RecordSystem } from './record-row.ts';
