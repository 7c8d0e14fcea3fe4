import { useWords } from '../../words/index.ts';
import { numberOf, type Cell, type Grid, type GridRow, type OnDrill } from './grid.ts';
import { Legend } from './legend.tsx';
import { useMarks } from './marks.tsx';
import { useValueText } from './values.ts';
import { words } from './words.ts';
import styles from './charts.module.css';

export interface SeriesProps {
  readonly grid: Grid;
  /** Which columns are drawn: one, or several that add up. */
  readonly columns: readonly number[];
  readonly onDrill?: OnDrill | undefined;
}

/** Lying bars, a row each, so that long names have room; several columns are set one behind the other. */
export function Bars({ grid, columns, onDrill }: SeriesProps) {
  const values = useValueText();
  const text = useWords(words);
  const sumOf = (row: GridRow) => columns.reduce((sum, at) => sum + numberOf(row.cells[at]), 0);
  const most = Math.max(...grid.rows.map(sumOf), 0) || 1;
  const said = (row: GridRow, cell: Cell, title: string): string => {
    const value = values.full(cell.value, cell.measure);
    const label = row.labels.join(' · ');
    return text.point(columns.length > 1 ? `${label}, ${title}` : label, value);
  };
  const marks = grid.rows.flatMap((row) =>
    columns.flatMap((at) => {
      const cell = row.cells[at];
      if (!cell || cell.value === null) return [];
      const says = said(row, cell, grid.columns[at]?.title ?? '');
      const drill = onDrill && numberOf(cell) !== 0 ? () => onDrill(cell, says) : undefined;
      return [{ id: `${row.id} ${at}`, says, onPress: drill }];
    }),
  );
  const { root, propsOf } = useMarks(marks);
  return (
    <div ref={root} className={styles.bars} role="group" aria-label={text.keys}>
      {columns.length > 1 ? (
        <Legend items={columns.map((at) => grid.columns[at]?.title ?? '')} />
      ) : null}
      {grid.rows.map((row) => (
        <div key={row.id} className={styles.barRow}>
          <span className={styles.barLabel}>{row.labels.join(' · ')}</span>
          <span className={styles.barTrack}>
            {columns.map((at, order) => {
              const cell = row.cells[at];
              if (!cell || cell.value === null) return null;
              const share = Math.max(0, numberOf(cell)) / most;
              return (
                <span
                  key={at}
                  {...propsOf(`${row.id} ${at}`)}
                  style={{ width: `${share * 100}%` }}
                  data-series={order + 1}
                />
              );
            })}
          </span>
          <span className={styles.barValue}>
            {columns.length === 1
              ? values.full(row.cells[columns[0] ?? 0]?.value ?? null, shapeOf(grid, columns))
              : values.full(String(sumOf(row)), shapeOf(grid, columns))}
          </span>
        </div>
      ))}
    </div>
  );
}

function shapeOf(grid: Grid, [first = 0]: readonly number[]) {
  return grid.columns[first]?.measure ?? { format: 'number' };
}
