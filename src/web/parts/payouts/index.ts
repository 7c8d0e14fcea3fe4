export { Amount } from './amount.tsx';
export { DisputeDialog } from './dispute-dialog.tsx';
export { DisputeList } from './dispute-list.tsx';
export {
  useDisputes,
  useEarnings,
  usePlans,
  type Because,
  type Book,
  type Dispute,
  type Earnings,
  type Line,
  type OfPeriod,
  type Plan,
  type Progress,
  type Statement,
} from './queries.ts';
export { StatementDocuments } from './statement-documents.tsx';
export { StatementTable, titleOf } from './statement-table.tsx';
export { becauseOf, WhyLine, WhyTree } from './why-line.tsx';
