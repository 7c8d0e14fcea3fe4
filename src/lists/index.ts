export { filterCondition, type FilterContext } from './filter.ts';
export {
  filterOperators,
  type BulkCommand,
  type FilterOperator,
  type FilterRule,
} from './model.ts';
export type {
  BulkRefusal,
  BulkRun,
  BulkStore,
  ListStore,
  SavedView,
  ViewLayout,
  ViewShare,
  ViewStore,
} from './ports.ts';
export { runBulk, type BulkParts } from './bulk/run-bulk.ts';
export { findsView } from './views.ts';
