import type { ReactNode } from 'react';
import { FilterBar } from './filter/filter-bar.tsx';
import { ColumnMenu } from './grid/column-menu.tsx';
import { DataTable } from './grid/data-table.tsx';
import { ExportMenu } from './grid/export-menu.tsx';
import { GroupMenu } from './grid/group-menu.tsx';
import type { Selection } from './grid/use-selection.ts';
import { useSummary, type Row, type Summary } from './model/rows.ts';
import type { ListSource } from './model/source.ts';
import { useLayout } from './model/use-layout.ts';
import { useViews } from './views/use-views.ts';
import { ViewBar } from './views/view-bar.tsx';
import styles from './grid/grid.module.css';

export interface CollectionListProps {
  readonly source: ListSource;
  readonly hrefOf: (row: Row) => string;
  /** Rows can be chosen where there is one; `renderBulk` then says what can be done with them. */
  readonly selection?: Selection;
  /** Below the filter: what can be done with what is chosen. */
  readonly renderBulk?: (asked: {
    readonly summary: Summary | undefined;
    readonly layout: ReturnType<typeof useLayout>['layout'];
  }) => ReactNode;
}

/** A list of cases or records: saved views, filters, columns, groups, sums, export, and the rows. */
export function CollectionList({ source, hrefOf, selection, renderBulk }: CollectionListProps) {
  const views = useViews(source).data?.items ?? [];
  const state = useLayout(views, { as: 'list' });
  const { layout, change } = state;
  const columns = layout.columns?.length ? layout.columns : source.columns;
  const summary = useSummary(source, layout, columns).data;
  return (
    <div className={styles.list}>
      <ViewBar source={source} views={views} state={state} />
      <FilterBar key={state.view?.id ?? ''} source={source} layout={layout} onChange={change}>
        <div className={styles.tools}>
          <GroupMenu source={source} layout={layout} onChange={change} />
          <ColumnMenu source={source} columns={columns} onChange={change} />
          <ExportMenu source={source} layout={layout} />
        </div>
      </FilterBar>
      {renderBulk?.({ summary, layout })}
      <DataTable
        source={source}
        layout={layout}
        columns={columns}
        summary={summary}
        onChange={change}
        hrefOf={hrefOf}
        {...(selection && { selection })}
      />
    </div>
  );
}
