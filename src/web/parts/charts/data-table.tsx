import type { ReactNode } from 'react';
import { useWords } from '../../words/index.ts';
import { Delta } from './delta.tsx';
import { FigureButton } from './figure-button.tsx';
import { isFilled, type Cell, type Grid, type GridColumn, type OnDrill } from './grid.ts';
import { words } from './words.ts';
import styles from './charts.module.css';

export interface DataTableProps {
  readonly label: string;
  readonly grid: Grid;
  readonly onDrill?: OnDrill | undefined;
  /** What stands beside the heading of a column: its definition. */
  readonly helpOf?: ((column: GridColumn) => ReactNode) | undefined;
}

/** The figures as a table: every one of them exact, with its way to the cases. */
export function DataTable({ grid, label, onDrill, helpOf }: DataTableProps) {
  const text = useWords(words);
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{label}</caption>
        <Headings grid={grid} helpOf={helpOf} />
        <tbody>
          {grid.rows.map((row) => (
            <tr key={row.id}>
              {grid.headings.map((heading, index) => (
                <th key={heading} scope="row">
                  <span className={styles.rowName}>{row.labels[index]}</span>
                </th>
              ))}
              <Figures
                grid={grid}
                cells={row.cells}
                of={row.labels.join(' · ')}
                onDrill={onDrill}
              />
            </tr>
          ))}
        </tbody>
        {grid.totals && grid.rows.length > 1 ? (
          <tfoot>
            <tr>
              <th scope="row" colSpan={Math.max(1, grid.headings.length)}>
                {text.total}
              </th>
              <Figures grid={grid} cells={grid.totals} of={text.total} onDrill={onDrill} />
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

function Headings({ grid, helpOf }: Pick<DataTableProps, 'grid' | 'helpOf'>) {
  const text = useWords(words);
  return (
    <thead>
      <tr>
        {grid.headings.map((heading) => (
          <th key={heading} scope="col">
            <span className={styles.headingText}>{heading === '' ? text.stage : heading}</span>
          </th>
        ))}
        {grid.columns.map((column) => (
          <th key={column.id} scope="col" className={styles.number}>
            <span className={styles.heading}>
              <span className={styles.headingText}>{column.title}</span>
              {helpOf?.(column)}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The figures of a row, in the order of the columns. */
function Figures(props: {
  readonly grid: Grid;
  readonly cells: readonly (Cell | undefined)[];
  readonly of: string;
  readonly onDrill?: OnDrill | undefined;
}) {
  const { grid, cells, of, onDrill } = props;
  return grid.columns.map(({ id, title }, index) => {
    const cell = cells[index];
    return (
      <td key={id} className={styles.number}>
        {isFilled(cell) ? (
          <FigureButton cell={cell} of={[of, title].join(', ')} onDrill={onDrill} />
        ) : (
          '–'
        )}
        {cell?.previous === undefined ? null : (
          <Delta value={cell.value} previous={cell.previous} shape={cell.measure} />
        )}
      </td>
    );
  });
}
