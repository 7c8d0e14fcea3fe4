export {
  decideRecord,
  type RecordCommand,
  type RecordContext,
  type RecordDecision,
} from './decide-record.ts';
export { saveRecord, saveRecords, type RecordRequest } from './save-record.ts';
