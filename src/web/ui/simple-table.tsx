import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './table.module.css';

export interface Column<T> {
  readonly id: string;
  readonly title: ReactNode;
  readonly number?: boolean;
  /** What is not broken into lines where there is room for the table, such as a date or a name. */
  readonly short?: boolean;
  /** What can be done with a row: as wide as its buttons, at the right, also in a narrow window. */
  readonly actions?: boolean;
  readonly cell: (row: T) => ReactNode;
}

/** A short table to be read. The long ones, with sorting and choosing, are in `parts/table`. */
export function SimpleTable<T>(props: {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** In a narrow window its cells stand below each other under their titles, for tables of many columns. */
  readonly stacks?: boolean;
}) {
  return (
    <div className={styles.scroll} role="region" aria-label={props.label} tabIndex={0}>
      <table className={classes(styles.table, props.stacks && styles.stacks)}>
        <caption className="visually-hidden">{props.label}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.id} scope="col" className={kindOf(column)}>
                {column.actions ? (
                  <span className="visually-hidden">{column.title}</span>
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.keyOf(row)}>
              {props.columns.map((column) => (
                <td key={column.id} className={kindOf(column)} data-title={shownTitle(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function kindOf<T>({ number, short, actions }: Column<T>): string | undefined {
  return classes(number && styles.number, short && styles.short, actions && styles.actions);
}

/** Said beside a cell that stands below others. */
function shownTitle<T>({ title, actions }: Column<T>): string | undefined {
  return typeof title === 'string' && !actions ? title : undefined;
}
