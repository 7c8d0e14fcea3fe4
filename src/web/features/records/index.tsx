export { NewRecordPage } from './new-record-page.tsx';
export { RecordPage } from './record-page.tsx';
export { RecordsPage } from './records-page.tsx';
