import { useState, type ReactNode } from 'react';
import { GraphIcon, TableIcon } from '@primer/octicons-react';
import { EmptyState, IconButton, Select } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { Bars } from './bars.tsx';
import { CohortTable } from './cohort.tsx';
import { DataTable } from './data-table.tsx';
import { FunnelChart, funnelsOf } from './funnel.tsx';
import { gridOf, type Grid, type GridColumn, type OnDrill } from './grid.ts';
import { chartKind, drawnTogether, firstColumn, type ChartKind } from './kind.ts';
import { Lines } from './lines.tsx';
import { Numbers } from './number.tsx';
import type { ReportResult } from './result.ts';
import { FlowChart } from './sankey.tsx';
import { useSummary } from './summary.ts';
import { words } from './words.ts';
import styles from './charts.module.css';

export interface ReportChartProps {
  readonly result: ReportResult;
  readonly onDrill?: OnDrill | undefined;
  readonly helpOf?: (column: GridColumn) => ReactNode;
  /** Chart and table below each other, as on a page of its own; otherwise one of them. */
  readonly both?: boolean | undefined;
  /** Stands at the left of what can be chosen. */
  readonly heading?: ReactNode;
}

/** The figures of a report as a chart that reads itself out, and as a table. */
export function ReportChart({ result, onDrill, helpOf, both, heading }: ReportChartProps) {
  const text = useWords(words);
  const grid = gridOf(result);
  const kind = chartKind(result, grid);
  const [asTable, setAsTable] = useState(false);
  const [chosen, setChosen] = useState<number>();
  if (grid.rows.length === 0)
    return (
      <>
        {heading}
        <EmptyState title={text.nothing}>{text.nothingText}</EmptyState>
      </>
    );
  const column = chosen ?? firstColumn(grid);
  const together = drawnTogether(grid);
  const table = <DataTable label={result.title} grid={grid} onDrill={onDrill} helpOf={helpOf} />;
  const canSwitch = !both && kind !== 'table' && kind !== 'number';
  const showsTable = kind === 'table' || (asTable && canSwitch);
  const chooses = (kind === 'bar' || kind === 'line') && !together && grid.columns.length > 1;
  return (
    <div className={styles.chart}>
      {heading !== undefined || canSwitch || chooses ? (
        <div className={styles.head}>
          {heading}
          <div className={styles.tools}>
            {chooses && !showsTable ? (
              <Select
                label={text.shown}
                hideLabel
                options={grid.columns.map(({ title }, index) => ({ id: String(index), title }))}
                value={String(column)}
                onChange={(id) => setChosen(Number(id))}
              />
            ) : null}
            {canSwitch ? <ViewButton isTable={asTable} onChange={setAsTable} /> : null}
          </div>
        </div>
      ) : null}
      {showsTable ? (
        table
      ) : (
        <Drawing
          grid={grid}
          kind={kind}
          columns={together ?? [column]}
          onDrill={onDrill}
          helpOf={helpOf}
        />
      )}
      {both && kind !== 'table' && kind !== 'cohort' && kind !== 'number' ? table : null}
      {result.cut ? <p className={styles.note}>{text.cut}</p> : null}
    </div>
  );
}

function ViewButton(props: {
  readonly isTable: boolean;
  readonly onChange: (isTable: boolean) => void;
}) {
  const { isTable, onChange } = props;
  const text = useWords(words);
  return (
    <IconButton small label={isTable ? text.chart : text.table} onPress={() => onChange(!isTable)}>
      {isTable ? <GraphIcon /> : <TableIcon />}
    </IconButton>
  );
}

function Drawing(props: {
  readonly grid: Grid;
  readonly kind: ChartKind;
  readonly columns: readonly number[];
  readonly onDrill?: OnDrill | undefined;
  readonly helpOf?: ((column: GridColumn) => ReactNode) | undefined;
}) {
  const { grid, kind, columns, onDrill, helpOf } = props;
  const summary = useSummary(grid, kind, columns[0] ?? 0);
  const drawn = {
    table: null,
    number: <Numbers grid={grid} onDrill={onDrill} helpOf={helpOf} />,
    bar: <Bars grid={grid} columns={columns} onDrill={onDrill} />,
    line: <Lines grid={grid} columns={columns} onDrill={onDrill} />,
    funnel: (
      <div className={styles.funnels}>
        {funnelsOf(grid).map((funnel) => (
          <FunnelChart key={funnel.title} {...funnel} onDrill={onDrill} />
        ))}
      </div>
    ),
    cohort: <CohortTable grid={grid} onDrill={onDrill} />,
    sankey: <FlowChart grid={grid} onDrill={onDrill} />,
  };
  return (
    <figure className={styles.figureBox}>
      {drawn[kind]}
      {summary === '' ? null : <figcaption className={styles.summary}>{summary}</figcaption>}
    </figure>
  );
}
