import { useWords } from '../../words/index.ts';
import { FigureButton } from './figure-button.tsx';
import { isFilled, numberOf, type Cell, type Grid, type OnDrill } from './grid.ts';
import { words } from './words.ts';
import styles from './charts.module.css';

/** The strongest tint that still leaves the text on it easy to read, in percent. */
const strongest = 40;

/** Cohorts as a table whose fields are the darker the larger the share. */
export function CohortTable(props: {
  readonly grid: Grid;
  readonly onDrill?: OnDrill | undefined;
}) {
  const { grid, onDrill } = props;
  const text = useWords(words);
  const shares = grid.rows.flatMap(({ cells }) => cells.filter(isShare).map(numberOf));
  const most = Math.max(0, ...shares) || 1;
  return (
    <div className={styles.scroll} role="region" aria-label={text.chart} tabIndex={0}>
      <table className={styles.heat}>
        <thead>
          <tr>
            <th scope="col">{grid.headings[0]}</th>
            {grid.columns.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.labels[0]}</th>
              {grid.columns.map(({ id, title }, index) => (
                <Field
                  key={id}
                  cell={row.cells[index]}
                  says={`${row.labels[0] ?? ''}, ${title}`}
                  most={most}
                  onDrill={onDrill}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isShare(cell: Cell | undefined): cell is Cell {
  return isFilled(cell) && cell.measure.format === 'percent';
}

function Field(props: {
  readonly cell: Cell | undefined;
  readonly says: string;
  readonly most: number;
  readonly onDrill?: OnDrill | undefined;
}) {
  const { cell, most } = props;
  if (!isFilled(cell)) return <td>–</td>;
  const strength = isShare(cell) ? Math.round((numberOf(cell) / most) * strongest) : 0;
  return (
    <td style={{ background: `color-mix(in oklab, var(--chart-1) ${strength}%, transparent)` }}>
      <FigureButton cell={cell} of={props.says} onDrill={props.onDrill} />
    </td>
  );
}
