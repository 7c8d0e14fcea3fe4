export { CollectionList, type CollectionListProps } from './collection-list.tsx';
export { FilterBar } from './filter/filter-bar.tsx';
export { Sums } from './grid/sums.tsx';
export { useSelection, type Selection } from './grid/use-selection.ts';
export { queryOf, type FilterRule, type Layout, type View } from './model/layout.ts';
export type { Labels, MoneySum, Row, Summary } from './model/rows.ts';
export {
  collectionOf,
  rowsKey,
  sourceOf,
  useFunnel,
  type ListField,
  type ListSource,
} from './model/source.ts';
export { useLayout, type LayoutState } from './model/use-layout.ts';
export { FieldValue, isNumeric, plainText } from './value.tsx';
export { useViews } from './views/use-views.ts';
export { ViewBar } from './views/view-bar.tsx';
