export { caseRow, rowBeforeName } from './case-row.ts';
export { recordRow, type RecordSystem } from './record-row.ts';
